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
  private let shown = ShownDeclarations()

  /// Draws the code of a lesson.
  package init(
    course: Course, lesson: Lesson, names: DeclarationIndex, links: CodeLinks,
    programPage: String? = nil
  ) {
    self.course = course
    self.lesson = lesson
    self.names = names
    self.links = links
    self.programPage = programPage
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
    let new = ShownCode(of: chunk)
    let lines = html(new)
    guard let old = course.chunk(replacedBy: chunk).map(ShownCode.init) else {
      return inContext(lines, of: chunk).joined(separator: "\n")
    }
    let oldLines = html(old)
    return LineChanges(from: old.lines, to: new.lines).lines.map { line in
      switch line {
      case .kept(let place): HTML.element("span", ["class": "kept"], lines[place])
      case .added(let place): HTML.element("ins", lines[place])
      case .removed(let place): HTML.element("del", oldLines[place])
      }
    }.joined(separator: "\n")
  }

  /// Puts lines of the program around those of a chunk that goes between them.
  private func inContext(_ lines: [String], of chunk: Chunk) -> [String] {
    let context = ChunkContext(of: chunk, in: course)
    func near(_ lines: [String]) -> [String] {
      CodeRenderer.lines(lines.joined(separator: "\n")).prefix(lines.count).map {
        HTML.element("span", ["class": "near"], $0)
      }
    }
    return near(context.before) + lines + near(context.after)
  }

  /// Draws code with its names as links, each at its first place: more would tire the eye, and fill the page.
  private func html(_ code: ShownCode) -> [String] {
    var seen: Set<CodeLinks.Place> = []
    var names: [Int: CodeRenderer.Link] = [:]
    for link in links.links(in: code.chunk) {
      guard let offset = code.offset(of: link.offset), seen.insert(link.target).inserted else {
        continue
      }
      names[offset] = address(of: link.target)
    }
    return CodeRenderer.lines(code.lines.joined(separator: "\n"), links: names)
  }

  private func address(of place: CodeLinks.Place) -> CodeRenderer.Link? {
    guard let chunk = course.chunk(place.chunk) else { return nil }
    let isNew = shown.places.insert(place).inserted
    return CodeRenderer.Link(
      address: Self.address(of: place.chunk, in: course, from: lesson),
      title: isNew ? DeclarationTexts.text(at: place.offset, in: chunk) : nil)
  }
}

/// The declarations that the links of a page have shown: a page says each once.
///
/// A class, for it grows while the page is drawn.
private final class ShownDeclarations {
  var places: Set<CodeLinks.Place> = []
}
