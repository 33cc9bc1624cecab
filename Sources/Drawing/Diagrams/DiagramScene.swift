import Markup

/// What a diagram is drawn of: shapes and words, with the room that they take.
///
/// Looks come from `diagram.css`, by class; the sizes of words there are those of `Size`.
struct DiagramScene {
  /// The sizes; font sizes are those of `diagram.css`.
  enum Size {
    static let font = 13
    static let small = 11
    static let line = 18
  }

  private(set) var elements: [String] = []
  /// The room that everything takes so far.
  private(set) var left = 0
  private(set) var top = 0
  private(set) var right = 0
  private(set) var bottom = 0

  /// The most columns of a word in a diagram.
  static let columns = 28

  /// Returns a text that is no longer than a word in a diagram may be.
  static func shortened(_ text: String, to columns: Int = columns) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return MonospacedText.shortened(line, toColumns: columns)
  }

  /// Returns how wide a text is at most.
  static func width(_ text: String, size: Int = Size.font) -> Int {
    MonospacedText.width(text, size: size)
  }

  /// Shares out a width, in pixels, between names and a scale beside them, which has `room` if no width is to be kept.
  ///
  /// Names are cut short where too little would be left for the scale.
  static func shared(_ width: Int?, _ room: Int, names: [String]) -> (names: [String], room: Int) {
    let whole = names.map { shortened($0, to: 16) }
    guard let width else { return (whole, room) }
    let leastRoom = 80
    func rest(_ names: [String]) -> Int { width - (names.map { Self.width($0) }.max() ?? 0) }
    if rest(whole) >= leastRoom { return (whole, rest(whole)) }
    let short = names.map { shortened($0, to: 11) }
    return (short, max(leastRoom, rest(short)))
  }

  mutating func add(_ element: String) { elements.append(element) }

  /// Where a text stands beside its place.
  enum Anchor: String { case start, middle, end }

  /// Adds a line of text; `y` is its base line.
  mutating func text(
    _ name: String, _ text: String, x: Int, y: Int, anchor: Anchor = .middle, size: Int = Size.font
  ) {
    if text.isEmpty { return }
    let width = Self.width(text, size: size)
    let start =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    reserve(start, y - size, start + width, y + 4)
    elements.append(
      SVGElement(
        "text",
        ["class": "diagram-\(name)", "x": "\(x)", "y": "\(y)", "text-anchor": anchor.rawValue]
      ).holding(text: text))
  }

  /// Adds a rectangle.
  mutating func rectangle(
    _ name: String, x: Int, y: Int, width: Int, height: Int, radius: Int = 0
  ) {
    reserve(x - 2, y - 2, x + width + 2, y + height + 2)
    let rounded = radius > 0 ? " \(radius)" : ""
    let attributes: KeyValuePairs = [
      "class": "diagram-\(name)", "x": "\(x)", "y": "\(y)", "width": "\(width)",
      "height": "\(height)", "rx": rounded.isEmpty ? "0" : "\(radius)",
    ]
    elements.append(SVGElement("rect", attributes).empty)
  }

  /// Adds a line along some points.
  mutating func path(_ name: String, _ data: String, around points: [(x: Int, y: Int)]) {
    for point in points { reserve(point.x - 2, point.y - 2, point.x + 2, point.y + 2) }
    elements.append(SVGElement("path", ["class": "diagram-\(name)", "d": data]).empty)
  }

  /// Adds the head of an arrow that arrives at a point from a direction.
  mutating func arrow(_ name: String, at end: (x: Int, y: Int), from start: (x: Int, y: Int)) {
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let length = max(1, (dx * dx + dy * dy).squareRoot())
    let (ux, uy) = (dx / length * 9, dy / length * 9)
    func corner(_ side: Double) -> String {
      let x = Double(end.x) - ux - side * uy / 2
      let y = Double(end.y) - uy + side * ux / 2
      return "\(Int(x.rounded())) \(Int(y.rounded()))"
    }
    path(
      "\(name)-head", "M\(end.x) \(end.y)L\(corner(1))L\(corner(-1))Z",
      around: [end])
  }

  /// Keeps room.
  mutating func reserve(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) {
    if elements.isEmpty, self.right == 0, self.bottom == 0 { (self.left, self.top) = (left, top) }
    self.left = min(self.left, left)
    self.top = min(self.top, top)
    self.right = max(self.right, right)
    self.bottom = max(self.bottom, bottom)
  }
}
