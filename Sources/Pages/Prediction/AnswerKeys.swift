import Foundation
import LessonRuns
import Literate

/// Finds what is right in a lesson's questions.
///
/// A key is never written down. What the author marks as right or wrong is held against what the
/// program computes, and the two must agree.
package struct AnswerKeys {
  let run: LessonRun

  /// Finds the keys by what a lesson gave.
  package init(run: LessonRun) {
    self.run = run
  }

  /// Returns the key of a question, or everything that keeps it from having one.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - answer: The blocks that answer it.
  /// - Returns: The key, or the faults.
  package func key(
    of question: Question, answeredBy answer: [Block]
  ) -> Result<AnswerKey, PredictionFaults> {
    let answer = AnswerValues(answer, of: run)
    let result: (key: AnswerKey?, faults: [RunFault]) =
      switch question.kind {
      case .number: number(question, answer)
      case .choice: choice(question, answer)
      case .order: order(question, answer)
      }
    if let key = result.key, result.faults.isEmpty { return .success(key) }
    return .failure(PredictionFaults(faults: result.faults))
  }

  private func number(_ question: Question, _ answer: AnswerValues) -> (AnswerKey?, [RunFault]) {
    let texts = answer.numbers + [answer.printed]
    if let text = texts.first(where: { Double($0)?.isFinite == true }) {
      return (.number(text), [])
    }
    let fault = Self.fault(
      question.location,
      "it asks for a number, and the answer computes none: put an inline value into it, or print "
        + "the number alone")
    return (nil, [fault])
  }

  private func choice(_ question: Question, _ answer: AnswerValues) -> (AnswerKey?, [RunFault]) {
    var faults: [RunFault] = []
    var right: [Int] = []
    for (place, choice) in question.choices.enumerated() {
      guard let isRight = isRight(choice, answer, &faults) else { continue }
      if isRight { right.append(place) }
      if isRight == choice.reply.isEmpty { continue }
      faults.append(
        Self.fault(
          choice.location,
          (isRight
            ? "by the program this choice is right, and it has the reply of a wrong one"
            : "this choice has no reply, as the right one has none, but by the program it is wrong")
            + answer.said))
    }
    return (right.first.map(AnswerKey.choice), faults)
  }

  private func isRight(
    _ choice: Choice, _ answer: AnswerValues, _ faults: inout [RunFault]
  ) -> Bool? {
    switch choice.condition {
    case .value(let value):
      let text = run.transcript.values[value.index]?.text ?? ""
      if let isTrue = Bool(text) { return isTrue }
      faults.append(
        Self.fault(
          value.location, "what decides on a choice is true or false, and this is '\(text)'"))
      return nil
    case .fails(let words):
      return answer.compilerOutputs.contains { words.isEmpty || $0.contains(words) }
    case nil:
      if let text = answer.text { return Self.isSame(choice.content.plainText, text) }
      if !answer.compilerOutputs.isEmpty { return false }
      faults.append(
        Self.fault(
          choice.location,
          "nothing decides on this choice: the answer computes no value and prints nothing; end the "
            + "choice with a value that is true or false"))
      return nil
    }
  }

  private func order(_ question: Question, _ answer: AnswerValues) -> (AnswerKey?, [RunFault]) {
    var faults: [RunFault] = []
    var places: [(rank: Double, place: Int)] = []
    for (place, choice) in question.choices.enumerated() {
      guard let rank = rank(of: choice, answer, &faults) else { continue }
      if places.contains(where: { $0.rank == rank }) {
        faults.append(
          Self.fault(choice.location, "by the program this has the place of one before it"))
      }
      places.append((rank, place))
    }
    let order = places.sorted { $0 < $1 }.map(\.place)
    if faults.isEmpty, order == Array(question.choices.indices) {
      faults.append(
        Self.fault(question.location, "the choices stand in the right order already: mix them"))
    }
    return (.order(order), faults)
  }

  private func rank(
    of choice: Choice, _ answer: AnswerValues, _ faults: inout [RunFault]
  ) -> Double? {
    if case .value(let value)? = choice.condition {
      let text = run.transcript.values[value.index]?.text ?? ""
      if let number = Double(text), number.isFinite { return number }
      faults.append(
        Self.fault(value.location, "things are ordered by numbers, and this is '\(text)'"))
      return nil
    }
    let words = choice.content.plainText
    if let offset = answer.offset(of: words) { return Double(offset) }
    faults.append(
      Self.fault(
        choice.location,
        "'\(words)' is not in what the answer prints, which gives the order; end it with a number to "
          + "order by, or print it"))
    return nil
  }

  /// Whether a choice's words are a value: as text, or as numbers that are equal.
  private static func isSame(_ words: String, _ text: String) -> Bool {
    let words = words.trimmingCharacters(in: .whitespacesAndNewlines)
    if words == text { return true }
    let plain = words.replacing(",", with: "").replacing("−", with: "-")
    guard let left = Double(plain), let right = Double(text) else { return false }
    return left == right
  }

  private static func fault(_ place: SourceLocation, _ words: String) -> RunFault {
    RunFault(location: place, reason: .prediction(words))
  }
}

/// What keeps a question from having a key.
package struct PredictionFaults: Error {
  package let faults: [RunFault]
}
