import LessonRuns
import Literate
import Markup

extension BlockRenderer {
  /// Returns the line that says what an exercise asks for and how hard it is, and what its quote says.
  func html(_ head: ExerciseHead) throws(RunFault) -> String {
    let kind =
      switch head.kind {
      case .paper: Phrase.onPaper
      case .repair: Phrase.repair
      case .write: Phrase.write
      case .extend: Phrase.extend
      }
    let hardest = ExerciseHead.levels.upperBound
    let stars =
      String(repeating: "★", count: head.level)
      + String(repeating: "☆", count: hardest - head.level)
    let level = HTML.element(
      "span",
      [
        "class": "level", "role": "img",
        "aria-label": Phrase.level.text("\(head.level)", "\(hardest)"),
      ], stars)
    return HTML.element("p", ["class": "exercise-kind"], "\(kind.text) \(level)") + "\n"
      + (try html(head.body))
  }

  /// Returns the hints of an exercise, each folded into the one before it, so that they open in order.
  ///
  /// - Parameters:
  ///   - hints: The hints that follow each other, in order.
  ///   - first: The number of the first of them.
  /// - Returns: One folded element with the others in it; nothing if there are none.
  /// - Throws: `RunFault` if a hint cannot be drawn.
  func html(hints: ArraySlice<Fold>, first: Int = 1) throws(RunFault) -> String {
    guard let hint = hints.first else { return "" }
    let all = first + hints.count - 1
    let summary = all == 1 ? Phrase.hint.text : Phrase.hintOf.text("\(first)", "\(all)")
    return folded(
      summary, kind: "hint",
      (try html(hint.body)) + (try html(hints: hints.dropFirst(), first: first + 1)))
  }

  /// Returns the answer to an exercise on paper, folded.
  func html(answer: Fold) throws(RunFault) -> String {
    folded(Phrase.theAnswer.text, kind: "answer", try html(answer.body))
  }

  private func folded(_ summary: String, kind: String, _ content: String) -> String {
    HTML.element(
      "details", ["class": kind], "\n" + HTML.element("summary", summary) + "\n" + content) + "\n"
  }
}
