/// A style of letters, made of Unicode's mathematical alphanumeric symbols.
///
/// MathML Core has no `mathvariant` beyond `normal`, so `\mathbf{x}` is the character U+1D431.
/// Source: The Unicode Standard, chapter 22.2, and the code chart U+1D400–1D7FF.
enum Alphabet: Equatable, Sendable, CaseIterable {
  case roman
  case bold
  case italic
  case boldItalic
  case script
  case fraktur
  case doubleStruck
  case sansSerif
  case monospace

  /// Where an alphabet's runs of characters start; nil where Unicode has none.
  private struct Starts {
    var upper: UInt32
    var lower: UInt32
    var digits: UInt32?
    var greekUpper: UInt32?
    var greekLower: UInt32?
  }

  private var starts: Starts? {
    switch self {
    case .roman: nil
    case .bold:
      Starts(
        upper: 0x1D400, lower: 0x1D41A, digits: 0x1D7CE, greekUpper: 0x1D6A8, greekLower: 0x1D6C2)
    case .italic:
      Starts(upper: 0x1D434, lower: 0x1D44E, greekUpper: 0x1D6E2, greekLower: 0x1D6FC)
    case .boldItalic:
      Starts(
        upper: 0x1D468, lower: 0x1D482, digits: 0x1D7CE, greekUpper: 0x1D71C, greekLower: 0x1D736)
    case .script: Starts(upper: 0x1D49C, lower: 0x1D4B6)
    case .fraktur: Starts(upper: 0x1D504, lower: 0x1D51E)
    case .doubleStruck: Starts(upper: 0x1D538, lower: 0x1D552, digits: 0x1D7D8)
    case .sansSerif: Starts(upper: 0x1D5A0, lower: 0x1D5BA, digits: 0x1D7E2)
    case .monospace: Starts(upper: 0x1D670, lower: 0x1D68A, digits: 0x1D7F6)
    }
  }

  /// Letters that were encoded elsewhere before the mathematical block was.
  private var exceptions: [Unicode.Scalar: Unicode.Scalar] {
    switch self {
    case .italic: ["h": "ℎ"]
    case .script:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
        "e": "ℯ", "g": "ℊ", "o": "ℴ",
      ]
    case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
    case .doubleStruck:
      ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
    case .roman, .bold, .boldItalic, .sansSerif, .monospace: [:]
    }
  }

  /// Whether letters side by side make one word, as in `\mathrm{ReLU}`, and not a product.
  var joinsLetters: Bool {
    switch self {
    case .roman, .bold, .italic, .sansSerif, .monospace: true
    case .boldItalic, .script, .fraktur, .doubleStruck: false
    }
  }

  /// Returns `text` in this alphabet; what the alphabet lacks stays as it is.
  func styled(_ text: String) -> String {
    guard let starts else { return text }
    let exceptions = exceptions
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(exceptions[scalar] ?? Self.shifted(scalar, starts) ?? scalar)
    }
    return String(result)
  }

  /// The variant letters that follow omega in each Greek run, in order, from 25.
  private static let greekVariants: [Unicode.Scalar] = ["∂", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ"]

  private static func shifted(_ scalar: Unicode.Scalar, _ starts: Starts) -> Unicode.Scalar? {
    func shift(from first: Unicode.Scalar, to start: UInt32?) -> Unicode.Scalar? {
      start.flatMap { Unicode.Scalar($0 + scalar.value - first.value) }
    }
    switch scalar {
    case "A"..."Z": return shift(from: "A", to: starts.upper)
    case "a"..."z": return shift(from: "a", to: starts.lower)
    case "0"..."9": return shift(from: "0", to: starts.digits)
    case "Α"..."Ω": return shift(from: "Α", to: starts.greekUpper)
    case "α"..."ω": return shift(from: "α", to: starts.greekLower)
    case "∇": return starts.greekUpper.flatMap { Unicode.Scalar($0 + 25) }
    default:
      guard let index = greekVariants.firstIndex(of: scalar) else { return nil }
      return starts.greekLower.flatMap { Unicode.Scalar($0 + 25 + UInt32(index)) }
    }
  }
}
