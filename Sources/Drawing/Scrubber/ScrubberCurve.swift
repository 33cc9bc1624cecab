import Exhibits
import Markup

/// The curve of a scrubber, with a cursor that can stand at any frame.
struct ScrubberCurve {
  let scrubber: Scrubber
  /// What every id in the drawing begins with.
  let id: String

  /// The curve.
  var svg: String {
    let lines = LineContent(lines: scrubber.curve)
    let content = ScrubberContent(base: lines) { frame in
      var ink = lines.ink(in: frame)
      let cursors = scrubber.frames.enumerated().map { index, moment in
        cursor(index, at: moment.x, frame)
      }
      ink.front += [SVGElement("defs", [:]).holding(cursors), ScrubberFigure.shown("cursor")]
      return ink
    }
    let chart = Chart.line(scrubber.curve)
    return PlotMarkup(
      content: content, domain: content.domain, size: .strip(width: ChartSize.map.width),
      title: chart.caption, description: ChartWords(chart: chart).description
    ).svg(id: "\(id)-curve")
  }

  /// A line from bottom to top, and a dot on every line of the curve that has a point there.
  private func cursor(_ index: Int, at x: Double, _ frame: ChartFrame) -> String {
    let place = frame.position(frame.x.unit(x) ?? -1, 1)
    let line = "M\(place.text)v\(frame.height)"
    let dots = scrubber.curve.series.compactMap { series in
      series.points.first { $0.x == x }.flatMap { frame.position($0) }
    }
    let marks = dots.map { dot in
      let data = ChartMarker.circle.data(at: dot, radius: 45)
      return SVGElement("path", ["class": "chart-point", "d": data]).empty
    }
    return SVGElement(
      "g",
      [
        "id": "\(id)-cursor-\(index + 1)", "class": "chart",
        "data-x": ChartPosition.text(place.x),
      ]
    ).holding([SVGElement("path", ["class": "scrubber-cursor", "d": line]).empty] + marks)
  }
}
