import Literate
import Markup
import SwiftCode
import Tangling

/// A page with the program as a lesson leaves it: its files, and in them the places of the lesson's chunks, to
/// which the captions of these lead.
///
/// It is a page of its own because it outweighs the lesson, and few who read one look at the other.
struct ProgramPage {
  private let state: CourseState
  private let lesson: Lesson
  private let colours: ColouredCode
  /// Whether the program so far is short enough to be shown whole.
  private let isWhole: Bool
  /// What the page is called.
  let title: String

  /// Prepares the page of the program that a lesson leaves.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - lesson: The lesson.
  ///   - colours: What gives code its colours.
  ///   - isWhole: Whether the program so far is short enough to be shown whole.
  init(course: Course, lesson: Lesson, colours: ColouredCode, isWhole: Bool) {
    let state = course.state(through: lesson.number)
    self.state = state
    self.lesson = lesson
    self.colours = colours
    self.isWhole = isWhole
    title =
      isWhole ? Phrase.programSoFar.text("\(state.lineCount)") : Phrase.programChanged.text
  }

  /// A program of more lines is not shown whole: the site would grow with the square of the course.
  private static let longestProgram = 2_000

  /// Returns the number of the last lesson that shows the program so far whole.
  static func lastWhole(in course: Course) -> Int {
    var lines = 0
    for lesson in course.lessons {
      lines += lesson.moduleLineCount
      if lines > longestProgram { return lesson.number - 1 }
    }
    return Int.max
  }

  /// Returns what stands on the page.
  ///
  /// - Parameter heading: The lesson's title as HTML.
  /// - Returns: The files as HTML.
  func body(heading: String) -> String {
    let back = HTML.element("a", ["href": "\(lesson.slug).html"], heading)
    let command = "swift run tangle --through \(lesson.number) --output program"
    let words =
      isWhole
      ? Phrase.programFiles.text(back)
      : Phrase.longProgram.text(back, HTML.element("code", command))
    let shown = state.lessonsChangedLast.union([lesson.number])
    let files = isWhole ? state.lessons : shown.sorted().compactMap(state.lesson)
    return HTML.element("p", words) + "\n"
      + files.map { figure(of: $0, state.tracedCode(of: $0)) }.joined()
  }

  private func figure(of file: Lesson, _ code: CourseState.TracedCode) -> String {
    guard !code.text.isEmpty else { return "" }
    let name = HTML.element("code", HTML.escaped("\(file.slug).swift"))
    let caption = HTML.element(
      "figcaption", HTML.element("a", ["href": "\(file.slug).html"], name))
    let lines = colours.lines(of: String(code.text.dropLast()))
    let listing = HTML.element("pre", HTML.element("code", marked(lines, code.origins, in: file)))
    let figure = HTML.element("figure", ["class": "chunk code"], "\n\(caption)\n\(listing)\n")
    return HTML.element("div", "\n\(figure)\n") + "\n"
  }

  /// Marks the lines of the lesson's chunks: each chunk as the goal of links, and in files of other lessons each
  /// line as new.
  private func marked(
    _ lines: [String], _ origins: [SourceLocation?], in file: Lesson
  ) -> String {
    let homes = chunksByLine
    var parts: [(chunk: Chunk.Key?, lines: [String])] = []
    for (line, origin) in zip(lines, origins) {
      let chunk = origin.flatMap { $0.file == lesson.file ? homes[$0.line] : nil }
      if parts.isEmpty || parts[parts.count - 1].chunk != chunk { parts.append((chunk, [])) }
      let isNew = chunk != nil && file.number != lesson.number
      parts[parts.count - 1].lines.append(isNew ? HTML.element("ins", line) : line)
    }
    var seen: Set<Chunk.Key> = []
    return parts.map { part in
      let code = part.lines.joined(separator: "\n")
      guard let chunk = part.chunk, seen.insert(chunk).inserted else { return code }
      return HTML.element("span", ["id": CodeFigures.anchor(of: chunk)], code)
    }.joined(separator: "\n")
  }

  /// The lesson's chunks by the lines of its file that their code is on.
  private var chunksByLine: [Int: Chunk.Key] {
    var homes: [Int: Chunk.Key] = [:]
    for chunk in lesson.chunks where chunk.destination == .module {
      for line in chunk.firstLine..<chunk.firstLine + chunk.lineCount { homes[line] = chunk.key }
    }
    return homes
  }
}

extension Lesson {
  /// The path of the page with the program as this lesson leaves it; nil if it adds nothing to that.
  var programPage: String? {
    chunks.contains { $0.destination == .module } ? "\(slug)\(ProgramName.ending)" : nil
  }

  /// How many lines of code the lesson's chunks add to the module, replaced ones counted too.
  fileprivate var moduleLineCount: Int {
    chunks.reduce(0) { $0 + ($1.destination == .module ? $1.lineCount : 0) }
  }
}

extension CourseState {
  /// How many lines the program has.
  fileprivate var lineCount: Int { plainText.lineCount }
}

/// How the pages with programs are named.
package enum ProgramName {
  /// What such a name ends with, after the name of its lesson, which has no dot in it.
  package static let ending = ".program.html"
}
