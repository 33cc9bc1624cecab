/// The level lines of a function of two variables, with paths of steps over them.
///
///     let bowl = try ScalarField(x: -3...3, y: -2...2) { x, y in
///       x * x + 3 * y * y
///     }
///     try show(
///       ContourPlot(
///         "Downhill in 12 steps", x: "x", y: "y", field: bowl,
///         paths: [Series("rate 0.1", steps)]))
public struct ContourPlot: Codable, Hashable, Sendable {
  /// What the chart shows, in words.
  public let caption: String
  /// The axis at the bottom; without a range of its own it runs over the field.
  public let x: Axis
  /// The axis at the left; without a range of its own it runs over the field.
  public let y: Axis
  /// The function's values.
  public let field: ScalarField
  /// The values at which a line is drawn; empty for round ones.
  public let levels: [Double]
  /// Paths of steps: a dot for every point, arrows from one to the next.
  public let paths: [Series]
  /// What else to look at.
  public let marks: [Mark]

  /// Creates a chart; what the arguments mean is said at the properties.
  public init(
    _ caption: String, x: Axis, y: Axis, field: ScalarField, levels: [Double] = [],
    paths: [Series] = [], marks: [Mark] = []
  ) {
    self.caption = caption
    self.x = x
    self.y = y
    self.field = field
    self.levels = levels
    self.paths = paths
    self.marks = marks
  }
}

extension ContourPlot: Chartable {
  /// The chart itself.
  public var chart: Chart { .contours(self) }

  /// A row for every step; without paths, some of the field.
  public func table(limit: Int) -> Table {
    let rows = paths.flatMap { path in
      path.points.enumerated().map { (path.name, $0.offset, $0.element) }
    }
    if rows.isEmpty {
      return ChartTable.table(caption, x: x.label, y: y.label, field: field, limit: limit)
    }
    return ChartTable.table(
      caption, columns: ["path", "step", x.label, y.label], count: rows.count, limit: limit
    ) { index in
      let (name, step, point) = rows[index]
      return [Table.Cell(name), Table.Cell(step), Table.Cell(point.x), Table.Cell(point.y)]
    }
  }
}
