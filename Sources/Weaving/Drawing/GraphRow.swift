/// A value of an expression graph as a row of a table: what the drawing says, in text.
public struct GraphRow: Hashable, Sendable {
  /// The value's label; for an unnamed leaf its number, for any other value its row: "#7", from 1.
  public let name: String
  /// The expression that made the value, such as "a × b", or "given" for a leaf.
  public let madeBy: String
  /// The value, at most four decimals.
  public let value: String
  /// The gradient, at most four decimals; nil when the backward pass has not run.
  public let gradient: String?
}
