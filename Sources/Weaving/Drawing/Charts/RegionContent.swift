import Exhibits

/// The regions, boundary and points of a region map.
struct RegionContent: PlotContent {
  /// The chart.
  let map: RegionMap

  var x: Axis { map.x }
  var y: Axis { map.y }
  var key: ChartKey { ChartKey(classes: map.points) }
  var domain: ChartDomain { ChartDomain(x: map.scores.x, y: map.scores.y) }
  var yFit: AxisScale.Fit { .exact }
  var isMap: Bool { true }

  func ink(in frame: ChartFrame) -> PlotInk {
    var ink = PlotInk()
    let field = FieldInk(field: map.scores, frame: frame)
    let areas = [
      ("chart-area chart-series-1", field.area(from: 0, isNegated: true)),
      ("chart-area chart-series-2", field.area(from: 0)),
    ]
    for (classes, data) in areas where !data.isEmpty {
      ink.back.append(SVGElement("path", ["class": classes, "d": data]).empty)
    }
    // The boundary's number first, so that it finds the best place.
    for level in map.levels.sorted(by: { ($0.magnitude, $0) < ($1.magnitude, $1) }) {
      let lines = field.lines(at: level)
      if lines.isEmpty { continue }
      let classes = level == 0 ? "chart-contour chart-boundary" : "chart-contour"
      ink.front.append(SVGElement("path", ["class": classes, "d": ChartPath.data(lines)]).empty)
      if !frame.isSmall { ink.notes.append(field.note(level, lines, isBold: level == 0)) }
    }
    ClassInk(frame: frame).add(map.points, to: &ink)
    return ink
  }
}
