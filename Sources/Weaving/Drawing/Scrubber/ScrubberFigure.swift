import Exhibits

/// What a scrubber's figure shows: the large map, the small maps and the curve.
///
/// Without script the large map is hidden, with it the small ones: see `scrubber.css`.
struct ScrubberFigure {
  let scrubber: Scrubber

  /// Returns the parts as HTML; `id` begins every id in them.
  func html(id: String) throws(ChartError) -> String {
    let drawing = ScrubberDrawing(scrubber, id: id)
    let maps = scrubber.stills.map { scrubber.frames[$0].map }
    let small = MultiplesDrawing(
      try SmallMultiples("", columns: ScrubberDrawing.columns, panels: maps))
    let panels = zip(maps, drawing.panels).map { map, svg in
      HTML.element("div", name(map.caption) + "\n" + svg)
    }
    let grid = HTML.element(
      "div", ["class": "chart-panels chart-columns-\(ScrubberDrawing.columns)"],
      "\n" + panels.joined(separator: "\n") + "\n")
    let still = [small.key, grid, name(small.caption)].compactMap { $0 }
    return [
      part("map", HTML.scrolling(drawing.map, label: scrubber.caption)),
      part("panels", "\n" + still.joined(separator: "\n") + "\n"),
      part("curve", HTML.scrolling(drawing.curve, label: scrubber.curve.caption)),
    ].joined(separator: "\n")
  }

  private func part(_ name: String, _ content: String) -> String {
    HTML.element("div", ["class": "scrubber-\(name)"], content)
  }

  private func name(_ text: String) -> String {
    HTML.element("p", ["class": "scrubber-name"], HTML.escaped(text))
  }
}
