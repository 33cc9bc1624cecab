/// A piece of a line of prose.
public enum Inline: Hashable, Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case styled(TextStyle, [Inline])
  indirect case link(Link)
  indirect case math(TeX)
  indirect case value(InlineValue)
  indirect case footnote(Footnote)
  indirect case picture(Picture)
  /// The box of a task in a list.
  case checkbox(isDone: Bool)
}

/// What sets a piece of prose apart, besides emphasis.
///
/// The raw value is its element in HTML.
public enum TextStyle: String, Hashable, Sendable, CaseIterable {
  /// `~~words~~`.
  case strikethrough = "del"
  /// `<sub>2</sub>`.
  case lowered = "sub"
  /// `<sup>2</sup>`.
  case raised = "sup"
  /// `<kbd>Ctrl</kbd>`.
  case key = "kbd"
}

/// A place in prose that leads to a note: `[^label]`.
public struct Footnote: Hashable, Sendable {
  /// The note's number in the lesson, by the order of the first places that lead to it.
  public let number: Int
  /// Whether it is the first place that leads to its note.
  public let isFirst: Bool
  /// What the note says.
  public let content: [Inline]
  /// Where the bracket opens.
  public let location: SourceLocation
}

/// A link in prose.
public struct Link: Hashable, Sendable {
  /// Where it leads, as written: a lesson's file, an anchor, or an address.
  public let destination: String
  /// The title that a pointer shows; may be empty.
  public let title: String
  /// What is written.
  public let content: [Inline]
  /// Where the link stands.
  public let location: SourceLocation
}

/// A formula, in prose or on lines of its own.
public struct TeX: Hashable, Sendable {
  /// The formula's source.
  public let source: String
  /// Where the source's first byte stands.
  public let location: SourceLocation
  /// What it is called and its number, if links lead to it: `math id=loss`.
  public internal(set) var label: Label?

  /// What a formula is called.
  public struct Label: Hashable, Sendable {
    /// The name, an anchor of the page.
    public let name: String
    /// Its place among the formulas of its lesson that have a name, counted from 1.
    public let number: Int
  }
}

/// A value that is computed at its place in the lesson and printed into the prose.
public struct InlineValue: Hashable, Sendable {
  /// Its place among the lesson's inline values, counted from 0.
  public let index: Int
  /// The Swift expression.
  public let expression: String
  /// How to print the value; as `print` would if nil.
  public let format: PrintFormat?
  /// The number of a figure that it follows; nil if it stays as it is.
  public let live: LiveReference?
  /// Where the expression begins.
  public let location: SourceLocation
}

extension [Inline] {
  /// The words alone, for titles and search.
  public var plainText: String { words(\.expression) }

  /// The words as GitHub sees them, which does not know values from other code.
  var writtenText: String { words(\.written) }

  /// The footnotes that lead to their notes for the first time, in order.
  public var footnotes: [Footnote] {
    flatMap { piece -> [Footnote] in
      switch piece {
      case .footnote(let note): note.isFirst ? [note] : []
      case .emphasis(let content), .strong(let content), .styled(_, let content):
        content.footnotes
      case .text, .softBreak, .lineBreak, .code, .link, .math, .value, .checkbox, .picture: []
      }
    }
  }

  private func words(_ words: (InlineValue) -> String) -> String {
    map { piece in
      switch piece {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .footnote, .checkbox: ""
      case .picture(let picture): picture.words
      case .emphasis(let content), .strong(let content), .styled(_, let content):
        content.words(words)
      case .link(let link): link.content.words(words)
      case .math(let tex): tex.source
      case .value(let value): words(value)
      }
    }.joined()
  }
}

extension InlineValue {
  /// The value as code, without its backticks.
  fileprivate var written: String {
    (["{swift", format?.source, live?.source].compactMap(\.self)).joined(separator: " ")
      + "} \(expression)"
  }
}
