/// Points of one or more classes, each with a shape of its own.
///
///     try show(
///       ScatterPlot(
///         "Two half moons", x: "x₁", y: "x₂",
///         classes: [Series("−1", lower), Series("+1", upper)]))
public struct ScatterPlot: Codable, Hashable, Sendable {
  /// What the chart shows, in words.
  public let caption: String
  /// The axis at the bottom.
  public let x: Axis
  /// The axis at the left.
  public let y: Axis
  /// The classes.
  public let classes: [Series]
  /// What to look at.
  public let marks: [Mark]

  /// Creates a chart; what the arguments mean is said at the properties.
  public init(_ caption: String, x: Axis, y: Axis, classes: [Series], marks: [Mark] = []) {
    self.caption = caption
    self.x = x
    self.y = y
    self.classes = classes
    self.marks = marks
  }
}

extension ScatterPlot: Chartable {
  /// The chart itself.
  public var chart: Chart { .scatter(self) }

  /// A row for every point.
  public func table(limit: Int) -> Table {
    let rows = classes.flatMap { group in group.points.map { (group.name, $0) } }
    return ChartTable.table(
      caption, columns: ["class", x.label, y.label], count: rows.count, limit: limit
    ) { index in
      let (name, point) = rows[index]
      return [Table.Cell(name), Table.Cell(point.x), Table.Cell(point.y)]
    }
  }
}
