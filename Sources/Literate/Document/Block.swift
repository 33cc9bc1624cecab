/// A block of a lesson's text.
public enum Block: Hashable, Sendable {
  indirect case heading(Heading)
  case paragraph([Inline])
  indirect case list(List)
  case quote([Block])
  case callout(Callout)
  indirect case exercise(ExerciseHead)
  indirect case fold(Fold)
  indirect case math(TeX)
  indirect case chunk(Chunk)
  /// A code block in a language that the course does not run.
  indirect case listing(language: String, text: String)
  case thematicBreak
}

/// A heading, which other pages can link to.
public struct Heading: Hashable, Sendable {
  /// 1 for the lesson's title, 2 for a section, and so on.
  public let level: Int
  /// What is written.
  public let content: [Inline]
  /// The name to link to, unique in the lesson; made from the words as GitHub makes it.
  public let anchor: String
}

/// A list of blocks.
public struct List: Hashable, Sendable {
  /// The number of the first item of a numbered list; nil for a bulleted one.
  public let start: Int?
  /// Whether the items are set without space between them.
  public let isTight: Bool
  /// The items.
  public let items: [[Block]]
}

/// A block quote that opens with `[!NOTE]` or a sister.
public struct Callout: Hashable, Sendable {
  /// What a call-out is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case note = "NOTE"
    case predict = "PREDICT"
    case answer = "ANSWER"
    case aside = "ASIDE"
    case history = "HISTORY"
  }

  /// What it is for.
  public let kind: Kind
  /// What it says, without the choices of a question.
  public let body: [Block]
  /// What a prediction asks for; nil if it asks its reader to think, and no more.
  public internal(set) var question: Question?
}
