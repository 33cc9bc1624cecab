/// The same thing for several readers, of which each sees one: a quote that opens with `[!TABS]`.
///
/// A list follows, with an item for each system or language: its first paragraph is what it is called,
/// and the rest is what it holds.
public struct Tabs: Hashable, Sendable {
  /// The word of the lesson that opens the quote.
  static let word = "TABS"

  /// What there is for one of the readers.
  public struct Tab: Hashable, Sendable {
    /// What it is called.
    ///
    /// A reader who has chosen it once sees it wherever something is called so.
    public let label: String
    /// What it holds.
    public let body: [Block]
  }

  /// What there is, in order; two at least.
  public let tabs: [Tab]
}

/// What can be wrong with a quote that opens with `[!TABS]`.
public enum TabsFault: Hashable, Sendable {
  /// It is no mark with a list of at least two below.
  case noList
  /// An item does not begin with plain words.
  case noLabel
  /// An item has nothing below its words.
  case empty(String)
  /// Two items are called the same.
  case duplicate(String)
}

extension TabsFault: CustomStringConvertible {
  /// The fault in words, with what to do.
  public var description: String {
    switch self {
    case .noList:
      "below '[!TABS]' goes a list and nothing else, with two items or more: one for each tab"
    case .noLabel:
      "a tab begins with a line of plain words, which it is called, and what it holds goes below"
    case .empty(let label): "the tab '\(label)' holds nothing: indent what goes into it"
    case .duplicate(let label): "a tab before this one is called '\(label)', too"
    }
  }
}
