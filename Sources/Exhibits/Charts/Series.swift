/// A name and points: a line, a curve, a path or a class, whatever the chart makes of it.
///
///     Series("loss", losses)                       // x is 0, 1, 2, …
///     Series("error", zip(steps, errors))
///     Series("moons", [(0.5, 1), (1.5, -0.2)])
///     Series("ReLU", over: -4...4) { x in max(0, x) }
public struct Series: Hashable, Sendable {
  /// What the points are, in words; "" for a series that needs no name.
  public let name: String
  /// The points, in the order in which they are joined.
  public let points: [ChartPoint]

  /// The most points of a series that can be shown.
  public static let pointLimit = 200_000

  /// Creates a series from values, at x = 0, 1, 2, and so on.
  public init(_ name: String, _ values: [Double]) {
    self.name = name
    points = values.enumerated().map { ChartPoint(Double($0), $1) }
  }

  /// Creates a series from pairs of x and y.
  public init(_ name: String, _ points: some Sequence<(Double, Double)>) {
    self.name = name
    self.points = points.map { ChartPoint($0, $1) }
  }

  /// Creates a series from points.
  public init(_ name: String, points: [ChartPoint]) {
    self.name = name
    self.points = points
  }

  /// Samples a function at evenly spaced places, both ends included.
  ///
  /// - Parameters:
  ///   - name: What the function is called.
  ///   - range: The first and the last x.
  ///   - samples: How many places; at least two are taken.
  ///   - function: y for x; where it is not finite, the curve has a gap.
  public init(
    _ name: String, over range: ClosedRange<Double>, samples: Int = 241,
    _ function: (Double) throws -> Double
  ) rethrows {
    let last = Double(max(2, samples) - 1)
    let (low, high) = (range.lowerBound, range.upperBound)
    self.name = name
    points = try (0..<max(2, samples)).map { index in
      // A mean of the ends with weights: exact at both ends, and no sum overflows.
      let x = low * ((last - Double(index)) / last) + high * (Double(index) / last)
      return ChartPoint(x, try function(x))
    }
  }
}

extension Series: Codable {
  private enum CodingKeys: String, CodingKey {
    case name
    case x
    case y
  }

  /// Reads a series that was encoded.
  ///
  /// - Parameter decoder: What to read from.
  /// - Throws: `ChartError` if numbers of x and y differ, or what the decoder throws.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let x = try container.decode([Double].self, forKey: .x)
    let y = try container.decode([Double].self, forKey: .y)
    guard x.count == y.count else { throw ChartError(.cells(row: 1, y.count, columns: x.count)) }
    self.init(try container.decode(String.self, forKey: .name), zip(x, y))
  }

  /// Writes all x, then all y: a fraction of the bytes and time that an object a point would take.
  ///
  /// - Throws: `ChartError` if there are more points than a page could hold, or what the encoder
  ///   throws.
  public func encode(to encoder: any Encoder) throws {
    if points.count > Self.pointLimit { throw ChartError(.points(points.count)) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(points.map(\.x), forKey: .x)
    try container.encode(points.map(\.y), forKey: .y)
  }
}
