import Foundation

/// A colour in the two forms that pages have.
struct ThemeColours: Hashable {
  let light: Colour
  let dark: Colour

  /// Reads `#rgb`, `#rrggbb` or `light-dark(…, …)` of two such; nil if it is something else.
  init?(_ value: String) {
    let inside =
      value.hasPrefix("light-dark(") && value.hasSuffix(")")
      ? value.dropFirst(11).dropLast().split(separator: ",").map {
        $0.filter { !$0.isWhitespace }
      } : [value, value]
    guard inside.count == 2, let light = Colour(inside[0]), let dark = Colour(inside[1]) else {
      return nil
    }
    (self.light, self.dark) = (light, dark)
  }

  /// A colour of a screen, each part from 0 to 255.
  struct Colour: Hashable {
    let parts: [Int]

    init?(_ text: String) {
      let digits = text.dropFirst().compactMap(\.hexDigitValue)
      guard text.hasPrefix("#"), digits.count == text.count - 1 else { return nil }
      switch digits.count {
      case 3: parts = digits.map { $0 * 17 }
      case 6: parts = [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
      default: return nil
      }
    }

    /// How light it is, from 0 to 1, as WCAG 2.2 reckons it.
    var luminance: Double {
      let linear = parts.map { part in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// How much it differs from another, from 1 for itself to 21 for black on white.
    func contrast(with other: Colour) -> Double {
      let (one, two) = (luminance, other.luminance)
      return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }
  }
}
