import Exhibits
import Markup

/// A chart with two axes as one SVG element.
struct PlotMarkup {
  /// What stands between the axes.
  let content: any PlotContent
  /// What the axes have to span.
  let domain: ChartDomain
  /// How much room there is.
  let size: ChartSize
  /// What the chart shows, in words; a panel's title.
  let title: String
  /// The data in words.
  let description: String

  /// The rectangle between the axes.
  var frame: ChartFrame { ChartLayout(content, domain: domain, size: size).frame }

  /// Writes the element; `id` begins every id in it, and `lender` those of one with the same words.
  func svg(id: String, lender: String? = nil) -> String {
    let layout = ChartLayout(content, domain: domain, size: size)
    var frame = layout.frame
    frame.id = id
    let ink = content.ink(in: frame)
    var placer = NotePlacer(frame, obstacles: ink.obstacles)
    let notes = size.isPanel ? [] : placer.markup(ink.notes)
    let isEmpty = domain.x == nil || domain.y == nil
    let parts =
      [heading] + axisNames(layout) + ink.back + axes(frame) + ink.front
      + key(layout, ink) + notes + (isEmpty ? [nothing(frame)] : [])
    return ChartSVG(width: layout.width, height: layout.height, title: title, words: description)
      .holding(parts.filter { !$0.isEmpty }, id: id, classes: classes, lender: lender)
  }

  private var classes: String {
    (size.isPanel ? ["chart-panel"] : content.isMap ? ["chart-map"] : []).joined()
  }

  private var heading: String {
    size.isPanel
      ? ChartText.element(
        MonospacedText.shortened(title, toColumns: size.width / 8), "chart-title", x: 0, y: 13)
      : ""
  }

  private func axisNames(_ layout: ChartLayout) -> [String] {
    if size.isPanel { return [] }
    let frame = layout.frame
    let names = [
      (content.y.label, 0, 13, ChartText.Anchor.start),
      (content.x.label, frame.left + frame.width / 2, frame.bottom + 38, .middle),
    ]
    return names.filter { !$0.0.isEmpty }.map { text, x, y, anchor in
      ChartText.element(text, "chart-axis-name", x: x, y: y, anchor: anchor)
    }
  }

  /// Rules at the ticks of a chart that is no map, little strokes at those of one, and the numbers.
  private func axes(_ frame: ChartFrame) -> [String] {
    let columns = frame.x.ticks.map { frame.position($0.unit, 0) }
    let rows = frame.y.ticks.map { frame.position(0, $0.unit) }
    var rules = columns.map { "M\($0.text)v4" }.joined()
    var grid = ""
    if content.isMap {
      rules = size.isPanel ? "" : rules + rows.map { "M\($0.text)h-4" }.joined()
      rules += "M\(frame.left) \(frame.top)h\(frame.width)v\(frame.height)h-\(frame.width)z"
    } else {
      grid = rows.map { "M\($0.text)h\(frame.width)" }.joined()
      rules += "M\(frame.left) \(frame.bottom)h\(frame.width)"
    }
    let paths = [("chart-grid", grid), ("chart-axis", rules)].filter { !$0.1.isEmpty }
    let lines = paths.map { SVGElement("path", ["class": $0.0, "d": $0.1]).empty }
    if content.isMap && size.isPanel { return lines }
    return lines
      + numbers(frame.x.ticks, at: columns, .middle) { place, width in
        // The outermost numbers stay inside of the drawing.
        (min(max(place.x / 10, width / 2), size.width - width / 2), frame.bottom + 18)
      }
      + numbers(frame.y.ticks, at: rows, .end) { place, _ in (frame.left - 7, place.y / 10 + 4) }
  }

  private func numbers(
    _ ticks: [AxisScale.Tick], at places: [ChartPosition], _ anchor: ChartText.Anchor,
    _ stand: (ChartPosition, Int) -> (x: Int, y: Int)
  ) -> [String] {
    let texts = zip(ticks, places).map { tick, place in
      let spot = stand(place, ChartText.width(tick.label, .tick))
      return ChartText.Placed(tick.label, spot.x, spot.y)
    }
    return ChartText.group(texts, "chart-tick", anchor: anchor)
  }

  private func key(_ layout: ChartLayout, _ ink: PlotInk) -> [String] {
    let frame = layout.frame
    if size.isPanel { return [] }
    return layout.namesLinesAtEnds
      ? content.key.markup(at: ink.ends, in: frame)
      : content.key.markup(left: frame.left, top: layout.keyTop, width: frame.width)
  }

  private func nothing(_ frame: ChartFrame) -> String {
    ChartText.element(
      Phrase.noNumbers.text, "chart-note", x: frame.left + frame.width / 2,
      y: frame.top + frame.height / 2, anchor: .middle)
  }
}
