/// A table of the author's: rows of cells between `|`.
///
/// A table that code makes is an exhibit.
public struct TextTable: Hashable, Sendable {
  /// How the cells of a column are set.
  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    case left
    case center
    case right
  }

  /// How the cells of each column are set; as the page does by itself if nil.
  public let alignments: [Alignment?]
  /// The cells of the first row, as many as there are columns.
  public let head: [[Inline]]
  /// The cells of the other rows, as many in each.
  public let rows: [[[Inline]]]
  /// What stands above it; may be empty.
  public internal(set) var caption: [Inline] = []
  /// What text calls it.
  public internal(set) var label: Label?

  /// All rows, the head first.
  public var allRows: [[[Inline]]] { [head] + rows }
}
