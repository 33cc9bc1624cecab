import Foundation

/// Prints a number in a `printf` format, in no locale's way, the same on every platform.
package func formatted(_ number: Double, _ format: String) -> String {
  String(format: format, locale: nil, number)
}

/// Prints a whole number in a `printf` format for an `Int`.
package func formatted(_ number: Int, _ format: String) -> String {
  let wide = format.replacing("d", with: "ld").replacing("x", with: "lx")
  return String(format: wide, locale: nil, number)
}

/// Prints text in a `printf` format: `%s` with a width, flush left after a minus sign.
package func formatted(_ text: String, _ format: String) -> String {
  let flags = format.dropFirst().prefix { "-+ 0#".contains($0) }
  let numbers = format.dropFirst(1 + flags.count).dropLast().split(
    separator: ".", omittingEmptySubsequences: false)
  let width = numbers.first.flatMap { Int($0) } ?? 0
  let shown = numbers.count > 1 ? String(text.prefix(Int(numbers[1]) ?? 0)) : text
  let blanks = String(repeating: " ", count: max(0, width - shown.count))
  return flags.contains("-") ? shown + blanks : blanks + shown
}
