extension Scrubber {
  /// The frames with the curve's numbers: for those who cannot see the drawing, and for plain text.
  public var table: Table {
    let xName = curve.x.label.isEmpty ? "x" : curve.x.label
    let yName = curve.y.label.isEmpty ? "y" : curve.y.label
    let hasDiagrams = frames.contains { $0.diagram != nil }
    let hasNotes = frames.contains { !$0.note.isEmpty }
    return Table(
      unchecked: caption,
      columns: ["frame", xName] + curve.series.map { $0.name.isEmpty ? yName : $0.name }
        + (hasNotes ? ["note"] : []) + (hasDiagrams ? ["holds"] : []),
      rows: frames.map { frame in
        [Table.Cell(frame.name), Table.Cell(frame.x)]
          + curve.series.map { Self.cell($0, at: frame.x) }
          + (hasNotes ? [Table.Cell(frame.note)] : [])
          + (frame.diagram.map { [Table.Cell(Self.text($0.table))] } ?? [])
      })
  }

  /// What is in a diagram, on one line.
  private static func text(_ table: Table) -> String {
    table.rows.map { $0.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }
      .joined(separator: ", ")
  }

  private static func cell(_ series: Series, at x: Double) -> Table.Cell {
    series.points.first { $0.x == x }.map { Table.Cell($0.y) } ?? "–"
  }
}
