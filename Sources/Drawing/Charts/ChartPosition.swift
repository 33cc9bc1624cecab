/// A place in a chart's drawing, in tenths of a pixel, from the top left corner.
///
/// Lengths are rounded to tenths as soon as they are known; the last digits of floating-point sums,
/// and with them the machine, never reach the page.
struct ChartPosition: Hashable, Sendable {
  var x: Int
  var y: Int

  /// Writes tenths as pixels: "12.5", "-.5", "7".
  static func text(_ tenths: Int) -> String {
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    let sign = tenths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    return sign + (whole == 0 ? "" : String(whole)) + "." + String(rest)
  }

  /// Writes two lengths beside each other, with a blank only where one is needed.
  static func text(_ x: Int, _ y: Int) -> String {
    y < 0 ? text(x) + text(y) : text(x) + " " + text(y)
  }

  /// The place as text.
  var text: String { Self.text(x, y) }

  /// Returns the square of the distance to another place.
  func squaredDistance(to other: ChartPosition) -> Int {
    (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
  }
}
