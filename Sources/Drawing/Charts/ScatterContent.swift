import Exhibits

/// The points of a scatter plot.
struct ScatterContent: PlotContent {
  /// The chart.
  let plot: ScatterPlot

  var x: Axis { plot.x }
  var y: Axis { plot.y }
  var key: ChartKey { ChartKey(classes: plot.classes) }
  var domain: ChartDomain { ChartDomain(plot.classes.lazy.flatMap(\.points), x: x, y: y) }
  var xFit: AxisScale.Fit { .padded }
  var yFit: AxisScale.Fit { .padded }

  func ink(in frame: ChartFrame) -> PlotInk {
    var ink = PlotInk()
    ClassInk(frame: frame).add(plot.classes, to: &ink)
    MarkInk(frame: frame).add(plot.marks, to: &ink)
    return ink
  }
}
