/// Turns the data of charts into tables of bounded length.
enum ChartTable {
  /// Returns `limit` indices of `count` at most, evenly spread, the first and the last among them.
  static func sample(_ count: Int, limit: Int) -> [Int] {
    if count <= max(2, limit) { return Array(0..<count) }
    let last = max(2, limit) - 1
    return (0...last).map { $0 * (count - 1) / last }
  }

  /// Makes a table of `count` rows, or of some of them, which its caption then says.
  static func table(
    _ caption: String, columns: [String], count: Int, limit: Int, row: (Int) -> [Table.Cell]
  ) -> Table {
    let chosen = sample(count, limit: limit)
    let note = chosen.count < count ? "\(chosen.count) of \(count) rows, evenly spread" : ""
    return Table(
      unchecked: [caption, note].filter { !$0.isEmpty }.joined(separator: " · "),
      columns: columns, rows: chosen.map(row))
  }

  /// Makes a table of series: a column each where all have the same x, else a row for every point.
  static func table(
    _ caption: String, x: String, y: String, series: [Series], limit: Int
  ) -> Table {
    let first = series.first?.points ?? []
    if series.allSatisfy({ hasSameX($0.points, first) }) {
      return table(
        caption, columns: [heading(x, "x")] + series.map { heading($0.name, heading(y, "y")) },
        count: first.count, limit: limit
      ) { index in
        [Table.Cell(first[index].x)] + series.map { Table.Cell($0.points[index].y) }
      }
    }
    let rows = series.flatMap { series in series.points.map { (series.name, $0) } }
    return table(
      caption, columns: ["series", heading(x, "x"), heading(y, "y")], count: rows.count,
      limit: limit
    ) { index in
      let (name, point) = rows[index]
      return [Table.Cell(name), Table.Cell(point.x), Table.Cell(point.y)]
    }
  }

  /// Makes a table of a field: some of its rows, the largest y on top, and some of its columns.
  static func table(
    _ caption: String, x: String, y: String, field: ScalarField, limit: Int
  ) -> Table {
    let rows = sample(field.rows, limit: min(limit, 9))
    let columns = sample(field.columns, limit: 9)
    let isPart = rows.count * columns.count < field.values.count
    let note = isPart ? "\(rows.count) × \(columns.count) of \(field.rows) × \(field.columns)" : ""
    return Table(
      unchecked: [caption, note].filter { !$0.isEmpty }.joined(separator: " · "),
      columns: ["\(heading(y, "y")) \\ \(heading(x, "x"))"]
        + columns.map { ReaderNumber(field.x(ofColumn: $0)).description },
      rows: rows.reversed().map { row in
        [Table.Cell(field.y(ofRow: row))] + columns.map { Table.Cell(field[row, $0]) }
      })
  }

  private static func heading(_ label: String, _ instead: String) -> String {
    label.isEmpty ? instead : label
  }

  private static func hasSameX(_ first: [ChartPoint], _ second: [ChartPoint]) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { $0.x == $1.x }
  }
}
