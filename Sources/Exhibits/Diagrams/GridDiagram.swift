/// Cells in rows and columns: a board, a maze, a table of subproblems.
///
///     try show(
///       GridDiagram(
///         "Longest common subsequence", cells: [["0", "0"], ["0", "1"]],
///         rows: ["", "a"], columns: ["", "a"], highlighted: [[1, 1]]))
public struct GridDiagram: Codable, Hashable, Sendable, Diagrammable {
  /// What the diagram shows, in words.
  public let caption: String
  /// What the cells hold, row by row.
  public let cells: [[String]]
  /// What stands to the left of the rows; nothing if it is empty.
  public let rows: [String]
  /// What stands above the columns; nothing if it is empty.
  public let columns: [String]
  /// The cells that stand out: row and column of each.
  public let highlighted: [[Int]]

  /// The most rows, and the most columns.
  public static let sideLimit = 40

  /// Creates a diagram.
  ///
  /// - Throws: `DiagramError` if there is no cell, the rows are not of one length, or a name or a mark
  ///   has no place.
  public init(
    _ caption: String, cells: [[String]], rows: [String] = [], columns: [String] = [],
    highlighted: [[Int]] = []
  ) throws(DiagramError) {
    let width = cells.first?.count ?? 0
    if let error = DiagramError("rows", count: cells.count, limit: Self.sideLimit)
      ?? DiagramError("columns", count: width, limit: Self.sideLimit)
    {
      throw error
    }
    for (place, row) in cells.enumerated() where row.count != width {
      throw .shape("row \(place) of the grid", count: row.count, expected: width)
    }
    if !rows.isEmpty, rows.count != cells.count {
      throw .shape("the names of the rows", count: rows.count, expected: cells.count)
    }
    if !columns.isEmpty, columns.count != width {
      throw .shape("the names of the columns", count: columns.count, expected: width)
    }
    for place in highlighted {
      guard place.count == 2 else {
        throw .shape("a highlighted cell", count: place.count, expected: 2)
      }
      if !cells.indices.contains(place[0]) {
        throw .outside("the row", place: place[0], count: cells.count)
      }
      if !(0..<width).contains(place[1]) {
        throw .outside("the column", place: place[1], count: width)
      }
    }
    self.caption = caption
    self.cells = cells
    self.rows = rows
    self.columns = columns
    self.highlighted = highlighted
  }

  /// Reads a diagram that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      cells: container.decode([[String]].self, forKey: .cells),
      rows: container.decode([String].self, forKey: .rows),
      columns: container.decode([String].self, forKey: .columns),
      highlighted: container.decode([[Int]].self, forKey: .highlighted))
  }

  /// The grid as a diagram.
  public var diagram: Diagram { .grid(self) }

  /// The cells in their rows; those that stand out are set in brackets.
  public var table: Table {
    let standsOut = Set(highlighted)
    let width = cells.first?.count ?? 0
    return Table(
      unchecked: caption,
      columns: [""] + (columns.isEmpty ? (0..<width).map(String.init) : columns),
      rows: cells.enumerated().map { place, row in
        let name = rows.isEmpty ? String(place) : rows[place]
        return [Table.Cell(name)]
          + row.enumerated().map { column, text in
            Table.Cell(standsOut.contains([place, column]) ? "[\(text)]" : text)
          }
      })
  }
}
