import Exhibits
import Markup

/// The drawings of small multiples: an `<svg>` element for every panel.
package struct MultiplesDrawing: Sendable {
  /// The charts that are drawn.
  package let charts: SmallMultiples

  /// Prepares to draw small multiples.
  package init(_ charts: SmallMultiples) {
    self.charts = charts
  }

  /// Returns the element of every panel, in order.
  ///
  /// - Parameter id: What every id in the elements begins with; unique on its page.
  /// - Returns: The elements, without trailing line ends.
  package func panels(id: String) -> [String] {
    let all = domain
    let tints = tints
    return charts.panels.enumerated().map { index, panel in
      ChartDrawing(panel).svg(
        id: "\(id)-\(index + 1)", size: .panel(columns: charts.columns),
        domain: all, tints: tints)
    }
  }

  /// Returns the names of the lines or classes that all panels have, or what their tints mean, as an element; nil for
  /// none.
  ///
  /// Its words are also in the panels' descriptions, so it is hidden from screen readers.
  package var key: String? {
    if let tints, tints.largest > 0 {
      return key([tints.markup()], height: HeatKey.height)
    }
    let keys = charts.panels.map { ChartDrawing.content($0)?.key }
    guard let key = keys.first ?? nil, keys.allSatisfy({ $0?.names == key.names }) else {
      return nil
    }
    let rows = key.rows(width: Self.keyWidth).count
    if rows == 0 { return nil }
    return self.key(
      key.markup(left: 0, top: 0, width: Self.keyWidth), height: rows * ChartKey.rowHeight + 4)
  }

  private func key(_ parts: [String], height: Int) -> String {
    let (width, height) = ("\(Self.keyWidth)", "\(height)")
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart chart-key", "aria-hidden": "true",
        "width": width, "height": height, "viewBox": "0 0 \(width) \(height)",
      ]
    ).holding(parts)
  }

  /// What the tints of all heat maps mean, where they share them.
  private var tints: HeatKey? {
    let maps = charts.panels.compactMap { panel in
      if case .heat(let map) = panel { map } else { nil }
    }
    return maps.isEmpty || !charts.sharesAxes ? nil : HeatKey(maps)
  }

  private static let keyWidth = 320

  /// What the axes of all panels have to span together; nil where they do not share axes.
  private var domain: ChartDomain? {
    let domains = charts.panels.compactMap { ChartDrawing.content($0)?.domain }
    return charts.sharesAxes
      ? domains.dropFirst().reduce(domains.first) { $0?.union($1) } : nil
  }

  /// What an axis measures; of a map's, which has no numbers, also from where to where.
  private func axis(
    _ axis: Axis, _ content: any PlotContent, _ shared: ClosedRange<Double>?
  ) -> String {
    guard content.isMap, let range = axis.range ?? shared else { return axis.label }
    let ends = Phrase.axisEnds.text(
      ReaderNumber(range.lowerBound).said, ReaderNumber(range.upperBound).said)
    return [axis.label, ends].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The caption as plain text: the charts' own, what the axes are, and what lines or shapes mean.
  package var caption: String {
    let contents = charts.panels.compactMap(ChartDrawing.content)
    let all = domain
    var parts = [charts.caption]
    for (word, names) in [
      (Phrase.across, contents.map { axis($0.x, $0, all?.x) }),
      (Phrase.upwards, contents.map { axis($0.y, $0, all?.y) }),
    ] where Set(names).count == 1 {
      parts += names.prefix(1).filter { !$0.isEmpty }.map { word.text($0) }
    }
    let missing = zip(charts.panels, charts.panels.map { ChartWords(chart: $0).missing })
      .filter { !$0.1.isEmpty }.map { "\($0.caption): \($1)" }
    return (parts + missing).filter { !$0.isEmpty }.joined(separator: ". ")
  }
}
