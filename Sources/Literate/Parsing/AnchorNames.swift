/// Gives every heading of a page a name to link to, as GitHub does.
///
/// Lower case; letters, marks, digits, `-` and `_` stay, spaces become hyphens, the rest goes; a name
/// that is taken gets a number.
struct AnchorNames {
  private(set) var all: [String] = []
  private var taken: Set<String> = []
  /// The number to try next for a name that is taken.
  private var next: [String: Int] = [:]

  /// Takes a name for something else than a heading.
  mutating func reserve(_ name: String) {
    taken.insert(name)
    all.append(name)
  }

  /// Returns a name for `heading` that no earlier heading has.
  mutating func anchor(for heading: String) -> String {
    var name = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " {
        name.append("-")
      } else if Self.isKept(scalar) {
        name.unicodeScalars.append(scalar)
      }
    }
    if name.isEmpty { name = "section" }
    var unique = name
    while !taken.insert(unique).inserted {
      let number = next[name, default: 1]
      unique = "\(name)-\(number)"
      next[name] = number + 1
    }
    all.append(unique)
    return unique
  }

  /// Whether GitHub keeps a character: what Ruby's `\p{Word}` matches, and the hyphen.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
        || scalar == "_"
    }
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }
}
