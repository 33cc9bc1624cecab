/// Several lines over one x, such as losses over steps.
///
///     try show(
///       LineChart(
///         "The loss falls by a factor of 80", x: "step", y: .logarithmic("loss"),
///         series: [Series("data", data), Series("L2", penalties)],
///         marks: [.vertical(40, "first 100 %")]))
public struct LineChart: Codable, Hashable, Sendable {
  /// What the chart shows, in words.
  public let caption: String
  /// The axis at the bottom.
  public let x: Axis
  /// The axis at the left.
  public let y: Axis
  /// The lines.
  public let series: [Series]
  /// What to look at.
  public let marks: [Mark]

  /// Creates a chart; what the arguments mean is said at the properties.
  public init(_ caption: String, x: Axis, y: Axis, series: [Series], marks: [Mark] = []) {
    self.caption = caption
    self.x = x
    self.y = y
    self.series = series
    self.marks = marks
  }
}

extension LineChart: Chartable {
  /// The chart itself.
  public var chart: Chart { .line(self) }

  /// The points: a row for every x where all lines have the same x, else a row for every point.
  public func table(limit: Int) -> Table {
    ChartTable.table(caption, x: x.label, y: y.label, series: series, limit: limit)
  }
}
