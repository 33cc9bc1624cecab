import Exhibits

/// The axes and names of a chart around another drawing.
struct ScrubberContent: PlotContent {
  /// The chart.
  let base: any PlotContent
  /// What stands between its axes.
  let draw: (ChartFrame) -> PlotInk

  var x: Axis { base.x }
  var y: Axis { base.y }
  var key: ChartKey { base.key }
  var domain: ChartDomain { base.domain }
  var xFit: AxisScale.Fit { base.xFit }
  var yFit: AxisScale.Fit { base.yFit }
  var isMap: Bool { base.isMap }

  func ink(in frame: ChartFrame) -> PlotInk { draw(frame) }
}
