/// A picture of numbers, on its own or as a panel of `SmallMultiples`.
public enum Chart: Codable, Hashable, Sendable {
  case line(LineChart)
  case scatter(ScatterPlot)
  case regions(RegionMap)
  case histogram(Histogram)
  case heat(HeatMap)
  case curve(CurvePlot)
  case contours(ContourPlot)
}

/// What can be shown as a chart, and be a panel of `SmallMultiples`.
public protocol Chartable: Exhibitable {
  /// The chart that stands for the value.
  var chart: Chart { get }
  /// What the chart shows, in words.
  var caption: String { get }
  /// The chart's numbers, at most `limit` rows of them.
  ///
  /// Of more rows, some are taken evenly, the first and the last among them, and the caption says so.
  func table(limit: Int) -> Table
}

extension Chartable {
  /// The chart as an exhibit.
  public func exhibit() -> Exhibit { .chart(chart) }

  /// The chart's numbers: for those who cannot see the drawing, and for plain text.
  public var table: Table { table(limit: 25) }
}

extension Chart: Chartable {
  /// The chart itself.
  public var chart: Chart { self }

  /// What the chart shows, in words.
  public var caption: String { content.caption }

  /// The chart's numbers, at most `limit` rows of them.
  public func table(limit: Int) -> Table { content.table(limit: limit) }

  private var content: any Chartable {
    switch self {
    case .line(let chart): chart
    case .scatter(let chart): chart
    case .regions(let chart): chart
    case .histogram(let chart): chart
    case .heat(let chart): chart
    case .curve(let chart): chart
    case .contours(let chart): chart
    }
  }
}
