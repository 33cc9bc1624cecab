import Exhibits

/// Where the parts of a chart with two axes stand.
///
/// A map among panels has no numbers at its axes: its caption tells them once for all panels.
struct ChartLayout {
  /// The rectangle between the axes.
  let frame: ChartFrame
  /// The whole size.
  let width: Int
  let height: Int
  /// Whether lines are named at their ends; else the key stands above.
  let namesLinesAtEnds: Bool
  /// How far down the key begins.
  let keyTop: Int

  /// Lays a chart out; `domain` is what the axes have to span.
  init(_ content: any PlotContent, domain: ChartDomain, size: ChartSize) {
    // The axis at the left first: its numbers decide how wide the rest can be.
    let draft = Self.yScale(content, domain, ticks: size.verticalTicks(size.plotHeight))
    // A map's height follows from its width, and a high one has more numbers, and longer ones.
    let most =
      content.isMap ? Self.yScale(content, domain, ticks: size.verticalTicks(size.width)) : draft
    let labelWidth =
      (draft.ticks + most.ticks).map { ChartText.width($0.label, .tick) }.max() ?? 0
    let isBare = size.isPanel && content.isMap
    let left = isBare ? 1 : labelWidth + 10
    let key = content.key
    let room = size.width - left - (isBare ? 1 : 12)
    let wide = Self.xScale(content, domain, size, room)
    namesLinesAtEnds = !size.isPanel && !size.isNarrow && key.fitsAtEnds(wide, draft)
    let plotWidth = max(40, namesLinesAtEnds ? room - key.endWidth : room)
    let x = Self.xScale(content, domain, size, plotWidth)
    let plotHeight =
      content.isMap ? Self.mapHeight(x, draft, plotWidth) : size.plotHeight
    let title = isBare ? 22 : size.isPanel ? 30 : content.y.label.isEmpty ? 10 : 26
    let keyRows = namesLinesAtEnds || size.isPanel ? 0 : key.rows(width: room).count
    keyTop = title - 4
    let top = title + keyRows * ChartKey.rowHeight + (keyRows == 0 ? 0 : 6)
    frame = ChartFrame(
      x: x, y: Self.yScale(content, domain, ticks: size.verticalTicks(plotHeight)), left: left,
      top: top, width: plotWidth, height: plotHeight, isSmall: size.isPanel)
    width = size.width
    height =
      top + plotHeight + (isBare ? 2 : size.isPanel || content.x.label.isEmpty ? 24 : 44)
  }

  private static func xScale(
    _ content: any PlotContent, _ domain: ChartDomain, _ size: ChartSize, _ width: Int
  ) -> AxisScale {
    for count in stride(from: size.horizontalTicks(width), to: 1, by: -1) {
      let scale = AxisScale(content.x, data: domain.x, fit: content.xFit, ticks: count)
      let words = scale.ticks.reduce(0) { $0 + ChartText.width($1.label, .tick) + 10 }
      if words <= width { return scale }
    }
    return AxisScale(content.x, data: domain.x, fit: content.xFit, ticks: 1)
  }

  private static func yScale(
    _ content: any PlotContent, _ domain: ChartDomain, ticks: Int
  ) -> AxisScale {
    AxisScale(content.y, data: domain.y, fit: content.yFit, ticks: ticks)
  }

  /// The height at which both axes have one scale, within what a page can hold.
  private static func mapHeight(_ x: AxisScale, _ y: AxisScale, _ width: Int) -> Int {
    let (wide, high) = (x.range, y.range)
    let ratio =
      (high.upperBound / 2 - high.lowerBound / 2) / (wide.upperBound / 2 - wide.lowerBound / 2)
    return Int((Double(width) * min(max(ratio, 0.35), 1.1)).rounded())
  }
}
