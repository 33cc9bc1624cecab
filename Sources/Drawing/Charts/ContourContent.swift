import Exhibits
import Markup

/// The level lines of a contour plot, with paths of steps.
struct ContourContent: PlotContent {
  /// The chart.
  let plot: ContourPlot

  var x: Axis { plot.x }
  var y: Axis { plot.y }
  var domain: ChartDomain { ChartDomain(plot.field, x: x, y: y) }
  var yFit: AxisScale.Fit { .exact }
  var isMap: Bool { true }
  var key: ChartKey { ChartKey(paths: plot.paths) }

  func ink(in frame: ChartFrame) -> PlotInk {
    var ink = PlotInk()
    let field = FieldInk(field: plot.field, frame: frame)
    for (index, path) in plot.paths.enumerated() {
      StepInk(frame: frame).add(path, index, to: &ink)
    }
    MarkInk(frame: frame).add(plot.marks, to: &ink)
    let lines = levels.map { field.lines(at: $0) }
    for (level, lines) in zip(levels, lines) {
      add("chart-height", field.area(from: level), &ink)
      add("chart-height-line", ChartPath.data(lines), &ink)
    }
    if !frame.isSmall { ink.notes += notes(lines, field, ink.obstacles) }
    return ink
  }

  private func add(_ classes: String, _ data: String, _ ink: inout PlotInk) {
    if !data.isEmpty { ink.back.append(SVGElement("path", ["class": classes, "d": data]).empty) }
  }

  /// Numbers for the levels, in a row towards the corner where they find places that cover the least.
  private func notes(
    _ lines: [[[ChartPosition]]], _ field: FieldInk, _ obstacles: [ChartPosition]
  ) -> [ChartNote] {
    let rows = (0..<4).map { corner in
      zip(levels, lines).map { level, lines in
        ChartNote(
          text: ReaderNumber(level).said, places: field.places(on: lines, towards: corner),
          classes: "chart-level", isOptional: true)
      }
    }
    let costs = rows.map { row in
      var placer = NotePlacer(field.frame, obstacles: obstacles)
      let missing = row.count - placer.markup(row).count
      return placer.cost + missing * NotePlacer.limit
    }
    return rows[costs.indices.min { costs[$0] < costs[$1] } ?? 0]
  }

  /// The levels of the plot, or about ten round ones.
  private var levels: [Double] {
    if !plot.levels.isEmpty { return plot.levels.filter(\.isFinite).sorted() }
    let values = plot.field.values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), low < high else { return [] }
    return RoundSteps(low...high, count: 12).inside.filter { $0 > low && $0 < high }
  }
}
