/// A piece of a line of prose.
public enum Inline: Hashable, Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  indirect case link(Link)
  indirect case math(TeX)
  indirect case value(InlineValue)
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
}

/// A value that is computed at its place in the lesson and printed into the prose.
public struct InlineValue: Hashable, Sendable {
  /// Its place among the lesson's inline values, counted from 0.
  public let index: Int
  /// The Swift expression.
  public let expression: String
  /// How to print the value; as `print` would if nil.
  public let format: PrintFormat?
  /// Where the expression begins.
  public let location: SourceLocation
}

extension [Inline] {
  /// The words alone, for titles, anchors and search.
  public var plainText: String {
    map { piece in
      switch piece {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let content), .strong(let content): content.plainText
      case .link(let link): link.content.plainText
      case .math(let tex): tex.source
      case .value(let value): value.expression
      }
    }.joined()
  }
}
