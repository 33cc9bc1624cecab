/// A matrix as a field of tinted cells with their numbers.
///
///     try show(
///       HeatMap(
///         "The first layer's weights", rows: ["n1", "n2"],
///         columns: ["x₁", "x₂", "bias"], values: weights))
public struct HeatMap: Codable, Hashable, Sendable {
  /// What the chart shows, in words.
  public let caption: String
  /// What the rows are, from the top; "" for a row without a name.
  public let rows: [String]
  /// What the columns are, from the left; "" for a column without a name.
  public let columns: [String]
  /// The numbers, row by row; those that are not finite leave an empty cell.
  public let values: [[Double]]

  /// The most rows and columns of a heat map.
  public static let sideLimit = 100

  /// Creates a chart; what the arguments mean is said at the properties.
  ///
  /// - Throws: `ChartError` with every row that does not fit.
  public init(
    _ caption: String, rows: [String], columns: [String], values: [[Double]]
  ) throws(ChartError) {
    if let error = ChartError(Self.faults(rows: rows, columns: columns, values: values)) {
      throw error
    }
    self.caption = caption
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// Reads a heat map that was encoded, and checks it as the initializer does.
  ///
  /// - Parameter decoder: What to read from.
  /// - Throws: `ChartError`, or what the decoder throws.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      rows: container.decode([String].self, forKey: .rows),
      columns: container.decode([String].self, forKey: .columns),
      values: container.decode([[Double]].self, forKey: .values))
  }

  private static func faults(
    rows: [String], columns: [String], values: [[Double]]
  ) -> [ChartError.Fault] {
    let sides = 1...sideLimit
    let isGrid =
      sides.contains(rows.count) && sides.contains(columns.count) && values.count == rows.count
    guard isGrid else { return [.grid(rows: values.count, columns: columns.count)] }
    return values.enumerated().compactMap { index, row in
      row.count == columns.count
        ? nil : .cells(row: index, row.count, columns: columns.count)
    }
  }
}

extension HeatMap: Chartable {
  /// The chart itself.
  public var chart: Chart { .heat(self) }

  /// The matrix; of very many rows and columns, some, which its caption then says.
  public func table(limit: Int) -> Table {
    let seen = ChartTable.sample(rows.count, limit: limit)
    let chosen = ChartTable.sample(columns.count, limit: 16)
    return Table(
      unchecked: ChartTable.caption(
        caption, (seen.count, chosen.count), of: (rows.count, columns.count)),
      columns: [""] + chosen.map { columns[$0] },
      rows: seen.map { row in
        [Table.Cell(rows[row])] + chosen.map { Table.Cell(values[row][$0]) }
      })
  }
}
