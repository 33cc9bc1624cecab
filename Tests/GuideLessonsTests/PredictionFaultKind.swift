import Literate

/// The kinds of fault that a prediction can have; see `ReasonKind`.
enum PredictionFaultKind: CaseIterable {
  case unknownQuestion, questionOf, noChoices, unmarkedChoices, replyInOrder, emptyChoice
  case compilerElsewhere, noAnswer, answerWithoutPrediction, secondAnswer, hiddenDefinition
}

extension PredictionFault {
  /// The kind, without what makes it this one.
  var kind: PredictionFaultKind {
    switch self {
    case .unknownQuestion: .unknownQuestion
    case .questionOf: .questionOf
    case .noChoices: .noChoices
    case .unmarkedChoices: .unmarkedChoices
    case .replyInOrder: .replyInOrder
    case .emptyChoice: .emptyChoice
    case .compilerElsewhere: .compilerElsewhere
    case .noAnswer: .noAnswer
    case .answerWithoutPrediction: .answerWithoutPrediction
    case .secondAnswer: .secondAnswer
    case .hiddenDefinition: .hiddenDefinition
    }
  }
}
