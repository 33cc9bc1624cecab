/// Gives every heading of a page a name to link to, as GitHub does.
///
/// Lower case; letters, digits, `-` and `_` stay, spaces become hyphens, the rest goes; a name that
/// is taken gets a number.
struct AnchorNames {
  private(set) var all: [String] = []
  private var taken: Set<String> = []

  /// Returns a name for `heading` that no earlier heading has.
  mutating func anchor(for heading: String) -> String {
    var name = ""
    for character in heading.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        name.append(character)
      } else if character == " " {
        name.append("-")
      }
    }
    if name.isEmpty { name = "section" }
    var unique = name
    var number = 1
    while !taken.insert(unique).inserted {
      unique = "\(name)-\(number)"
      number += 1
    }
    all.append(unique)
    return unique
  }
}
