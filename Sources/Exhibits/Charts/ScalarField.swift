/// Numbers on a grid over a rectangle: a score or a height at each place.
///
///     ScalarField(x: -3...3, y: -2...2) { x, y in x * x + 3 * y * y }
///
/// Numbers that are none, or infinite, leave a hole.
public struct ScalarField: Codable, Hashable, Sendable {
  /// The x of the first and the last column.
  public let x: ClosedRange<Double>
  /// The y of the first and the last row.
  public let y: ClosedRange<Double>
  /// How many columns there are, two at least.
  public let columns: Int
  /// How many rows there are, two at least.
  public let rows: Int
  /// The numbers row by row, the row of the least y first.
  public let values: [Double]

  /// The most rows and columns of a field.
  public static let sideLimit = 400

  /// Samples a function at evenly spaced places, the rectangle's corners included.
  ///
  /// - Throws: `ChartError` if the rectangle or the grid cannot be drawn, or what `function` throws.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 81, rows: Int = 81,
    _ function: (_ x: Double, _ y: Double) throws -> Double
  ) throws {
    try Self.check(x: x, y: y, columns: columns, rows: rows)
    self.x = x
    self.y = y
    self.columns = columns
    self.rows = rows
    var values: [Double] = []
    values.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        values.append(
          try function(Self.place(column, of: columns, in: x), Self.place(row, of: rows, in: y)))
      }
    }
    self.values = values
  }

  /// Creates a field from numbers that are there: rows from the least y up, each from the least x.
  ///
  /// - Throws: `ChartError` if the rows differ in length, or the grid cannot be drawn.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, rows: [[Double]]
  ) throws(ChartError) {
    let columns = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != columns {
      throw ChartError(.cells(row: index, row.count, columns: columns))
    }
    try Self.check(x: x, y: y, columns: columns, rows: rows.count)
    self.x = x
    self.y = y
    self.columns = columns
    self.rows = rows.count
    values = rows.flatMap { $0 }
  }

  /// Reads a field that was encoded, and checks it as the initializers do.
  ///
  /// - Parameter decoder: What to read from.
  /// - Throws: `ChartError`, or what the decoder throws.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    x = try container.decode(ClosedRange<Double>.self, forKey: .x)
    y = try container.decode(ClosedRange<Double>.self, forKey: .y)
    columns = try container.decode(Int.self, forKey: .columns)
    rows = try container.decode(Int.self, forKey: .rows)
    values = try container.decode([Double].self, forKey: .values)
    try Self.check(x: x, y: y, columns: columns, rows: rows)
    guard values.count == rows * columns else {
      throw ChartError(.cells(row: 0, values.count, columns: rows * columns))
    }
  }

  /// The x of a column, counted from 0.
  public func x(ofColumn column: Int) -> Double { Self.place(column, of: columns, in: x) }

  /// The y of a row, counted from 0.
  public func y(ofRow row: Int) -> Double { Self.place(row, of: rows, in: y) }

  /// The number in a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Double { values[row * columns + column] }

  /// The number at the place of the grid that is nearest to a point; nil outside of the rectangle.
  public func value(nearest point: ChartPoint) -> Double? {
    guard x.contains(point.x), y.contains(point.y) else { return nil }
    return self[
      Self.index(nearest: point.y, of: rows, in: y),
      Self.index(nearest: point.x, of: columns, in: x)]
  }

  /// Returns the place of the grid that is nearest to a number in the range.
  private static func index(
    nearest number: Double, of count: Int, in range: ClosedRange<Double>
  ) -> Int {
    var (offset, length) = (number - range.lowerBound, range.upperBound - range.lowerBound)
    // The difference of two finite numbers may be infinite, that of their halves is not.
    if length.isInfinite {
      offset = number / 2 - range.lowerBound / 2
      length = range.upperBound / 2 - range.lowerBound / 2
    }
    return Int((offset / length * Double(count - 1)).rounded())
  }

  private static func place(_ index: Int, of count: Int, in range: ClosedRange<Double>) -> Double {
    let share = Double(index) / Double(count - 1)
    return range.lowerBound * (1 - share) + range.upperBound * share
  }

  private static func check(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int
  ) throws(ChartError) {
    var faults: [ChartError.Fault] = []
    if !x.isDrawable { faults.append(.range(axis: "x")) }
    if !y.isDrawable { faults.append(.range(axis: "y")) }
    let sides = 2...sideLimit
    if !sides.contains(columns) || !sides.contains(rows) {
      faults.append(.grid(rows: rows, columns: columns))
    }
    if let error = ChartError(faults) { throw error }
  }
}
