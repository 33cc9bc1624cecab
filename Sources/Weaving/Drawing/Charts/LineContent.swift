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

/// Draws one line.
struct LineInk {
  /// The chart's rectangle.
  let frame: ChartFrame

  /// Adds a line, and its points if they are few, to a chart's ink.
  func add(_ series: Series, _ index: Int, showsPoints: Bool, to ink: inout PlotInk) {
    let lines = LineTracer(series.points, in: frame).lines
    let data = ChartPath.data(lines)
    if !data.isEmpty {
      ink.front.append(SVGElement("path", ["class": SeriesStyle.line(index), "d": data]).empty)
    }
    if showsPoints {
      let places = series.points.compactMap { frame.position($0) }
      if !places.isEmpty { ink.front.append(SeriesStyle.markers(index, at: places, radius: 32)) }
    }
    ink.obstacles += Self.beads(lines)
    ink.ends.append(lines.last?.last)
  }

  /// Places along lines, close enough that no word fits between two.
  static func beads(_ lines: [[ChartPosition]]) -> [ChartPosition] {
    lines.flatMap { line in
      zip(line, line.dropFirst()).flatMap { start, end in
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let count = max(1, Int(max(dx.magnitude, dy.magnitude)) / 60)
        return (0..<count).map {
          ChartPosition(x: start.x + dx * $0 / count, y: start.y + dy * $0 / count)
        }
      }
    }
  }
}
