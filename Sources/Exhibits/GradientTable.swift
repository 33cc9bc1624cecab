/// Gradients beside the slopes that finite differences measure.
public struct GradientTable: Codable, Hashable, Sendable {
  /// What the table shows, in words.
  public let caption: String
  /// The rows, one a variable.
  public let rows: [Row]

  /// The gradient of one variable.
  public struct Row: Codable, Hashable, Sendable {
    /// The variable's name.
    public let name: String
    /// The variable's value.
    public let value: Double
    /// The gradient that the engine computed.
    public let gradient: Double
    /// The slope by a central difference, (f(x + h) − f(x − h)) / 2h.
    public let centralDifference: Double

    /// Creates a row.
    public init(_ name: String, value: Double, gradient: Double, centralDifference: Double) {
      self.name = name
      self.value = value
      self.gradient = gradient
      self.centralDifference = centralDifference
    }

    /// How far the two are apart.
    public var error: Double { abs(gradient - centralDifference) }
  }

  /// Creates a table.
  public init(_ caption: String, rows: [Row]) {
    self.caption = caption
    self.rows = rows
  }

  /// The same as an ordinary table, with the numbers in fixed digits.
  public var table: Table {
    Table(
      unchecked: caption,
      columns: ["name", "value", "gradient", "central difference", "error"],
      rows: rows.map { row in
        [
          Table.Cell(row.name), Table.Cell(row.value), Table.Cell(row.gradient),
          Table.Cell(row.centralDifference),
          Table.Cell(row.error, format: "%.0e"),
        ]
      })
  }
}
