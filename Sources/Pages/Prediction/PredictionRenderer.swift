import LessonRuns
import Literate
import Markup

/// Renders the box of a prediction, with what its reader can answer.
///
/// Everything is on the page without script: the question, its choices, and the answer in a fold. The
/// script makes controls of them.
struct PredictionRenderer {
  let blocks: BlockRenderer
  /// The name by which the box's covers know it.
  let id: String

  /// Returns a box as HTML.
  ///
  /// - Parameters:
  ///   - box: The box.
  ///   - answer: The blocks that answer it.
  /// - Returns: The box.
  /// - Throws: What keeps its question from having a key, or a formula from being set.
  func html(_ box: Callout, answeredBy answer: [Block]) throws(RunFault) -> String {
    let title = "\n" + HTML.element("p", ["class": "callout-title"], Phrase.predict.text) + "\n"
    let words = title + (try blocks.html(box.body))
    guard let question = box.question else {
      return HTML.element(
        "aside", ["class": "callout predict", "id": id, "role": "note"], words) + "\n"
    }
    let key = try key(of: question, answer)
    return HTML.element(
      "div",
      [
        "class": "callout predict", "id": id, "role": "group",
        "aria-label": Phrase.predict.text,
        "data-asks": question.kind.rawValue, "data-key": key.text,
      ], words + (try choices(of: question)) + (try fold(question, key))) + "\n"
  }

  private func key(of question: Question, _ answer: [Block]) throws(RunFault) -> AnswerKey {
    switch AnswerKeys(run: blocks.run).key(of: question, answeredBy: answer) {
    case .success(let key): return key
    case .failure(let error):
      throw error.faults.first
        ?? RunFault(location: question.location, reason: .prediction("the answer has no key"))
    }
  }

  private func choices(of question: Question) throws(RunFault) -> String {
    var items = ""
    for choice in question.choices { items += HTML.element("li", try words(of: choice)) + "\n" }
    return items.isEmpty ? "" : HTML.element("ul", ["class": "choices"], "\n" + items) + "\n"
  }

  private func words(of choice: Choice) throws(RunFault) -> String {
    try blocks.inlines.withoutTerms.html(choice.content)
  }

  /// What is right, folded.
  private func fold(_ question: Question, _ key: AnswerKey) throws(RunFault) -> String {
    var content = ""
    switch key {
    case .number(let text):
      content = HTML.element(
        "p",
        Phrase.itIs.text(
          HTML.element("b", ["data-near": key.near], Typography.numberMarkup(text))))
    case .choice(let right):
      for (place, choice) in question.choices.enumerated() {
        let isRight = place == right
        content += HTML.element("dt", try words(of: choice)) + "\n"
        let reply = isRight ? Phrase.thatIsRight.text + "\n" : try blocks.html(choice.reply)
        content += HTML.element("dd", isRight ? ["class": "right"] : [:], reply) + "\n"
      }
      content = HTML.element("dl", "\n" + content)
    case .order(let places):
      for place in places {
        content += HTML.element("li", try words(of: question.choices[place])) + "\n"
      }
      content = HTML.element("ol", "\n" + content)
    }
    return HTML.element(
      "details", ["class": "predict-key"],
      HTML.element("summary", Phrase.whatIsRight.text) + "\n" + content + "\n") + "\n"
  }
}
