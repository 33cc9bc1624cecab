/// What can be wrong with a prediction as it is written.
public enum PredictionFault: Hashable, Sendable {
  /// The word after `PREDICT` is not known.
  case unknownQuestion(String, suggestion: String?)
  /// A call-out of another kind asks for something.
  case questionOf(String)
  /// A box that lets its reader choose or order has no list of at least two at its end.
  case noChoices
  /// Not exactly one choice is without a reply.
  case unmarkedChoices(Int)
  /// Something to be ordered has a reply.
  case replyInOrder
  /// An item of the list does not begin with words.
  case emptyChoice
  /// `{swift fails}` stands elsewhere than at the end of a choice.
  case compilerElsewhere
  /// Nothing follows that could be the answer.
  case noAnswer
  /// An `[!ANSWER]` that belongs to no prediction.
  case answerWithoutPrediction
  /// A second `[!ANSWER]` to a prediction.
  case secondAnswer
  /// An `[!ANSWER]` would hide a definition or a heading.
  case hiddenDefinition
}

extension PredictionFault: CustomStringConvertible {
  /// The fault in words, with what to do.
  public var description: String {
    switch self {
    case .unknownQuestion(let word, let suggestion):
      "a prediction asks for 'number', 'choice' or 'order', not '\(word)'"
        + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .questionOf(let kind):
      "'[!\(kind)]' asks for nothing: only '[!PREDICT]' takes a word after it"
    case .noChoices: "the box ends with no list of what there is to choose: give two items or more"
    case .unmarkedChoices(let count):
      "\(count) choices have no reply: every choice that is wrong has one, a quote below its words, "
        + "and the right one has none"
    case .replyInOrder: "what is to be ordered has no reply: leave out what follows its words"
    case .emptyChoice: "a choice begins with its words"
    case .compilerElsewhere:
      "'{swift fails}' stands at the end of a choice of '[!PREDICT choice]', and nowhere else"
    case .noAnswer:
      "nothing follows that answers the prediction: an output, an exhibit, a paragraph or an [!ANSWER]"
    case .answerWithoutPrediction:
      "no '[!PREDICT]' stands before this answer in its section"
    case .secondAnswer: "the prediction has an '[!ANSWER]' already: put both into one"
    case .hiddenDefinition:
      "an answer is covered, and a heading or a definition (words set strong) must not be: set it "
        + "before or after the answer"
    }
  }
}
