/// A point of a chart; a number that is none, or infinite, makes it a gap.
public struct ChartPoint: Codable, Hashable, Sendable {
  /// How far to the right.
  public let x: Double
  /// How far up.
  public let y: Double

  /// Creates a point.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// Whether both numbers are finite.
  public var isFinite: Bool { x.isFinite && y.isFinite }
}
