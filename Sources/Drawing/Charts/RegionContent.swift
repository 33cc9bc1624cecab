import Exhibits
import Markup

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
    let levels = map.levels.sorted { ($0.magnitude, $0) < ($1.magnitude, $1) }
    let lines = levels.map { field.lines(at: $0) }
    for (index, level) in levels.enumerated() where !lines[index].isEmpty {
      let classes = level == 0 ? "chart-contour chart-boundary" : "chart-contour"
      let data = ChartPath.data(lines[index])
      ink.front.append(SVGElement("path", ["class": classes, "d": data]).empty)
      if frame.isSmall { continue }
      let others = lines.indices.filter { $0 != index }.flatMap { LineInk.samples(lines[$0]) }
      ink.notes.append(note(level, lines[index], field, beside: others))
    }
    if frame.isSmall && map.points.isEmpty { ink.front += SideSigns(map.scores, frame).markup }
    ClassInk(frame: frame).add(map.points, to: &ink)
    return ink
  }

  private func note(
    _ level: Double, _ lines: [[ChartPosition]], _ field: FieldInk, beside others: [ChartPosition]
  ) -> ChartNote {
    ChartNote(
      text: (level > 0 ? "+" : "") + ReaderNumber(level).said,
      places: field.places(along: lines.max { $0.count < $1.count } ?? []),
      classes: level == 0 ? "chart-level chart-level-zero" : "chart-level", isOptional: true,
      avoided: others)
  }
}
