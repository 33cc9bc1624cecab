/// How much room a text takes in a monospaced font, in whole pixels.
///
/// A column is 0.6 em wide. East Asian characters and emoji take two columns, marks that combine with
/// the character before them take none. The font that a browser picks may differ by a few
/// percent, so leave padding.
package enum MonospacedText {
  /// Returns the width of `text` at a font size of `size` pixels, rounded up.
  package static func width(_ text: String, size: Int) -> Int {
    (columns(text) * size * 6 + 9) / 10
  }

  /// Returns the beginning of `text` that fits in `limit` columns, with "…" where it was cut.
  package static func shortened(_ text: String, toColumns limit: Int) -> String {
    guard columns(text) > limit else { return text }
    var kept = ""
    var used = 0
    for character in text {
      used += columns(of: character)
      if used >= limit { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func columns(_ text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      return [.nonspacingMark, .format].contains(scalar.properties.generalCategory) ? 0 : 1
    }
  }
}
