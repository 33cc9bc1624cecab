/// A quote that opens with `[!HINT]` or `[!SOLUTION]`: part of an exercise, and folded on the page.
public struct Fold: Hashable, Sendable {
  /// What is folded away.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A step towards the solution, which does not give it away.
    case hint = "HINT"
    /// The answer to an exercise on paper.
    case solution = "SOLUTION"
  }

  /// What is folded away.
  public let kind: Kind
  /// What it says.
  public let body: [Block]
  /// Where `[!HINT]` stands.
  public let location: SourceLocation
}
