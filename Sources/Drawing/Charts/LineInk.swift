import Exhibits
import Markup

/// Draws one line.
struct LineInk {
  /// The chart's rectangle.
  let frame: ChartFrame

  /// Adds a line, and its points if they are few, to a chart's ink.
  func add(_ series: Series, _ index: Int, showsPoints: Bool, to ink: inout PlotInk) {
    let style = SeriesStyle.series(index)
    let lines = LineTracer(series.points, in: frame).lines
    let data = ChartPath.data(lines)
    if !data.isEmpty {
      ink.front.append(SVGElement("path", ["class": style.lineClasses, "d": data]).empty)
    }
    if showsPoints {
      let places = series.points.compactMap { frame.position($0) }
      if !places.isEmpty {
        ink.front.append(style.markers(at: places, radius: 32, id: frame.shapeID(index)))
      }
    }
    ink.obstacles += Self.samples(lines)
    let (first, last) = (lines.first?.first, lines.last?.last)
    ink.ends.append(first?.x ?? 0 > last?.x ?? 0 ? first : last)
  }

  /// Places along lines, close enough that no word fits between two.
  static func samples(_ lines: [[ChartPosition]]) -> [ChartPosition] {
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
