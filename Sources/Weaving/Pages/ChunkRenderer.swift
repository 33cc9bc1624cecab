import Exhibits
import Literate

/// Renders a chunk: its code, where that goes, and what it printed and showed.
struct ChunkRenderer {
  let course: Course
  let lesson: Lesson
  let transcript: Transcript
  /// The compiler's words on chunks marked `fails`, by the chunk's place in the lesson.
  let complaints: [Int: String]

  /// Returns the chunk as HTML; nothing for one that is hidden and shows nothing.
  func html(_ chunk: Chunk) throws(RunFault) -> String {
    switch chunk.role {
    case .test: return chunk.isHidden ? "" : tests(chunk)
    case .solution:
      return chunk.isHidden ? "" : folded("Solution", kind: "solution", figure(chunk))
    case .code, .run, .exercise, .shown, .fails:
      return (chunk.isHidden ? "" : figure(chunk)) + (try output(of: chunk))
    }
  }

  private func figure(_ chunk: Chunk) -> String {
    let code = visibleLines(of: chunk).joined(separator: "\n")
    let caption = caption(of: chunk).map { HTML.element("figcaption", $0) + "\n" } ?? ""
    let listing = HTML.element("pre", HTML.element("code", CodeRenderer.html(code)))
    return HTML.element(
      "figure", ["class": "chunk \(chunk.role.rawValue)", "id": Self.anchor(of: chunk)],
      "\n" + caption + listing + "\n") + "\n"
  }

  /// The code without the lines that later chunks go into: those are the author's business.
  private func visibleLines(of chunk: Chunk) -> [String] {
    var lines = chunk.lines.filter { Placeholder.name(in: $0) == nil }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines
  }

  private func caption(of chunk: Chunk) -> String? {
    switch chunk.role {
    case .exercise: return "Exercise"
    case .shown: return "Not compiled"
    case .fails: return "Does not compile"
    default: break
    }
    switch chunk.placement {
    case .appended: return nil
    case .replacing:
      guard let old = course.chunk(replacedBy: chunk) else { return nil }
      let count = visibleLines(of: old).count
      let lines = count == 1 ? "1 line" : "\(count) lines"
      return "Replaces \(lines) of \(link(to: old))"
    case .into:
      guard let owner = course.chunk(filledBy: chunk) else { return nil }
      return "Goes into \(link(to: owner))"
    }
  }

  private func link(to chunk: Chunk) -> String {
    guard let home = course.lesson(chunk.lesson) else { return "" }
    let page = home.number == lesson.number ? "" : home.slug + ".html"
    let name = home.number == lesson.number ? "an earlier chunk" : home.title.plainText
    return HTML.element("a", ["href": "\(page)#\(Self.anchor(of: chunk))"], HTML.escaped(name))
  }

  private func tests(_ chunk: Chunk) -> String {
    let names = TestNames.names(in: chunk.text)
    let list = names.map { HTML.element("li", HTML.escaped($0)) }.joined(separator: "\n")
    let summary = names.count == 1 ? "1 test" : "\(names.count) tests"
    return folded(
      names.isEmpty ? "For the tests" : summary, kind: "tests",
      (list.isEmpty ? "" : HTML.element("ul", list) + "\n") + figure(chunk))
  }

  private func folded(_ summary: String, kind: String, _ content: String) -> String {
    HTML.element(
      "details", ["class": kind], "\n" + HTML.element("summary", summary) + "\n" + content) + "\n"
  }

  private func output(of chunk: Chunk) throws(RunFault) -> String {
    var html = ""
    if let complaint = complaints[chunk.index] {
      html += HTML.element("pre", ["class": "output complaint"], HTML.escaped(complaint)) + "\n"
    }
    for (number, piece) in (transcript.chunks[chunk.index]?.output ?? []).enumerated() {
      switch piece {
      case .text(let text):
        html +=
          HTML.element(
            "pre", ["class": "output"], HTML.element("samp", HTML.escaped(trimmed(text)))) + "\n"
      case .exhibit(let exhibit):
        let renderer = ExhibitRenderer(id: "\(Self.anchor(of: chunk))-\(number + 1)")
        do {
          html += try renderer.html(exhibit) + "\n"
        } catch {
          throw RunFault(location: chunk.location, reason: .exhibit(String(describing: error)))
        }
      }
    }
    return html
  }

  private func trimmed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// The name by which links lead to a chunk.
  static func anchor(of chunk: Chunk) -> String { "chunk-\(chunk.lesson)-\(chunk.index + 1)" }
}
