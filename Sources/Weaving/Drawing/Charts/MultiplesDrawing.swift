import Exhibits

/// The drawings of small multiples: an `<svg>` element for every panel.
public struct MultiplesDrawing: Sendable {
  /// The charts that are drawn.
  public let charts: SmallMultiples

  /// Prepares to draw small multiples.
  public init(_ charts: SmallMultiples) {
    self.charts = charts
  }

  /// Returns the element of every panel, in order.
  ///
  /// - Parameter id: What every id in the elements begins with; unique on its page.
  /// - Returns: The elements, without trailing line ends.
  public func panels(id: String) -> [String] {
    let contents = charts.panels.map(ChartDrawing.content)
    let domains = contents.compactMap { $0?.domain }
    let all = domains.dropFirst().reduce(domains.first) { $0?.union($1) }
    let reach = charts.panels.compactMap { panel in
      if case .heat(let map) = panel { HeatDrawing.reach(map) } else { nil }
    }.max()
    return charts.panels.enumerated().map { index, panel in
      ChartDrawing(panel).svg(
        id: "\(id)-\(index + 1)", size: .panel(columns: charts.columns),
        domain: charts.sharesAxes ? all : nil, reach: charts.sharesAxes ? reach : nil)
    }
  }

  /// The caption as plain text: the charts' own, what the axes are, and what lines or shapes mean.
  public var caption: String {
    let contents = charts.panels.compactMap(ChartDrawing.content)
    let axes = Set(contents.map { [$0.x.label, $0.y.label] })
    var parts = [charts.caption]
    if axes.count == 1, let names = axes.first {
      let words = zip(["across", "up"], names).filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
      if !words.isEmpty { parts.append(words.joined(separator: ", ")) }
    }
    let missing = zip(charts.panels, charts.panels.map { ChartWords(chart: $0).missing })
      .filter { !$0.1.isEmpty }.map { "\($0.caption): \($1)" }
    return (parts + missing).filter { !$0.isEmpty }.joined(separator: ". ")
  }
}
