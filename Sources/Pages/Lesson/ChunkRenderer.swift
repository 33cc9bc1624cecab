import CourseRuntime
import Drawing
import Exhibits
import LessonRuns
import Literate
import Markup
import SwiftCode

/// Renders a chunk: its code, and what it printed and showed.
struct ChunkRenderer {
  let figures: CodeFigures
  let transcript: Transcript
  /// What the compiler says of chunks marked `fails`, by the chunk's place in the lesson.
  let compilerOutput: [Int: String]
  /// What was recorded of chunks, likewise.
  let records: [Int: RecordedResult]

  /// Returns the chunk as HTML; nothing for one that is hidden and shows nothing.
  func html(_ chunk: Chunk) throws(RunFault) -> String {
    code(chunk) + (try output(of: chunk))
  }

  /// Returns the chunk's code, without what it gave.
  ///
  /// - Parameters:
  ///   - chunk: The chunk.
  ///   - isAsked: Whether a prediction asks what the compiler makes of it, which nothing tells then.
  /// - Returns: The code as HTML; nothing if it is hidden.
  func code(_ chunk: Chunk, isAsked: Bool = false) -> String {
    if chunk.isHidden { return "" }
    switch chunk.role {
    case .test: return tests(chunk)
    case .solution: return folded(Phrase.solution.text, kind: "solution", listing(chunk))
    case .wrong: return folded(wrongSummary(chunk), kind: "wrong", listing(chunk))
    case .code, .run, .recorded, .exercise, .shown, .fails:
      return listing(chunk, isAsked: isAsked)
    }
  }

  private func listing(_ chunk: Chunk, isAsked: Bool = false) -> String {
    let label = chunk.label?.kind == .listing ? chunk.label : nil
    return NumberedMarkup.html(label, figures.figure(chunk, isAsked: isAsked))
  }

  private func wrongSummary(_ chunk: Chunk) -> String {
    Phrase.wrongAnswer.text((chunk.answerName ?? "").replacing("-", with: " "))
  }

  private func tests(_ chunk: Chunk) -> String {
    let names = TestNames.names(in: chunk.text)
    let list = names.map { HTML.element("li", HTML.escaped($0)) }.joined(separator: "\n")
    let summary =
      names.isEmpty ? Phrase.forTheTests.text : Phrase.tests.text(count: names.count)
    return folded(
      summary, kind: "tests",
      (list.isEmpty ? "" : HTML.element("ul", list) + "\n") + listing(chunk))
  }

  private func folded(_ summary: String, kind: String, _ content: String) -> String {
    HTML.element(
      "details", ["class": kind], "\n" + HTML.element("summary", summary) + "\n" + content) + "\n"
  }

  /// Returns what the chunk printed and showed, and what the compiler said of it.
  func output(of chunk: Chunk) throws(RunFault) -> String {
    var html = ""
    if let said = compilerOutput[chunk.index] {
      html += HTML.element("pre", ["class": "output diagnostics"], HTML.escaped(said)) + "\n"
    }
    let output = transcript.chunks[chunk.index]?.output ?? []
    var steppers: [String] = []
    for (number, piece) in output.enumerated() {
      let neighbours = [number - 1, number + 1].filter(output.indices.contains)
      let text = try self.html(
        piece, id: Self.exhibitID(of: chunk, at: number), of: chunk,
        isBesideAnother: neighbours.contains { output[$0].isStepper })
      if piece.isStepper {
        steppers.append(text)
      } else {
        html += beside(steppers) + text
        steppers = []
      }
    }
    html += beside(steppers)
    if let label = chunk.label, label.kind != .listing {
      guard !html.isEmpty else {
        throw RunFault(location: chunk.location, reason: .exhibit(label.faultOfNothing))
      }
      html = NumberedMarkup.html(label, html)
    }
    return html
      + (records[chunk.index].map { ProvenanceLine(of: $0).html } ?? "")
  }

  /// Returns the id of what a chunk shows, by its place among all that the chunk prints and shows.
  static func exhibitID(of chunk: Chunk, at place: Int) -> String {
    "\(CodeFigures.anchor(of: chunk))-\(place + 1)"
  }

  private func html(
    _ piece: Transcript.Output, id: String, of chunk: Chunk, isBesideAnother: Bool
  ) throws(RunFault) -> String {
    switch piece {
    case .text(let text):
      return HTML.element(
        "pre", ["class": "output"], HTML.element("samp", HTML.escaped(trimmed(text)))) + "\n"
    case .exhibit(let exhibit):
      do {
        return try ExhibitRenderer(id: id).html(exhibit, isBesideAnother: isBesideAnother)
          + "\n"
      } catch {
        throw RunFault(location: chunk.location, reason: .exhibit(String(describing: error)))
      }
    }
  }

  /// Sets steppers that a chunk shows one after the other side by side: they are to be compared.
  private func beside(_ steppers: [String]) -> String {
    if steppers.count < 2 { return steppers.joined() }
    return HTML.element("div", ["class": "beside"], "\n" + steppers.joined()) + "\n"
  }

  private func trimmed(_ text: String) -> String {
    // As scalars: the two that end a line on Windows are one character.
    text.unicodeScalars.last == "\n" ? String(text.dropLast()) : text
  }
}

extension Transcript.Output {
  /// Whether it is a stepper, which stands beside the next one.
  fileprivate var isStepper: Bool {
    if case .exhibit(.stepper) = self { true } else { false }
  }
}
