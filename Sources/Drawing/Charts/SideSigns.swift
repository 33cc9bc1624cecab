import Exhibits

/// A sign on each side of a small map's boundary, so that not colour alone tells them apart.
struct SideSigns {
  private let field: ScalarField
  private let frame: ChartFrame
  /// How many places along each axis are looked at.
  private static let side = 16

  init(_ field: ScalarField, _ frame: ChartFrame) {
    self.field = field
    self.frame = frame
  }

  /// "+" where the scores are positive, "−" where they are negative, "0" where they are zero: each
  /// at the place that is farthest from everything else, if there is room for it.
  var markup: [String] {
    let places = self.places
    return [("+", 1), ("−", -1), ("0", 0)].compactMap { text, sign in
      let own = places.filter { $0.sign == sign }
      let others = places.filter { $0.sign != sign }
      let best = own.map { place in
        (place, room: min(place.room, others.map { $0.squaredDistance(to: place) }.min() ?? .max))
      }.max { ($0.room, $1.0.offset) < ($1.room, $0.0.offset) }
      guard let best, best.room >= 4 else { return nil }
      let position = frame.position(
        (Double(best.0.x) + 0.5) / Double(Self.side), (Double(best.0.y) + 0.5) / Double(Self.side))
      return ChartText.element(
        text, "chart-side", x: position.x / 10, y: position.y / 10 + 5, anchor: .middle)
    }
  }

  /// A place of a grid, at the middle of its cell.
  private struct Place {
    let x: Int
    let y: Int
    let sign: Int
    /// How far it is from the middle of the map, squared: of equal places the inner one is nicer.
    var offset: Int {
      let (dx, dy) = (2 * x + 1 - SideSigns.side, 2 * y + 1 - SideSigns.side)
      return dx * dx + dy * dy
    }

    /// The square of a distance from the edge that would do.
    var room: Int {
      let last = SideSigns.side - 1
      let edge = 2 * min(x, y, last - x, last - y)
      return edge * edge
    }

    func squaredDistance(to other: Place) -> Int {
      // What lies beyond the edge counts as another side, half as strict.
      let (dx, dy) = (x - other.x, y - other.y)
      return dx * dx + dy * dy
    }
  }

  /// The places of the grid but for the outermost, at which a sign would touch the edge.
  private var places: [Place] {
    (1..<Self.side - 1).flatMap { y in
      (1..<Self.side - 1).map { x in
        let column = (2 * x + 1) * (field.columns - 1) / (2 * Self.side)
        let row = (2 * y + 1) * (field.rows - 1) / (2 * Self.side)
        let score = field.values[row * field.columns + column]
        return Place(x: x, y: y, sign: score > 0 ? 1 : score < 0 ? -1 : 0)
      }
    }
  }
}
