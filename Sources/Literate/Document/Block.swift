/// A block of a lesson's text.
public enum Block: Hashable, Sendable {
  indirect case heading(Heading)
  case paragraph([Inline])
  indirect case list(List)
  case quote([Block])
  case callout(Callout)
  indirect case exercise(ExerciseHead)
  indirect case fold(Fold)
  indirect case table(TextTable)
  /// What is folded away behind some words.
  case details(summary: [Inline], body: [Block])
  case tabs(Tabs)
  indirect case math(TeX)
  indirect case chunk(Chunk)
  /// A code block in a language that the course does not run.
  indirect case listing(language: String, text: String, label: Label? = nil)
  /// A part of a file of the package.
  indirect case include(Include)
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
  /// The names by which links lead to the items; none if there are none.
  public internal(set) var anchors: [String] = []
}

/// A block quote that opens with `[!NOTE]` or a sister, or with a word such as `Note:`.
public struct Callout: Hashable, Sendable {
  /// What a call-out is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case note = "NOTE"
    case tip = "TIP"
    case important = "IMPORTANT"
    case warning = "WARNING"
    case caution = "CAUTION"
    case predict = "PREDICT"
    case answer = "ANSWER"
    case aside = "ASIDE"
    case history = "HISTORY"

    /// The kind as a word of a sentence: `Note`.
    public var word: String { rawValue.prefix(1) + rawValue.dropFirst().lowercased() }

    /// The kinds that a word of a sentence can open.
    static let words: [Kind] = [.note, .tip, .important, .warning, .caution]

    /// Returns the kind whose word and colon a text begins with, and where the text goes on.
    static func word(before text: String) -> (kind: Kind, end: String.Index)? {
      guard let colon = text.firstIndex(of: ":") else { return nil }
      let after = text.index(after: colon)
      guard after == text.endIndex || text[after] == " ",
        let kind = words.first(where: { $0.word == text[..<colon] })
      else { return nil }
      return (kind, after)
    }
  }

  /// What it is for.
  public let kind: Kind
  /// What it says, without the choices of a question.
  public let body: [Block]
  /// What a prediction asks for; nil if it asks its reader to think, and no more.
  public internal(set) var question: Question?
}
