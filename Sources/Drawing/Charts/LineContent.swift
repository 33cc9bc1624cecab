import Exhibits

/// The lines of a line chart.
struct LineContent: PlotContent {
  /// The chart.
  let lines: LineChart

  var x: Axis { lines.x }
  var y: Axis { lines.y }
  var key: ChartKey { ChartKey(lines: lines.series, x: x, y: y) }
  var domain: ChartDomain { ChartDomain(lines.series.lazy.flatMap(\.points), x: x, y: y) }

  /// Lines of at most so many points show every point.
  static let markerLimit = 24

  func ink(in frame: ChartFrame) -> PlotInk {
    var ink = PlotInk()
    MarkInk(frame: frame).add(lines.marks, to: &ink)
    for (index, series) in lines.series.enumerated() {
      let isShort = !frame.isSmall && series.points.count <= Self.markerLimit
      LineInk(frame: frame).add(series, index, showsPoints: isShort, to: &ink)
    }
    return ink
  }
}
