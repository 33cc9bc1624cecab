import Markup

/// The texts of a chart: their sizes are those of `chart.css`; change both or neither.
enum ChartText {
  /// What a text is for.
  enum Role: Int {
    case tick = 12
    case label = 13
  }

  /// Returns about how wide a text is, in pixels: rather too much, as the reader's font is not known.
  static func width(_ text: String, _ role: Role) -> Int {
    MonospacedText.width(text, size: role.rawValue)
  }

  /// Writes a text at a place, which is its start, middle or end on the base line.
  static func element(
    _ text: String, _ classes: String, x: Int, y: Int, anchor: Anchor = .start
  ) -> String {
    let suffix = anchor == .start ? "" : " chart-\(anchor.rawValue)"
    return SVGElement("text", ["class": classes + suffix, "x": "\(x)", "y": "\(y)"])
      .holding(text: text)
  }

  /// Which part of a text stands at its place.
  enum Anchor: String {
    case start
    case middle
    case end
  }
}
