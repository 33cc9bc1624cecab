/// Several charts beside and below one another, to be compared.
///
///     try show(
///       SmallMultiples(
///         "The boundary bends into place", columns: 4,
///         panels: snapshots.map { shot in
///           RegionMap(
///             "step \(shot.step)", x: "x₁", y: "x₂", scores: shot.scores)
///         }))
///
/// A panel's caption is its title.
public struct SmallMultiples: Codable, Hashable, Sendable {
  /// What the charts show together, in words.
  public let caption: String
  /// How many panels stand beside one another.
  public let columns: Int
  /// Whether all panels have the same axes, those of all panels' data together.
  public let sharesAxes: Bool
  /// The charts, row by row.
  public let panels: [Chart]

  /// The most panels.
  public static let panelLimit = 60
  /// The most panels beside one another.
  public static let columnLimit = 6

  /// Creates small multiples; what the arguments mean is said at the properties.
  ///
  /// - Throws: `ChartError` if there are too few or too many panels.
  public init(
    _ caption: String, columns: Int, sharesAxes: Bool = true, panels: [any Chartable]
  ) throws(ChartError) {
    var faults: [ChartError.Fault] = []
    if !(1...Self.panelLimit).contains(panels.count) { faults.append(.panels(panels.count)) }
    if !(1...Self.columnLimit).contains(columns) { faults.append(.panelColumns(columns)) }
    if let error = ChartError(faults) { throw error }
    self.caption = caption
    self.columns = columns
    self.sharesAxes = sharesAxes
    self.panels = panels.map(\.chart)
  }

  /// Reads small multiples that were encoded, and checks them as the initializer does.
  ///
  /// - Parameter decoder: What to read from.
  /// - Throws: `ChartError`, or what the decoder throws.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      columns: container.decode(Int.self, forKey: .columns),
      sharesAxes: container.decode(Bool.self, forKey: .sharesAxes),
      panels: container.decode([Chart].self, forKey: .panels))
  }
}

extension SmallMultiples: Exhibitable {
  /// The charts as an exhibit.
  public func exhibit() -> Exhibit { .multiples(self) }

  /// The numbers of all panels, the panel named in the first column.
  ///
  /// Panels whose tables have different columns are only named, with their number of rows.
  public var table: Table {
    let tables = panels.map { $0.table(limit: max(2, 48 / panels.count)) }
    let columns = tables.first?.columns ?? []
    if tables.allSatisfy({ $0.columns == columns }) {
      return Table(
        unchecked: "\(caption) · some rows of every panel", columns: ["panel"] + columns,
        rows: zip(panels, tables).flatMap { panel, table in
          table.rows.map { [Table.Cell(panel.caption)] + $0 }
        })
    }
    return Table(
      unchecked: caption, columns: ["panel", "columns", "rows"],
      rows: tables.map { table in
        [
          Table.Cell(table.caption), Table.Cell(table.columns.joined(separator: ", ")),
          Table.Cell(table.rows.count),
        ]
      })
  }
}
