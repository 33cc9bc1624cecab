/// A few words beside something, which look for a free place around it.
struct ChartNote {
  /// The words.
  let text: String
  /// The places to try, the best first.
  let places: [Place]
  /// The classes of the text.
  var classes = "chart-note"
  /// Whether the words are left out when no place is free.
  var isOptional = false
  /// Places that these words should leave free, besides those that all words should.
  var avoided: [ChartPosition] = []

  /// Where words may stand, in pixels.
  struct Place {
    let x: Int
    let y: Int
    let anchor: ChartText.Anchor
  }

  /// The places around a point for some words.
  ///
  /// A name of one or two letters stands close by, as among many such points it could else be taken for that of another.
  static func around(_ point: ChartPosition, _ text: String) -> [Place] {
    let (x, y) = (point.x / 10, point.y / 10)
    let close = [
      Place(x: x + 7, y: y + 4, anchor: .start), Place(x: x - 7, y: y + 4, anchor: .end),
      Place(x: x, y: y - 7, anchor: .middle), Place(x: x, y: y + 16, anchor: .middle),
    ]
    return (text.count <= 2 ? close : []) + [
      Place(x: x + 9, y: y + 15, anchor: .start), Place(x: x - 9, y: y - 7, anchor: .end),
      Place(x: x + 9, y: y - 7, anchor: .start), Place(x: x - 9, y: y + 15, anchor: .end),
      Place(x: x, y: y + 20, anchor: .middle), Place(x: x, y: y - 12, anchor: .middle),
    ]
  }
}
