import Literate
import Markup
import SwiftCode

/// Draws the code of a lesson's chunks: coloured, with names as links, and with what changed.
package struct CodeFigures {
  let course: Course
  let lesson: Lesson
  let names: DeclarationIndex

  /// Draws the code of a lesson.
  package init(course: Course, lesson: Lesson, names: DeclarationIndex) {
    self.course = course
    self.lesson = lesson
    self.names = names
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
      : ChunkCaption(course: course, lesson: lesson, names: names).html(chunk)
    let caption = HTML.element("figcaption", words)
    let listing = HTML.element("pre", HTML.element("code", code(of: chunk)))
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
    let new = chunk.visibleLines
    let lines = html(new, of: chunk)
    guard let old = course.chunk(replacedBy: chunk) else { return lines.joined(separator: "\n") }
    let oldLines = html(old.visibleLines, of: old)
    return LineChanges(from: old.visibleLines, to: new).lines.map { line in
      switch line {
      case .kept(let place): HTML.element("span", ["class": "kept"], lines[place])
      case .added(let place): HTML.element("ins", lines[place])
      case .removed(let place): HTML.element("del", oldLines[place])
      }
    }.joined(separator: "\n")
  }

  private func html(_ lines: [String], of chunk: Chunk) -> [String] {
    CodeRenderer.lines(lines.joined(separator: "\n"), of: chunk, names: names) { declaration in
      CodeRenderer.Link(
        address: Self.address(of: declaration.chunk, in: course, from: lesson),
        title: declaration.signature)
    }
  }
}

extension Chunk {
  /// The lines without those that later chunks go into, which are the author's business, and without
  /// blank ones at the beginning and the end.
  package var visibleLines: [String] {
    let filled = Set(placeholders.map(\.line))
    var lines = self.lines.enumerated().filter { !filled.contains($0.offset) }
      .map { String($0.element) }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return Array(lines.drop { $0.allSatisfy(\.isWhitespace) })
  }
}
