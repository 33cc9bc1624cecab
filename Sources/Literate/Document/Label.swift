/// What a figure, a table or a listing is called, so that text can speak of it: `label=fig:losses`.
public struct Label: Hashable, Sendable {
  /// What is called so.
  ///
  /// The raw value is what stands before the colon.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A drawing: an exhibit, or an image.
    case figure = "fig"
    /// A table: an exhibit, or rows of text.
    case table = "tbl"
    /// The code of a chunk.
    case listing = "lst"

    /// What a reader calls it.
    public var word: String {
      switch self {
      case .figure: "Figure"
      case .table: "Table"
      case .listing: "Listing"
      }
    }
  }

  /// What stands before the colon of a formula's name: formulas are called `math id=name`.
  static let equation = "eq"

  /// What is called so.
  public let kind: Kind
  /// The name behind the colon.
  public let name: String
  /// Its place among those of its kind in its lesson that have a name, counted from 1.
  public let number: Int

  /// The name by which links lead to it; those of headings have no dot.
  public var anchor: String { "\(kind.rawValue).\(name)" }

  /// What text calls it: `Figure 3`.
  public var words: String { "\(kind.word) \(number)" }

  /// How an author writes it: `fig:losses`.
  public var written: String { "\(kind.rawValue):\(name)" }

  /// Reads `fig:losses`; nil if it is none.
  static func read(_ text: some StringProtocol) -> (kind: Kind, name: String)? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), isName(parts[1]) else {
      return nil
    }
    return (kind, String(parts[1]))
  }
}

/// What can be wrong with names of figures and with what leads to them.
public enum LabelFault: Hashable, Sendable {
  /// What is written as a name is none.
  case malformed(String)
  /// Another thing of the lesson has the name.
  case duplicate(String, first: SourceLocation)
  /// The kind of the name does not go with what is called so.
  case kind(String, allowed: [Label.Kind])
  /// The code that is called so is not on the page.
  case hidden(String)
  /// Nothing in the lesson is called so.
  case unknown(String, suggestion: String?)
  /// Nothing stands there that could be called so.
  case stray(String)
  /// A reference stands within a link.
  case inLink
}

extension LabelFault: CustomStringConvertible {
  /// Returns the address of `fig:04-curves#losses`, a figure of another lesson: `04-curves.md#fig.losses`.
  private static func address(_ name: String) -> String {
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let (kind, lesson) = (parts[0].prefix { $0 != ":" }, parts[0].drop { $0 != ":" }.dropFirst())
    let file = lesson.hasSuffix(".md") ? String(lesson) : "\(lesson).md"
    return "\(file)#\(kind == Label.equation ? "" : "\(kind).")\(parts.last ?? "")"
  }

  /// The fault in words, with what to do.
  public var description: String {
    switch self {
    case .malformed(let text):
      "'\(text)' names nothing: a figure is called 'fig:name', a table 'tbl:name', a listing "
        + "'lst:name', of letters, digits and hyphens"
    case .duplicate(let name, let first): "'\(name)' is already at \(first)"
    case .kind(let name, let allowed):
      "'\(name)' is the name of something else: here goes "
        + allowed.map { "'\($0.rawValue):name'" }.joined(separator: " or ")
    case .hidden(let name):
      "the code of '\(name)' is hidden: show it, or leave the name out"
    case .unknown(let name, nil) where name.contains("#"):
      "a reference leads to something of its own lesson: to another one leads a link, "
        + "'[words](\(Self.address(name)))'"
    case .unknown(let name, let suggestion):
      "nothing in this lesson is called '\(name)'"
        + (suggestion.map { "; did you mean '\($0)'?" }
          ?? ": to another lesson leads a link, '[words](04-x.md#fig.name)'; text is written '\\[@'")
    case .stray(let name):
      "nothing stands here that is called '\(name)': such a name goes right behind an image alone in "
        + "its paragraph, or ends ': Words', the caption below a table"
    case .inLink: "a reference is a link, and stands in no other"
    }
  }
}
