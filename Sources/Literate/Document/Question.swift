/// What a prediction asks its reader for, so that the page can take an answer and compare it.
///
/// The key is never written down: it is what the lesson's run computes, or what the compiler says.
public struct Question: Hashable, Sendable {
  /// The kinds of answers: the word after `PREDICT`.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A number to type: the first value in the answer, or all that the answer prints.
    case number
    /// One of several choices.
    case choice
    /// The choices, brought into order.
    case order
  }

  /// What kind of answer it takes.
  public let kind: Kind
  /// What there is to choose from, or to order; none for a number.
  public let choices: [Choice]
  /// Where the box begins.
  public let location: SourceLocation

  /// Whether a choice says that the compiler refuses the code.
  public var asksCompiler: Bool {
    choices.contains { choice in
      if case .fails? = choice.condition { true } else { false }
    }
  }
}

/// A choice of a question, or a thing to be ordered.
public struct Choice: Hashable, Sendable {
  /// What the reader sees.
  public let content: [Inline]
  /// When it is right, or its place in the order; nil if that follows from its words.
  public let condition: Condition?
  /// What is said to who chooses it and is wrong; the right one has no reply.
  public let reply: [Block]
  /// Where it begins.
  public let location: SourceLocation

  /// By what the program decides on a choice.
  public indirect enum Condition: Hashable, Sendable {
    /// By a value: whether the choice is right, or the number that it is ordered by.
    ///
    /// It is computed after the answer, and so may use what the answer's code declares.
    case value(InlineValue)
    /// By the compiler: right if it refuses the code of the answer, and says these words.
    case fails(saying: String)
  }
}
