import Exhibits

/// What stands between two axes.
protocol PlotContent {
  /// The axis at the bottom.
  var x: Axis { get }
  /// The axis at the left.
  var y: Axis { get }
  /// What the axes have to span.
  var domain: ChartDomain { get }
  /// How the axis at the bottom follows from that.
  var xFit: AxisScale.Fit { get }
  /// How the axis at the left follows from that.
  var yFit: AxisScale.Fit { get }
  /// Whether a step to the right is to be as long as the same step up, as in a map.
  var isMap: Bool { get }
  /// What the lines or classes are called.
  var key: ChartKey { get }
  /// Draws everything but the axes.
  func ink(in frame: ChartFrame) -> PlotInk
}

extension PlotContent {
  var xFit: AxisScale.Fit { .exact }
  var yFit: AxisScale.Fit { .outward }
  var isMap: Bool { false }
}

/// What a chart draws between its axes.
struct PlotInk {
  /// Elements below the axes.
  var back: [String] = []
  /// Elements above the axes.
  var front: [String] = []
  /// Words that look for a free place.
  var notes: [ChartNote] = []
  /// Places that words should leave free.
  var obstacles: [ChartPosition] = []
  /// Where the lines of the key end, at their right; nil for one that has no end to write at.
  var ends: [ChartPosition?] = []
}
