/// What a typesetter makes of what a program prints and an author types.
package enum Typography {
  /// Returns a printed number as a reader writes it: −0.5, 65,818, 2.3 × 10⁻¹²; other text stays.
  ///
  /// A reader of German writes −0,5, and 65 818 with a narrow blank.
  ///
  /// - Parameters:
  ///   - text: What is printed.
  ///   - digits: How many digits a whole number has at least for its thousands to be parted.
  /// - Returns: The number.
  package static func number(_ text: String, groupingFrom digits: Int = 5) -> String {
    number(text, groupingFrom: digits, around: { $0 }, raised: superscript)
  }

  /// Returns the same as HTML, which has better superscripts.
  package static func numberMarkup(_ text: String, groupingFrom digits: Int = 5) -> String {
    number(
      text, groupingFrom: digits, around: { HTML.escaped($0) },
      raised: { HTML.element("sup", signed($0)) })
  }

  /// From how many digits on numbers that stand below each other have their thousands parted.
  ///
  /// It is four where one of them has five, so that 1021 above 16,381 is 1,021.
  package static func grouping(below texts: some Sequence<String>) -> Int {
    let sign = Phrase.groupSign.text
    return texts.contains { number($0, around: { _ in "" }, raised: superscript).contains(sign) }
      ? 4 : 5
  }

  private static func number(
    _ text: String, groupingFrom least: Int = 5, around words: (String) -> String,
    raised: (Int) -> String
  ) -> String {
    let plain = text.replacing("−", with: "-")
    guard plain.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) }), Double(plain) != nil
    else { return words(text) }
    let parts = plain.split(whereSeparator: { $0 == "e" || $0 == "E" })
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let isShort = (-3...3).contains(exponent)
    let digits = isShort ? shifted(parts[0], by: exponent) : String(parts[0])
    let mantissa = decimal(grouped(digits, from: least)).replacing("-", with: "−")
    if isShort { return mantissa }
    let power = "10" + raised(exponent)
    switch mantissa {
    case "1": return power
    case "−1": return "−" + power
    default: return "\(mantissa)\u{A0}×\u{A0}\(power)"
    }
  }

  /// Returns a number that has a point with the decimal sign of the page's language.
  package static func decimal(_ number: String) -> String {
    let sign = Phrase.decimalSign.text
    return sign == "." ? number : number.replacing(".", with: sign)
  }

  /// Returns a whole number in raised digits: ⁻¹².
  package static func superscript(_ number: Int) -> String {
    String(signed(number).map { superscripts[$0] ?? $0 })
  }

  private static let superscripts: [Character: Character] = [
    "−": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]

  /// Writes a whole number with a real minus sign (U+2212).
  private static func signed(_ number: Int) -> String {
    String(number).replacing("-", with: "−")
  }

  /// Moves a number's point some places to the right, or to the left: 1.8 by one is 18.
  private static func shifted(_ number: Substring, by places: Int) -> String {
    if places < 0 {
      let sign = number.hasPrefix("-") ? "-" : ""
      let zeros = String(repeating: "0", count: -places - 1)
      return sign + "0." + zeros + number.filter(\.isNumber)
    }
    let whole = number.prefix { $0 != "." }
    let rest = number.dropFirst(whole.count + 1)
    let moved = rest.prefix(places) + String(repeating: "0", count: max(0, places - rest.count))
    let left = rest.dropFirst(places)
    return whole + moved + (left.isEmpty ? "" : "." + left)
  }

  /// Returns a number with its thousands parted as the page's language does: 1234, but 12,345; not one that
  /// was filled up with zeros.
  package static func grouped(_ number: String, from digits: Int = 5) -> String {
    let whole = number.prefix { $0 != "." }
    let count = whole.count(where: \.isNumber)
    if count < digits || whole.first(where: \.isNumber) == "0" { return number }
    var text = ""
    var left = count
    let sign = Phrase.groupSign.text
    for character in whole {
      if character.isNumber {
        if left < count && left.isMultiple(of: 3) { text += sign }
        left -= 1
      }
      text.append(character)
    }
    return text + number[whole.endIndex...]
  }

  /// Returns text with quotation marks and apostrophes that lean the right way, and signs of per cent that stay on the
  /// lines of their numbers.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - previous: The character before it; nil at the beginning of a paragraph.
  /// - Returns: The text.
  package static func quoted(_ text: String, after previous: Character? = nil) -> String {
    let text = text.replacing(" %", with: "\u{A0}%")
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) else {
      return text
    }
    let (opensDouble, closesDouble) = (Phrase.opensDouble.text, Phrase.closesDouble.text)
    let (opensSingle, closesSingle) = (Phrase.opensSingle.text, Phrase.closesSingle.text)
    var result = ""
    var last = previous
    var isInSingle = false
    for character in text {
      let isOpening = last.map { $0.isWhitespace || "([{–—“‘".contains($0) } ?? true
      switch character {
      case "\"": result += isOpening ? opensDouble : closesDouble
      case "'" where isOpening:
        result += opensSingle
        isInSingle = true
      // What nothing opened is an apostrophe, the same in all languages.
      case "'":
        result += isInSingle ? closesSingle : "’"
        isInSingle = false
      default: result.append(character)
      }
      // Whatever a language opens with opens here.
      last = isOpening && "\"'".contains(character) ? "“" : result.last
    }
    return result
  }
}
