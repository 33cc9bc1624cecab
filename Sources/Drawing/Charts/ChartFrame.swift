import Exhibits

/// The rectangle between the axes, in whole pixels, and where data stand in it.
struct ChartFrame {
  /// The axis at the bottom.
  let x: AxisScale
  /// The axis at the left.
  let y: AxisScale
  let left: Int
  let top: Int
  let width: Int
  let height: Int
  /// Whether the frame is a small one among others, with smaller marks.
  let isSmall: Bool
  /// What ids in the frame begin with; nothing where there can be none.
  var id = ""

  /// Returns the id of the shape of a series' points; nothing where there can be none.
  func shapeID(_ series: Int) -> String { id.isEmpty ? "" : "\(id)-shape-\(series + 1)" }

  /// The right edge.
  var right: Int { left + width }
  /// The bottom edge.
  var bottom: Int { top + height }

  /// Returns the place at two shares, from 0 at the left and bottom to 1 at the right and top.
  func position(_ x: Double, _ y: Double) -> ChartPosition {
    ChartPosition(
      x: left * 10 + Int((x * Double(width * 10)).rounded()),
      y: bottom * 10 - Int((y * Double(height * 10)).rounded()))
  }

  /// Returns the shares of a point, each from 0 to 1 inside; nil where the axes have no place for it.
  func unit(_ point: ChartPoint) -> UnitPoint? {
    guard let x = x.unit(point.x), let y = y.unit(point.y) else { return nil }
    return UnitPoint(x: x, y: y)
  }

  /// Returns the place of a point; nil where it is not in the rectangle.
  func position(_ point: ChartPoint) -> ChartPosition? {
    guard let unit = unit(point), unit.isInside else { return nil }
    return position(unit.x, unit.y)
  }
}

/// A point by its shares of the axes: 0 to 1 in the chart, the y upwards.
struct UnitPoint: Hashable {
  var x: Double
  var y: Double

  /// Whether the point is in the chart, round-off allowed.
  var isInside: Bool {
    let sides = -1e-9...1 + 1e-9
    return sides.contains(x) && sides.contains(y)
  }
}
