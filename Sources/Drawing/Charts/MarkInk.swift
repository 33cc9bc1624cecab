import Exhibits
import Markup

/// Draws the marks of a chart: lines across and rings around points, with words.
struct MarkInk {
  /// The chart's rectangle.
  let frame: ChartFrame

  /// Adds marks to a chart's ink; one that the axes have no place for is left out.
  func add(_ marks: [Mark], to ink: inout PlotInk) {
    for mark in marks {
      switch mark {
      case .vertical(let x, let text):
        guard let unit = frame.x.unit(x), (0...1).contains(unit) else { continue }
        vertical(frame.position(unit, 1), text, &ink)
      case .horizontal(let y, let text):
        guard let unit = frame.y.unit(y), (0...1).contains(unit) else { continue }
        horizontal(frame.position(1, unit), text, &ink)
      case .point(let x, let y, let text):
        guard let place = frame.position(ChartPoint(x, y)) else { continue }
        point(place, text, &ink)
      }
    }
  }

  /// Adds a dot with words.
  func point(_ place: ChartPosition, _ text: String, _ ink: inout PlotInk) {
    let dot = ChartMarker.circle.data(at: place, radius: frame.isSmall ? 25 : 40)
    ink.front.append(SVGElement("path", ["class": "chart-point", "d": dot]).empty)
    ink.notes.append(ChartNote(text: text, places: ChartNote.around(place, text)))
    ink.obstacles.append(place)
  }

  private func vertical(_ top: ChartPosition, _ text: String, _ ink: inout PlotInk) {
    line("M\(top.text)v\(frame.height)", &ink)
    let x = top.x / 10
    // Words of another line that run across this one read as if they were its own.
    ink.obstacles += stride(from: frame.top, through: frame.bottom, by: 5)
      .map { ChartPosition(x: top.x, y: $0 * 10) }
    let rows = (0..<6).map { frame.top + 12 + 16 * $0 }
    ink.notes.append(
      ChartNote(
        text: text,
        places: rows.flatMap { y in
          [
            .init(x: x + 5, y: y, anchor: .start), .init(x: x - 5, y: y, anchor: .end),
          ]
        }))
  }

  private func horizontal(_ right: ChartPosition, _ text: String, _ ink: inout PlotInk) {
    line("M\(right.text)h-\(frame.width)", &ink)
    let y = right.y / 10
    ink.notes.append(
      ChartNote(
        text: text,
        places: [
          .init(x: frame.right - 4, y: y - 5, anchor: .end),
          .init(x: frame.right - 4, y: y + 14, anchor: .end),
          .init(x: frame.left + 6, y: y - 5, anchor: .start),
          .init(x: frame.left + 6, y: y + 14, anchor: .start),
        ]))
  }

  private func line(_ data: String, _ ink: inout PlotInk) {
    ink.back.append(SVGElement("path", ["class": "chart-mark", "d": data]).empty)
  }
}
