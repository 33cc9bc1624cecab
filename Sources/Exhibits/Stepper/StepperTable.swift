extension Stepper {
  /// The steps as a table: for those who cannot see the drawing, and for plain text.
  public var table: Table {
    Table(
      unchecked: caption, columns: ["step", "what happens", "arithmetic", "code"],
      rows: steps.enumerated().map { index, step in
        let lines = step.arithmetic.split(separator: "\n").joined(separator: "; ")
        return [
          Table.Cell(index + 1), Table.Cell(step.title), Table.Cell(lines), Table.Cell(step.code),
        ]
      })
  }
}
