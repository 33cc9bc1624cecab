/// A decision boundary: where a score is negative and where positive, with the points to be told apart.
///
///     let scores = try ScalarField(x: -2...3, y: -1.5...2) { x, y in
///       model.score(x, y)
///     }
///     try show(
///       RegionMap(
///         "Every point is on its side", x: "x₁", y: "x₂", scores: scores,
///         points: [Series("−1", lower), Series("+1", upper)]))
public struct RegionMap: Codable, Hashable, Sendable {
  /// What the chart shows, in words.
  public let caption: String
  /// The axis at the bottom; without a range of its own it runs over the scores.
  public let x: Axis
  /// The axis at the left; without a range of its own it runs over the scores.
  public let y: Axis
  /// The scores.
  public let scores: ScalarField
  /// The scores at which a line is drawn; the one at zero is the boundary and stands out.
  public let levels: [Double]
  /// The classes: the first in the negative region's colour, the second in the positive one's.
  public let points: [Series]

  /// Creates a chart; what the arguments mean is said at the properties.
  public init(
    _ caption: String, x: Axis, y: Axis, scores: ScalarField, levels: [Double] = [-1, 0, 1],
    points: [Series] = []
  ) {
    self.caption = caption
    self.x = x
    self.y = y
    self.scores = scores
    self.levels = levels
    self.points = points
  }
}

extension RegionMap: Chartable {
  /// The chart itself.
  public var chart: Chart { .regions(self) }

  /// A row for every point, with the score nearest to it; without points, some of the scores.
  public func table(limit: Int) -> Table {
    let rows = points.flatMap { group in group.points.map { (group.name, $0) } }
    if rows.isEmpty {
      return ChartTable.table(caption, x: x.label, y: y.label, field: scores, limit: limit)
    }
    return ChartTable.table(
      caption, columns: ["class", x.label, y.label, "score"], count: rows.count, limit: limit
    ) { index in
      let (name, point) = rows[index]
      let score = scores.value(nearest: point).map { Table.Cell($0) } ?? "outside"
      return [Table.Cell(name), Table.Cell(point.x), Table.Cell(point.y), score]
    }
  }
}
