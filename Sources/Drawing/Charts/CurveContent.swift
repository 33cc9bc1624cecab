import Exhibits
import Markup

/// The curves of a curve plot, with the lines x = 0 and y = 0, tangents and marks.
struct CurveContent: PlotContent {
  /// The chart.
  let plot: CurvePlot

  var x: Axis { plot.x }
  var y: Axis { plot.y }
  var key: ChartKey { ChartKey(lines: plot.curves, x: x, y: y) }
  var domain: ChartDomain { ChartDomain(plot.curves.lazy.flatMap(\.points), x: x, y: y) }

  func ink(in frame: ChartFrame) -> PlotInk {
    var ink = PlotInk()
    ink.back += zeroLines(frame)
    for (index, curve) in plot.curves.enumerated() {
      LineInk(frame: frame).add(curve, index, showsPoints: false, to: &ink)
    }
    for tangent in plot.tangents { add(tangent, frame, &ink) }
    MarkInk(frame: frame).add(plot.marks, to: &ink)
    return ink
  }

  private func zeroLines(_ frame: ChartFrame) -> [String] {
    var data = ""
    if let unit = frame.x.unit(0), unit > 0, unit < 1 {
      data += "M\(frame.position(unit, 1).text)v\(frame.height)"
    }
    if let unit = frame.y.unit(0), unit > 0, unit < 1 {
      data += "M\(frame.position(0, unit).text)h\(frame.width)"
    }
    return data.isEmpty ? [] : [SVGElement("path", ["class": "chart-zero", "d": data]).empty]
  }

  /// Adds a line through a quarter of the chart's width at either side, a dot and words.
  private func add(_ tangent: CurvePlot.Tangent, _ frame: ChartFrame, _ ink: inout PlotInk) {
    let range = frame.x.range
    let halfWidth = range.upperBound / 4 - range.lowerBound / 4
    let steps = frame.x.axis.scale == .linear && frame.y.axis.scale == .linear ? 1.0 : 32
    let points = stride(from: -steps, through: steps, by: 1).map { step in
      let dx = halfWidth * step / steps
      return ChartPoint(tangent.point.x + dx, tangent.point.y + tangent.slope * dx)
    }
    let lines = LineTracer(points, in: frame).lines
    if !lines.isEmpty {
      ink.front.append(
        SVGElement("path", ["class": "chart-tangent", "d": ChartPath.data(lines)]).empty)
    }
    ink.obstacles += LineInk.samples(lines)
    guard let place = frame.position(tangent.point) else { return }
    MarkInk(frame: frame).point(place, tangent.label, &ink)
  }
}
