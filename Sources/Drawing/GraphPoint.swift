/// A point of a drawing in whole pixels, x to the right and y down.
struct GraphPoint: Hashable, Sendable {
  var x: Int
  var y: Int
}

/// An upright rectangle of a drawing in whole pixels.
struct GraphRectangle: Hashable, Sendable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  /// The x just right of the rectangle.
  var right: Int { x + width }
  /// The y just below the rectangle.
  var bottom: Int { y + height }
  /// The y of the middle, rounded up.
  var middle: Int { y + height / 2 }

  /// Returns the rectangle with `margin` pixels more on every side.
  func grown(by margin: Int) -> GraphRectangle {
    GraphRectangle(
      x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  /// The rectangle with x and y exchanged.
  var turned: GraphRectangle { GraphRectangle(x: y, y: x, width: height, height: width) }

  /// Returns whether the two have a pixel in common.
  func overlaps(_ other: GraphRectangle) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}
