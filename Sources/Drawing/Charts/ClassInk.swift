import Exhibits

/// Draws classes of points.
struct ClassInk {
  /// The chart's rectangle.
  let frame: ChartFrame

  /// More different places than this in a class are thinned out evenly.
  static let pointLimit = 2_000

  /// Adds every class as one path to a chart's ink; `wanted` is a radius in tenths of a pixel.
  func add(_ classes: [Series], radius wanted: Int? = nil, to ink: inout PlotInk) {
    for (index, group) in classes.enumerated() {
      let places = self.places(group)
      ink.obstacles += places
      if places.isEmpty { continue }
      let radius = wanted ?? radius(for: places.count)
      ink.front.append(
        SeriesStyle.series(index).markers(at: places, radius: radius, id: frame.shapeID(index)))
    }
  }

  /// How large the points of a class are: many are small, so that they do not lie on each other.
  private func radius(for count: Int) -> Int {
    if frame.isSmall { return count > 60 ? 16 : 24 }
    return count > 400 ? 22 : 36
  }

  /// The places of a class, each once, in the order of the points.
  func places(_ group: Series) -> [ChartPosition] {
    var seen: Set<ChartPosition> = []
    let places = group.points.compactMap { point -> ChartPosition? in
      guard let place = frame.position(point), seen.insert(place).inserted else { return nil }
      return place
    }
    if places.count <= Self.pointLimit { return places }
    return (0..<Self.pointLimit).map { places[$0 * (places.count - 1) / (Self.pointLimit - 1)] }
  }
}
