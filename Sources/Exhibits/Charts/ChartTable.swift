/// Turns the data of charts into tables of bounded length.
enum ChartTable {
  /// Returns `limit` indices of `count` at most, evenly spread, the first and the last among them.
  static func sample(_ count: Int, limit: Int) -> [Int] {
    if count <= max(2, limit) { return Array(0..<count) }
    let last = max(2, limit) - 1
    return (0...last).map { $0 * (count - 1) / last }
  }

  /// Makes a table of `count` rows, or of some of them, which its caption then says; `extremes` are among them.
  static func table(
    _ caption: String, columns: [String], count: Int, limit: Int, extremes: Set<Int> = [],
    row: (Int) -> [Table.Cell]
  ) -> Table {
    let spread = sample(count, limit: limit)
    let chosen = Set(spread).union(extremes).sorted()
    let what = "\(chosen.count) of \(count) rows"
    let note =
      chosen.count == count
      ? ""
      : extremes.isEmpty ? "\(what), evenly spread" : "\(what): evenly spread, and the extremes"
    return Table(
      unchecked: [caption, note].filter { !$0.isEmpty }.joined(separator: " · "),
      columns: columns, rows: chosen.map(row))
  }

  /// Returns what a table is called that has some of a chart's rows and columns, or all.
  static func caption(
    _ caption: String, _ shown: (rows: Int, columns: Int), of all: (rows: Int, columns: Int)
  ) -> String {
    let note = "\(shown.rows) × \(shown.columns) of \(all.rows) × \(all.columns)"
    return [caption, shown == all ? "" : note].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Makes a table of series: a column each where all have the same x, else a row for every point.
  static func table(
    _ caption: String, x: String, y: String, series: [Series], limit: Int
  ) -> Table {
    let first = series.first?.points ?? []
    if series.allSatisfy({ hasSameX($0.points, first) }) {
      return table(
        caption, columns: [heading(x, "x")] + series.map { heading($0.name, heading(y, "y")) },
        count: first.count, limit: limit, extremes: extremes(of: series)
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
    return Table(
      unchecked: self.caption(
        caption, (rows.count, columns.count), of: (field.rows, field.columns)),
      columns: ["\(heading(y, "y")) \\ \(heading(x, "x"))"]
        + columns.map { ReaderNumber(field.x(ofColumn: $0)).description },
      rows: rows.reversed().map { row in
        [Table.Cell(field.y(ofRow: row))] + columns.map { Table.Cell(field[row, $0]) }
      })
  }

  /// Where each series is least and where it is greatest: what a picture shows at once.
  private static func extremes(of series: [Series]) -> Set<Int> {
    Set(
      series.flatMap { series in
        let known = series.points.indices.filter { series.points[$0].y.isFinite }
        let byHeight = { (a: Int, b: Int) in series.points[a].y < series.points[b].y }
        return [known.min(by: byHeight), known.max(by: byHeight)].compactMap(\.self)
      })
  }

  private static func heading(_ label: String, _ instead: String) -> String {
    label.isEmpty ? instead : label
  }

  private static func hasSameX(_ first: [ChartPoint], _ second: [ChartPoint]) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { $0.x == $1.x }
  }
}
