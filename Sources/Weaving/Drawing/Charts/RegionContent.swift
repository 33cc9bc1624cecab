import Exhibits

/// The regions, boundary and points of a region map.
struct RegionContent: PlotContent {
  /// The chart.
  let map: RegionMap

  var x: Axis { map.x }
  var y: Axis { map.y }
  var key: ChartKey { ChartKey(classes: map.points) }
  var domain: ChartDomain { ChartDomain(map.scores, x: x, y: y) }
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
      if !frame.isSmall { ink.notes.append(note(level, lines, field)) }
    }
    ClassInk(frame: frame).add(map.points, to: &ink)
    return ink
  }

  private func note(_ level: Double, _ lines: [[ChartPosition]], _ field: FieldInk) -> ChartNote {
    ChartNote(
      text: (level > 0 ? "+" : "") + ReaderNumber(level).description,
      places: field.places(along: lines.max { $0.count < $1.count } ?? []),
      classes: level == 0 ? "chart-level chart-level-zero" : "chart-level", isOptional: true)
  }
}
