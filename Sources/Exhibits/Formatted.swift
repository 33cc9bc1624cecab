import Foundation

/// Prints a number in a `printf` format, in no locale's way, the same on every platform.
///
/// What was rounded to zero has no sign, and neither has NaN: that one's depends on the processor.
package func formatted(_ number: Double, _ format: String) -> String {
  if number.isNaN {
    return String(format: format.replacing("+", with: ""), locale: nil, Double.nan)
  }
  let text = String(format: format, locale: nil, number)
  let isZero = number.isFinite && !text.utf8.contains { (49...57).contains($0) }
  return isZero ? String(format: format, locale: nil, 0.0) : text
}

/// Prints a whole number of any width in a `printf` format for integers.
///
/// In base 16, a negative number is the bits of its own type: 0xff for an `Int8` of −1.
package func formatted(_ number: some BinaryInteger, _ format: String) -> String {
  let parts = FormatParts(format)
  let isHexadecimal = parts.conversion == "x"
  var digits = isHexadecimal ? hexadecimal(number) : String(number.magnitude)
  if parts.precision == 0 && number == 0 { digits = "" }
  digits = parts.zeros(before: digits, upTo: parts.precision ?? 0) + digits
  var sign = ""
  if isHexadecimal {
    if parts.flags.contains("#") && number != 0 { sign = "0x" }
  } else if number < 0 {
    sign = "-"
  } else {
    sign = parts.flags.contains("+") ? "+" : parts.flags.contains(" ") ? " " : ""
  }
  if parts.flags.contains("0") && !parts.flags.contains("-") && parts.precision == nil {
    digits = parts.zeros(before: sign + digits, upTo: parts.width) + digits
  }
  return parts.padded(sign + digits)
}

/// Returns the digits of the bits of a number.
private func hexadecimal(_ number: some BinaryInteger) -> String {
  guard number < 0 else { return String(number, radix: 16) }
  let words = number.words.reversed().map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: UInt.bitWidth / 4 - digits.count) + digits
  }
  return String(words.joined().suffix((number.bitWidth + 3) / 4))
}

/// Prints text in a `printf` format: `%s` with a width, flush left after a minus sign.
package func formatted(_ text: String, _ format: String) -> String {
  let parts = FormatParts(format)
  return parts.padded(parts.precision.map { String(text.prefix($0)) } ?? text)
}

/// Prints a value as `print` does, but NaN without a sign, also inside of another value.
package func printed(_ value: Any) -> String {
  let text = String(describing: value)
  guard !(value is any StringProtocol), text.contains("-nan") else { return text }
  return text.replacing(/(^|[^\w-])-nan/) { "\($0.output.1)nan" }
}

/// What a `printf` format says.
private struct FormatParts {
  let flags: Substring
  let width: Int
  let precision: Int?
  let conversion: Character?

  init(_ format: String) {
    flags = format.dropFirst().prefix { "-+ 0#".contains($0) }
    let numbers = format.dropFirst(1 + flags.count).dropLast().split(
      separator: ".", omittingEmptySubsequences: false)
    width = numbers.first.flatMap { Int($0) } ?? 0
    precision = numbers.count > 1 ? Int(numbers[1]) ?? 0 : nil
    conversion = format.last
  }

  /// Returns the zeros that make text as long as `count`.
  func zeros(before text: String, upTo count: Int) -> String {
    String(repeating: "0", count: max(0, count - text.count))
  }

  /// Returns text as wide as the format asks for.
  func padded(_ text: String) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return flags.contains("-") ? text + blanks : blanks + text
  }
}
