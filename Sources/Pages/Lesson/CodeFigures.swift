import LessonRuns
import Literate
import Markup
import SwiftCode

/// Draws the code of a lesson's chunks: coloured, with names as links, and with what changed.
package struct CodeFigures {
  let course: Course
  let lesson: Lesson
  let names: DeclarationIndex
  let links: CodeLinks
  /// The path of the page with the lesson's program, if there is one that captions can lead to.
  let programPage: String?
  /// What is said of names, if a script shows it.
  let notes: NoteTable
  private let colours: ColouredCode
  private let drawn = DrawnCode()

  /// Draws the code of a lesson.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - lesson: The lesson.
  ///   - names: The names of the course.
  ///   - links: Where names lead.
  ///   - programPage: The path of the page with the lesson's program, if captions can lead to it.
  ///   - hasNotes: Whether code says what the names in it are, for a script to show.
  ///   - colours: What is known in colour.
  package init(
    course: Course, lesson: Lesson, names: DeclarationIndex, links: CodeLinks,
    programPage: String? = nil, hasNotes: Bool = false, colours: ColouredCode = ColouredCode()
  ) {
    self.course = course
    self.lesson = lesson
    self.names = names
    self.links = links
    self.programPage = programPage
    self.colours = colours
    notes = hasNotes ? NoteTable(of: lesson, in: course, links: links) : .empty
  }

  /// Returns what is said of the names in the code that was drawn; nil if nothing is.
  ///
  /// - Parameter title: Returns what a part of the course is called.
  /// - Returns: The file.
  func notesFile(title: (NameCard.Place) -> String?) -> NotesFile? {
    let code = drawn.names.filter { !$0.value.isEmpty }
    guard !code.isEmpty else { return nil }
    let places = Set(notes.cards.compactMap(\.place))
    return NotesFile(
      path: lesson.notesFile, cards: notes.cards, code: code,
      titles: places.reduce(into: [:]) { $0[$1] = title($1) })
  }

  /// Returns a chunk's code as a figure with a caption that says what becomes of it.
  ///
  /// - Parameters:
  ///   - chunk: The chunk.
  ///   - isAsked: Whether a prediction asks what the compiler makes of it, which nothing tells then.
  /// - Returns: The figure.
  package func figure(_ chunk: Chunk, isAsked: Bool = false) -> String {
    let words =
      isAsked
      ? Phrase.doesItCompile.text
      : ChunkCaption(
        course: course, lesson: lesson, names: names, programPage: programPage
      ).html(chunk)
    let caption = HTML.element("figcaption", words)
    let listing = HTML.element("pre", code(of: chunk))
    return HTML.element(
      "figure",
      ["class": "chunk \(isAsked ? "asked" : chunk.role.rawValue)", "id": Self.anchor(of: chunk)],
      "\n" + caption + "\n" + listing + "\n") + "\n"
  }

  /// The name by which links lead to a chunk.
  package static func anchor(of chunk: Chunk) -> String { anchor(of: chunk.key) }

  /// The name by which links lead to a chunk.
  ///
  /// Like every name that a page gives by itself, it has a dot in it: those of headings never do.
  static func anchor(of key: Chunk.Key) -> String { "chunk.\(key.lesson).\(key.index + 1)" }

  /// Returns the address of a chunk, as seen from the page of `lesson`.
  static func address(of key: Chunk.Key, in course: Course, from lesson: Lesson) -> String {
    guard key.lesson != lesson.number, let home = course.lesson(key.lesson) else {
      return "#" + anchor(of: key)
    }
    return "\(home.slug).html#" + anchor(of: key)
  }

  private func code(of chunk: Chunk) -> String {
    let new = ShownCode(of: chunk)
    let lines = drawnLines(of: new)
    let shown: [Line]
    if let old = course.chunk(replacedBy: chunk).map(ShownCode.init) {
      let oldLines = drawnLines(of: old)
      shown = LineChanges(from: old.lines, to: new.lines).lines.map { line in
        switch line {
        case .kept(let place): lines[place].inside("span", ["class": "kept"])
        case .added(let place): lines[place].inside("ins")
        case .removed(let place): oldLines[place].inside("del")
        }
      }
    } else {
      shown = inContext(lines, of: chunk)
    }
    let html = shown.map(\.html).joined(separator: "\n")
    var start = 0
    for line in shown {
      drawn.names[Self.anchor(of: chunk), default: []] += line.names.map {
        [start + $0.columns.lowerBound, start + $0.columns.upperBound, $0.card]
      }
      start += line.length + 1
    }
    return HTML.element("code", html)
  }

  /// A line of code.
  private struct Line {
    var html: String
    /// How many UTF-16 units it has.
    let length: Int
    /// The names in it of which something is said.
    let names: [NoteTable.Name]

    /// The line in an element.
    func inside(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> Line {
      var line = self
      line.html = HTML.element(name, attributes, html)
      return line
    }
  }

  /// Puts lines of the program around those of a chunk that goes between them.
  private func inContext(_ lines: [Line], of chunk: Chunk) -> [Line] {
    let context = ChunkContext(of: chunk, in: course)
    func near(_ lines: [String]) -> [Line] {
      zip(lines, colours.lines(of: lines.joined(separator: "\n"))).map { text, html in
        Line(html: html, length: text.utf16.count, names: []).inside("span", ["class": "near"])
      }
    }
    return near(context.before) + lines + near(context.after)
  }

  /// Draws code with its names as links, each at its first place: more would tire the eye, and fill the page.
  private func drawnLines(of code: ShownCode) -> [Line] {
    var seen: Set<CodeLinks.Place> = []
    var names: [Int: CodeRenderer.Link] = [:]
    let isAnswer = code.chunk.role == .solution || code.chunk.role == .wrong
    for link in links.links(in: code.chunk) {
      guard let offset = code.offset(of: link.offset), seen.insert(link.target).inserted else {
        continue
      }
      // Below an exercise nearly all that an answer names was named before.
      if isAnswer, drawn.declarations.contains(link.target) { continue }
      names[offset] = address(of: link, in: code.chunk)
    }
    let lines = colours.lines(of: code.lines.joined(separator: "\n"), links: names)
    let notes = notes.lines(of: code)
    return lines.indices.map { place in
      Line(
        html: lines[place],
        length: code.lines.indices.contains(place) ? code.lines[place].utf16.count : 0,
        names: notes.indices.contains(place) ? notes[place] : [])
    }
  }

  private func address(of link: CodeLinks.Link, in chunk: Chunk) -> CodeRenderer.Link? {
    let place = link.target
    guard let target = course.chunk(place.chunk) else { return nil }
    return CodeRenderer.Link(
      address: Self.address(of: place.chunk, in: course, from: lesson),
      title: drawn.declarations.insert(place).inserted
        ? title(of: link, to: target, in: chunk) : nil)
  }

  private func title(of link: CodeLinks.Link, to target: Chunk, in chunk: Chunk) -> String {
    let title = DeclarationTexts.text(at: link.target.offset, in: target)
    // Code need not say of what type a property or a constant is.
    guard !title.contains(":"), title.hasPrefix("let ") || title.hasPrefix("var "),
      let note = links.notes.texts(in: chunk)[link.offset],
      let type = note.split(separator: ": ", maxSplits: 1).last
    else { return title }
    return "\(title): \(type)"
  }
}

/// What a page has shown of code so far.
///
/// A class, for it grows while the page is drawn.
private final class DrawnCode {
  /// The declarations that links have shown: a page says each once.
  var declarations: Set<CodeLinks.Place> = []
  /// Where names begin and end in UTF-16 units, and the numbers of their cards, by the anchor of the code's figure.
  var names: [String: [[Int]]] = [:]
}
