import Exhibits
import Markup

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
    ink.obstacles += LineInk.samples(lines) + dots
    let style = SeriesStyle.path(index)
    let arrows = lines.flatMap { line in zip(line, line.dropFirst()).compactMap(Self.arrow) }
    if lines.contains(where: { $0.count > 1 }) {
      ink.front.append(
        SVGElement(
          "path", ["class": "chart-path \(style.colourClass)", "d": ChartPath.data(lines)]
        ).empty)
    }
    if !arrows.isEmpty {
      ink.front.append(
        SVGElement("path", ["class": "chart-arrow \(style.colourClass)", "d": arrows.joined()])
          .empty)
    }
    if !dots.isEmpty {
      ink.front.append(
        style.markers(at: dots, radius: frame.isSmall ? 16 : 28, id: frame.shapeID(index)))
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
