/// Curves of functions, with tangents and points to look at.
///
///     try show(
///       CurvePlot("The slope at 3 is 14", over: -1...4, slopes: [3: 14]) {
///         x in 3 * x * x - 4 * x + 5
///       })
///     try show(
///       CurvePlot(
///         "Three activations", x: "x", y: "y",
///         curves: [Series("tanh", over: -4...4) { x in tanh(x) }]))
public struct CurvePlot: Codable, Hashable, Sendable {
  /// A straight line that touches a curve at a point.
  public struct Tangent: Codable, Hashable, Sendable {
    /// Where the line touches.
    public let point: ChartPoint
    /// How far the line climbs for each 1 to the right.
    public let slope: Double
    /// A few words at the point.
    public let label: String

    /// Creates a tangent; without a label it says its slope.
    public init(x: Double, y: Double, slope: Double, label: String? = nil) {
      point = ChartPoint(x, y)
      self.slope = slope
      self.label = label ?? "slope \(ReaderNumber(slope))"
    }
  }

  /// What the chart shows, in words.
  public let caption: String
  /// The axis at the bottom.
  public let x: Axis
  /// The axis at the left.
  public let y: Axis
  /// The curves.
  public let curves: [Series]
  /// The tangents.
  public let tangents: [Tangent]
  /// What else to look at.
  public let marks: [Mark]

  /// Creates a chart; what the arguments mean is said at the properties.
  public init(
    _ caption: String, x: Axis, y: Axis, curves: [Series], tangents: [Tangent] = [],
    marks: [Mark] = []
  ) {
    self.caption = caption
    self.x = x
    self.y = y
    self.curves = curves
    self.tangents = tangents
    self.marks = marks
  }

  /// Draws one function, with a tangent for each x and slope in `slopes`.
  ///
  /// - Parameters:
  ///   - caption: What the chart shows, in words.
  ///   - range: The first and the last x.
  ///   - slopes: Where tangents touch, each with its slope.
  ///   - marks: What else to look at.
  ///   - function: y for x.
  public init(
    _ caption: String, over range: ClosedRange<Double>,
    slopes: KeyValuePairs<Double, Double> = [:], marks: [Mark] = [],
    _ function: (Double) throws -> Double
  ) rethrows {
    self.init(
      caption, x: "x", y: "y", curves: [try Series("", over: range, function)],
      tangents: try slopes.map { x, slope in
        Tangent(x: x, y: try function(x), slope: slope)
      }, marks: marks)
  }
}

extension CurvePlot: Chartable {
  /// The chart itself.
  public var chart: Chart { .curve(self) }

  /// The points: a row for every x where all curves have the same x, else a row for every point.
  public func table(limit: Int) -> Table {
    ChartTable.table(caption, x: x.label, y: y.label, series: curves, limit: limit)
  }
}
