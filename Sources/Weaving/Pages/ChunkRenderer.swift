import Exhibits
import Literate

/// Renders a chunk: its code, and what it printed and showed.
struct ChunkRenderer {
  let code: CodeFigures
  let transcript: Transcript
  /// The compiler's words on chunks marked `fails`, by the chunk's place in the lesson.
  let complaints: [Int: String]

  /// Returns the chunk as HTML; nothing for one that is hidden and shows nothing.
  func html(_ chunk: Chunk) throws(RunFault) -> String {
    switch chunk.role {
    case .test: return chunk.isHidden ? "" : tests(chunk)
    case .solution:
      return chunk.isHidden ? "" : folded("Solution", kind: "solution", code.figure(chunk))
    case .code, .run, .exercise, .shown, .fails:
      return (chunk.isHidden ? "" : code.figure(chunk)) + (try output(of: chunk))
    }
  }

  private func tests(_ chunk: Chunk) -> String {
    let names = TestNames.names(in: chunk.text)
    let list = names.map { HTML.element("li", HTML.escaped($0)) }.joined(separator: "\n")
    let summary = names.count == 1 ? "1 test" : "\(names.count) tests"
    return folded(
      names.isEmpty ? "For the tests" : summary, kind: "tests",
      (list.isEmpty ? "" : HTML.element("ul", list) + "\n") + code.figure(chunk))
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
        let renderer = ExhibitRenderer(id: "\(CodeFigures.anchor(of: chunk))-\(number + 1)")
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
    // As scalars: the two that end a line on Windows are one character.
    text.unicodeScalars.last == "\n" ? String(text.dropLast()) : text
  }
}
