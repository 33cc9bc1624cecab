import Markup

/// The texts of a chart: their sizes are those of `chart.css`; change both or neither.
enum ChartText {
  /// What a text is for.
  enum Role: Int {
    case tick = 12
    case label = 13
  }

  /// Returns about how wide a text is, in pixels: rather too much, as the reader's font is not known.
  ///
  /// In the widest of common fonts, DejaVu Sans and Verdana, digits and bold letters take 0.64 of the size on
  /// average, an m or a W nearly all of it.
  static func width(_ text: String, _ role: Role) -> Int {
    let wideLetters = text.count { "mwMW@%".contains($0) }
    return MonospacedText.width(text, size: role.rawValue + 1) + wideLetters * 4
  }

  /// Writes a text at a place, which is its start, middle or end on the base line.
  static func element(
    _ text: String, _ classes: String, x: Int, y: Int, anchor: Anchor = .start
  ) -> String {
    let suffix = anchor == .start ? "" : " chart-\(anchor.rawValue)"
    return SVGElement("text", ["class": classes + suffix, "x": "\(x)", "y": "\(y)"])
      .holding(text: text)
  }

  /// A text and its place.
  typealias Placed = (text: String, x: Int, y: Int)

  /// Writes texts that have classes and anchor in common; nothing for none.
  static func group(_ texts: [Placed], _ classes: String, anchor: Anchor = .start) -> [String] {
    if texts.count < 2 {
      return texts.map { element($0.text, classes, x: $0.x, y: $0.y, anchor: anchor) }
    }
    let suffix = anchor == .start ? "" : " chart-\(anchor.rawValue)"
    return [
      SVGElement("g", ["class": classes + suffix]).holding(
        texts.map {
          SVGElement("text", ["x": "\($0.x)", "y": "\($0.y)"]).holding(text: $0.text)
        })
    ]
  }

  /// Writes texts as ``group(_:_:anchor:)`` does, and those of one character each in a single element, which has a
  /// place for each: a map with a letter for every row and column would else consist of such elements.
  static func names(_ texts: [Placed], _ classes: String, anchor: Anchor) -> [String] {
    func isSign(_ text: String) -> Bool {
      text.utf16.count == 1 && !text.contains(where: \.isWhitespace)
    }
    guard texts.count > 1, texts.allSatisfy({ isSign($0.text) }) else {
      return group(texts, classes, anchor: anchor)
    }
    func places(_ place: (Placed) -> Int) -> String {
      texts.map { "\(place($0))" }.joined(separator: " ")
    }
    // A character without a height of its own has that of the one before it.
    let isRow = texts.allSatisfy { $0.y == texts[0].y }
    let y = isRow ? "\(texts[0].y)" : places(\.y)
    return [
      SVGElement(
        "text", ["class": "\(classes) chart-\(anchor.rawValue)", "x": places(\.x), "y": y]
      )
      .holding(text: texts.map(\.text).joined())
    ]
  }

  /// Which part of a text stands at its place.
  enum Anchor: String {
    case start
    case middle
    case end
  }
}
