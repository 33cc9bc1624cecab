/// Puts notes where they cover the least.
struct NotePlacer {
  /// Notes that can be left out are, if they would cover so much.
  static let limit = 3

  private let frame: ChartFrame
  private let obstacles: [ChartPosition]
  private var taken: [GraphRectangle] = []
  /// What all notes that were drawn so far cover.
  private(set) var cost = 0

  /// Creates a placer for notes inside of `frame`.
  init(_ frame: ChartFrame, obstacles: [ChartPosition]) {
    self.frame = frame
    self.obstacles = obstacles
  }

  /// Places the notes in turn and draws them.
  mutating func markup(_ notes: [ChartNote]) -> [String] {
    notes.compactMap { note in
      var best: (cost: Int, place: ChartNote.Place, box: GraphRectangle)?
      for place in note.places {
        let box = Self.box(note.text, place)
        let found = cost(of: box, beside: note.avoided)
        if found < best?.cost ?? Int.max { best = (found, place, box) }
        if found == 0 { break }
      }
      guard let best, !note.text.isEmpty, !(note.isOptional && best.cost >= Self.limit) else {
        return nil
      }
      taken.append(best.box)
      cost += best.cost
      return ChartText.element(
        note.text, note.classes, x: best.place.x, y: best.place.y, anchor: best.place.anchor)
    }
  }

  private static func box(_ text: String, _ place: ChartNote.Place) -> GraphRectangle {
    let width = ChartText.width(text, .tick)
    let left =
      switch place.anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return GraphRectangle(x: left - 1, y: place.y - 11, width: width + 2, height: 15)
  }

  /// Counts what a box covers; being outside or on another note is far worse than on a line.
  private func cost(of box: GraphRectangle, beside avoided: [ChartPosition]) -> Int {
    var cost = 0
    if box.x < frame.left - 4 || box.right > frame.right + 8 { cost += 1_000 }
    if box.y < frame.top - 14 || box.bottom > frame.bottom { cost += 500 }
    for other in taken where box.overlaps(other) { cost += 200 }
    for place in obstacles + avoided
    where box.x * 10 <= place.x && place.x <= box.right * 10 && box.y * 10 <= place.y
      && place.y <= box.bottom * 10
    {
      cost += 1
    }
    return cost
  }
}
