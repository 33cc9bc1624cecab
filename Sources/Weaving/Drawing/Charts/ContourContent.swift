import Exhibits

/// The level lines of a contour plot, with paths of steps.
struct ContourContent: PlotContent {
  /// The chart.
  let plot: ContourPlot

  var x: Axis { plot.x }
  var y: Axis { plot.y }
  var domain: ChartDomain { ChartDomain(x: plot.field.x, y: plot.field.y) }
  var yFit: AxisScale.Fit { .exact }
  var isMap: Bool { true }
  var key: ChartKey { ChartKey(classes: plot.paths) }

  func ink(in frame: ChartFrame) -> PlotInk {
    var ink = PlotInk()
    let field = FieldInk(field: plot.field, frame: frame)
    for level in levels {
      let area = field.area(from: level)
      if !area.isEmpty {
        ink.back.append(SVGElement("path", ["class": "chart-height", "d": area]).empty)
      }
      if !frame.isSmall {
        ink.notes.append(field.note(level, field.lines(at: level), isBold: false))
      }
    }
    for (index, path) in plot.paths.enumerated() {
      StepInk(frame: frame).add(path, index, to: &ink)
    }
    MarkInk(frame: frame).add(plot.marks, to: &ink)
    return ink
  }

  /// The levels of the plot, or about ten round ones.
  private var levels: [Double] {
    if !plot.levels.isEmpty { return plot.levels.filter(\.isFinite).sorted() }
    let values = plot.field.values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), low < high else { return [] }
    return RoundSteps(low...high, count: 12).inside.filter { $0 > low && $0 < high }
  }
}

/// Draws a path of steps: a dot for every point, an arrow to the next.
struct StepInk {
  /// The chart's rectangle.
  let frame: ChartFrame

  /// Adds a path to a chart's ink; dots that would cover the one before are left out.
  func add(_ path: Series, _ index: Int, to ink: inout PlotInk) {
    let lines = LineTracer(path.points, in: frame).lines
    var dots: [ChartPosition] = []
    for place in path.points.compactMap({ frame.position($0) })
    where dots.last.map({ $0.squaredDistance(to: place) < 900 }) != true {
      dots.append(place)
    }
    ink.obstacles += LineInk.beads(lines) + dots
    let colour = "chart-series-\(index % 4 + 1)"
    let arrows = lines.flatMap { line in zip(line, line.dropFirst()).compactMap(Self.arrow) }
    if lines.contains(where: { $0.count > 1 }) {
      ink.front.append(
        SVGElement("path", ["class": "chart-path \(colour)", "d": ChartPath.data(lines)]).empty)
    }
    if !arrows.isEmpty {
      ink.front.append(
        SVGElement("path", ["class": "chart-arrow \(colour)", "d": arrows.joined()]).empty)
    }
    if !dots.isEmpty {
      ink.front.append(
        SeriesStyle.markers(index, at: dots, radius: frame.isSmall ? 18 : 28))
    }
  }

  /// The head of an arrow that ends at the rim of the dot at `end`; nil for a step too short for one.
  private static func arrow(_ start: ChartPosition, _ end: ChartPosition) -> String? {
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let length = (dx * dx + dy * dy).squareRoot()
    guard length >= 160 else { return nil }
    func place(_ back: Double, _ aside: Double) -> ChartPosition {
      ChartPosition(
        x: end.x - Int(((dx * back + dy * aside) / length).rounded()),
        y: end.y - Int(((dy * back - dx * aside) / length).rounded()))
    }
    return "M" + place(34, 0).text + "L" + place(100, 35).text + "L" + place(100, -35).text + "z"
  }
}
