import Exhibits

/// The drawing of a chart as inline SVG, the same bytes on every machine.
///
/// Colours and fonts come from `chart.css` by class; there is no `style` attribute, so a strict
/// content security policy holds. Put the drawing into a container that scrolls sideways.
package struct ChartDrawing: Sendable {
  /// The chart that is drawn.
  package let chart: Chart

  /// Prepares to draw a chart.
  package init(_ chart: Chart) {
    self.chart = chart
  }

  /// Returns one `<svg>` element with a title and a description.
  ///
  /// - Parameter id: What every id in the element begins with; unique on its page.
  /// - Returns: The element, without a trailing line end.
  package func svg(id: String) -> String {
    let size = Self.content(chart)?.isMap == true ? ChartSize.map : .page
    return svg(id: id, size: size, domain: nil, tints: nil)
  }

  /// Returns the element for a narrow page, which borrows its words, and a heat map's cells, from
  /// the one for a wide page.
  ///
  /// - Parameter id: What every id in the other element begins with.
  /// - Returns: The element, without a trailing line end.
  package func narrowSVG(besides id: String) -> String {
    svg(id: "\(id)-narrow", size: .narrow, domain: nil, tints: nil, lender: id)
  }

  /// Whether the element for a narrow page borrows nearly all that it shows: a heat map's cells.
  var lendsMost: Bool { if case .heat = chart { true } else { false } }

  /// The caption as plain text: the chart's own, and how many points have no place in it.
  package var caption: String {
    [chart.caption, ChartWords(chart: chart).missing].filter { !$0.isEmpty }
      .joined(separator: ". ")
  }

  /// Returns the element in a size, and with axes or tints that other charts share.
  func svg(
    id: String, size: ChartSize, domain: ChartDomain?, tints: HeatKey?, lender: String? = nil
  ) -> String {
    let words = ChartWords(chart: chart)
    let description = [words.description, words.missing].filter { !$0.isEmpty }
      .joined(separator: " ")
    if let content = Self.content(chart) {
      return PlotMarkup(
        content: content, domain: domain ?? content.domain, size: size, title: chart.caption,
        description: description
      ).svg(id: id, lender: lender)
    }
    guard case .heat(let map) = chart else { return "" }
    return HeatDrawing(map, size: size, shared: tints)
      .svg(id: id, title: chart.caption, description: description, lender: lender)
  }

  /// What stands between the axes; nil for a chart without axes.
  static func content(_ chart: Chart) -> (any PlotContent)? {
    switch chart {
    case .line(let chart): LineContent(lines: chart)
    case .scatter(let chart): ScatterContent(plot: chart)
    case .regions(let chart): RegionContent(map: chart)
    case .histogram(let chart): HistogramContent(histogram: chart)
    case .curve(let chart): CurveContent(plot: chart)
    case .contours(let chart): ContourContent(plot: chart)
    case .heat: nil
    }
  }
}
