import Exhibits

/// What a scrubber's figure shows: the large map, the small maps and the curve.
///
/// Without script the large map is hidden, with it the small ones: see `scrubber.css`.
struct ScrubberFigure {
  let scrubber: Scrubber

  /// Returns the parts as HTML; `id` begins every id in them.
  func html(id: String) -> String {
    let drawing = ScrubberDrawing(scrubber, id: id)
    let panels = zip(scrubber.stills, drawing.panels).map { still, svg in
      HTML.element(
        "div",
        HTML.element("p", ["class": "scrubber-name"], name(still)) + "\n" + svg)
    }
    let grid = HTML.element(
      "div", ["class": "chart-panels chart-columns-\(ScrubberDrawing.columns)"],
      "\n" + panels.joined(separator: "\n") + "\n")
    return [
      part("map", HTML.scrolling(drawing.map, label: scrubber.caption)),
      part("panels", "\n" + grid + "\n" + HTML.element("p", ["class": "scrubber-name"], axes)),
      part("curve", HTML.scrolling(drawing.curve, label: scrubber.curve.caption)),
    ].joined(separator: "\n")
  }

  private func part(_ name: String, _ content: String) -> String {
    HTML.element("div", ["class": "scrubber-\(name)"], content)
  }

  private func name(_ index: Int) -> String {
    HTML.escaped(scrubber.frames[index].map.caption)
  }

  /// What the axes of the small maps are.
  private var axes: String {
    let map = scrubber.frames[0].map
    let axes = [
      ("Across", map.x, map.x.range ?? map.scores.x), ("up", map.y, map.y.range ?? map.scores.y),
    ]
    return axes.map { way, axis, range in
      let (low, high) = (ReaderNumber(range.lowerBound), ReaderNumber(range.upperBound))
      return HTML.escaped("\(way): \(axis.label) from \(low) to \(high)")
    }.joined(separator: ", ")
  }
}
