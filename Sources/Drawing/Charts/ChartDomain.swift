import Exhibits

/// The least and greatest values along both axes; nil where there are none.
struct ChartDomain: Hashable {
  /// The values along the axis at the bottom.
  var x: ClosedRange<Double>?
  /// The values along the axis at the left.
  var y: ClosedRange<Double>?

  /// Spans the points that both axes have a place for.
  init(_ points: some Sequence<ChartPoint>, x: Axis, y: Axis) {
    for point in points where Self.fits(point.x, x) && Self.fits(point.y, y) {
      self.x = Self.union(self.x, point.x...point.x)
      self.y = Self.union(self.y, point.y...point.y)
    }
  }

  /// Spans the columns and rows of a field that the axes have a place for.
  init(_ field: ScalarField, x: Axis, y: Axis) {
    let columns = (0..<field.columns).map { field.x(ofColumn: $0) }.filter { Self.fits($0, x) }
    let rows = (0..<field.rows).map { field.y(ofRow: $0) }.filter { Self.fits($0, y) }
    if let first = columns.first, let last = columns.last { self.x = first...last }
    if let first = rows.first, let last = rows.last { self.y = first...last }
  }

  /// Spans two ranges.
  init(x: ClosedRange<Double>?, y: ClosedRange<Double>?) {
    self.x = x
    self.y = y
  }

  /// Returns what spans both.
  func union(_ other: ChartDomain) -> ChartDomain {
    ChartDomain(x: Self.union(x, other.x), y: Self.union(y, other.y))
  }

  /// Whether an axis has a place for a value.
  static func fits(_ value: Double, _ axis: Axis) -> Bool {
    value.isFinite && (axis.scale == .linear || value > 0)
  }

  private static func union(
    _ first: ClosedRange<Double>?, _ second: ClosedRange<Double>?
  ) -> ClosedRange<Double>? {
    guard let first, let second else { return first ?? second }
    return min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
  }
}
