/// The shapes that tell classes apart, in tenths of a pixel around their middle.
enum ChartMarker: Int, CaseIterable {
  case circle
  case triangle
  case square
  case diamond
  case plus
  case cross

  /// The shape of the class at `index`; after the last shape it begins again.
  init(_ index: Int) {
    self = Self.allCases[index % Self.allCases.count]
  }

  /// Whether the shape is made of strokes and has nothing to fill.
  var isOpen: Bool { self == .plus || self == .cross }

  /// Returns path data that draws the shape at a place; `radius` is in tenths of a pixel.
  func data(at place: ChartPosition, radius: Int) -> String {
    if self == .circle {
      // One arc, clockwise from the left end to a tenth of a pixel below it: half the bytes of two
      // halves. The other way around it would be the circle to the left.
      let round = ChartPosition.text(radius, radius)
      let start = ChartPosition(x: place.x - radius, y: place.y).text
      return "M\(start)a\(round) 0 1 1 0 .1z"
    }
    return strokes(radius).map { stroke in
      let corners = stroke.map { ChartPosition(x: place.x + $0.0, y: place.y + $0.1) }
      let lines = zip(corners, corners.dropFirst()).map { from, to in
        "l" + ChartPosition.text(to.x - from.x, to.y - from.y)
      }
      return "M\(corners[0].text)" + lines.joined() + (isOpen ? "" : "z")
    }.joined()
  }

  /// The shape's strokes or corners, around its middle.
  private func strokes(_ radius: Int) -> [[(Int, Int)]] {
    let (long, short) = (radius * 13 / 10, radius * 9 / 10)
    switch self {
    case .circle: return []
    case .triangle: return [[(0, -long), (long, short), (-long, short)]]
    case .square: return [[(-short, -short), (short, -short), (short, short), (-short, short)]]
    case .diamond: return [[(0, -long), (long, 0), (0, long), (-long, 0)]]
    case .plus: return [[(-long, 0), (long, 0)], [(0, -long), (0, long)]]
    case .cross:
      return [[(-radius, -radius), (radius, radius)], [(-radius, radius), (radius, -radius)]]
    }
  }
}
