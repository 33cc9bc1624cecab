import Literate
import Markup
import SwiftCode
import Tangling

/// What follows a lesson on its page: the names it introduced, and the program so far.
struct LessonEnding {
  let course: Course
  let lesson: Lesson
  let names: DeclarationIndex
  /// Whether the program so far is short enough to be shown.
  let showsProgram: Bool

  /// The ending as HTML; nothing for a lesson without code.
  var html: String {
    let introduced = lesson.chunks.flatMap { names.introduced(by: $0) }
    let hasCode = lesson.chunks.contains { $0.role.destination == .module }
    return (introduced.isEmpty ? "" : list(introduced)) + (hasCode ? program : "")
  }

  private func list(_ introduced: [Declaration]) -> String {
    var seen: Set<String> = []
    let distinct = introduced.filter { seen.insert($0.name).inserted }
    let items = distinct.map { declaration in
      let address = CodeFigures.address(of: declaration.chunk, in: course, from: lesson)
      let name = HTML.element("code", HTML.escaped(declaration.name))
      return HTML.element(
        "li",
        HTML.element("a", ["href": address, "title": declaration.signature], name))
    }
    return HTML.element(
      "section", ["class": "introduced", "aria-labelledby": "page.introduced"],
      "\n" + HTML.element("h2", ["id": "page.introduced"], Phrase.introducedHere.text) + "\n"
        + HTML.element("ul", "\n" + items.joined(separator: "\n") + "\n") + "\n") + "\n"
  }

  /// A program of more lines is not shown whole: on every page of a long course it would outweigh
  /// everything else, and the site would grow with the square of the course.
  private static let longestProgram = 2_000

  private var program: String {
    guard showsProgram else { return longProgram }
    let text = course.state(through: lesson.number).plainText
    let count = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let summary = HTML.element("summary", Phrase.programSoFar.text("\(count)"))
    let code = HTML.element("pre", HTML.element("code", HTML.escaped(text, keepingQuotes: true)))
    return HTML.element(
      "details", ["class": "program"],
      "\n" + summary + "\n" + HTML.element("figure", ["class": "chunk code"], code) + "\n") + "\n"
  }

  /// Returns the number of the last lesson whose page shows the program so far.
  static func lastWithProgram(in course: Course) -> Int {
    var lines = 0
    for lesson in course.lessons {
      lines += lesson.moduleLineCount
      if lines > longestProgram { return lesson.number - 1 }
    }
    return Int.max
  }

  private var longProgram: String {
    let command = "swift run tangle --through \(lesson.number) --output program"
    return HTML.element(
      "p", ["class": "program"],
      Phrase.longProgram.text(HTML.element("code", command))) + "\n"
  }
}

extension Lesson {
  /// How many lines of code the lesson's chunks add to the module, replaced ones counted too.
  fileprivate var moduleLineCount: Int {
    chunks.reduce(0) { $0 + ($1.role.destination == .module ? $1.lineCount : 0) }
  }
}
