import CourseRuntime
import Drawing
import Exhibits
import LessonRuns
import Literate
import Markup
import Pages
import SwiftCode

extension ChapterWriter {
  /// Returns a chunk's code, or the line that leads to it in an appendix.
  ///
  /// - Parameters:
  ///   - chunk: The chunk.
  ///   - isAsked: Whether a question asks what becomes of it.
  /// - Returns: The code as HTML; nothing if it is hidden.
  mutating func code(of chunk: Chunk, isAsked: Bool = false) -> String {
    if chunk.isHidden { return "" }
    switch chunk.role {
    case .test:
      return addTests(TestNames.names(in: chunk.text).count, listing(chunk))
    case .solution: return addSolution(listing(chunk))
    case .wrong:
      let name = (chunk.answerName ?? "").replacing("-", with: " ")
      let label = HTML.element("p", ["class": "label"], HTML.escaped(Phrase.wrongAnswer.text(name)))
      return addSolution(label + "\n" + listing(chunk))
    case .exercise:
      beginsSolution = beginsSolution || solutions.isEmpty
      return listing(chunk)
    case .fails: return listing(chunk, isAsked: isAsked)
    case .code, .run, .recorded, .shown: return listing(chunk)
    }
  }

  private func listing(_ chunk: Chunk, isAsked: Bool = false) -> String {
    let label = chunk.label?.kind == .listing ? chunk.label : nil
    return NumberedMarkup.html(label, figures.figure(chunk, isAsked: isAsked))
  }

  /// Returns what a chunk printed and showed, and what the compiler said of it.
  func output(of chunk: Chunk) throws(RunFault) -> String {
    var html = ""
    if let said = run.compilerOutput[chunk.index] {
      html += HTML.element("pre", ["class": "output complaint"], HTML.escaped(said)) + "\n"
    }
    for (number, piece) in (run.transcript.chunks[chunk.index]?.output ?? []).enumerated() {
      switch piece {
      case .text(let text):
        let text = text.unicodeScalars.last == "\n" ? String(text.dropLast()) : text
        html +=
          HTML.element(
            "pre", ["class": "output"], HTML.element("samp", HTML.escaped(text))) + "\n"
      case .exhibit(let exhibit):
        let id = "\(CodeFigures.anchor(of: chunk))-\(number + 1)"
        do {
          html += BookFigure(try PrintedExhibit(exhibit, id: id), id: id).html
        } catch {
          throw RunFault(location: chunk.location, reason: .exhibit(String(describing: error)))
        }
      }
    }
    if let label = chunk.label, label.kind != .listing { html = NumberedMarkup.html(label, html) }
    return html + (run.records[chunk.index].map { ProvenanceLine(of: $0).html } ?? "")
  }
}
