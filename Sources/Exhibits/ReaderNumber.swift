/// A number as a reader wants to see it: "2", "−3", "0.7071", "1.2346e−7", "NaN", "∞".
///
/// At most four decimals, rounded as `%.4f` rounds and trimmed, with a real minus sign (U+2212). Where
/// four decimals would hide the number, or there would be too many digits, five digits and a power
/// of ten. No locale and no C library, so the text is the same on every machine.
public struct ReaderNumber: Hashable, Sendable, CustomStringConvertible {
  /// The number as text.
  public let description: String

  /// Writes `value` for a reader.
  public init(_ value: Double) {
    if value.isNaN {
      description = "NaN"
      return
    }
    let magnitude = Self.text(of: value.magnitude)
    description = value < 0 && magnitude != "0" ? "−" + magnitude : magnitude
  }

  private static func text(of magnitude: Double) -> String {
    if magnitude.isInfinite { return "∞" }
    if magnitude >= 1e9 { return scientific(magnitude) }
    let whole = Int(magnitude)
    let fraction = magnitude - Double(whole)
    if fraction != 0 && whole >= 1_000_000 { return scientific(magnitude) }
    let units = whole * 10_000 + tenThousandths(fraction)
    let error = (Double(units) / 10_000 - magnitude).magnitude
    return error > magnitude / 100 ? scientific(magnitude) : fixed(units)
  }

  /// Returns `fraction × 10⁴` correctly rounded, halves to even; the domain is 0 ..< 1.
  ///
  /// 64 bits after the point hold every double that is a half here, so nothing is lost.
  private static func tenThousandths(_ fraction: Double) -> Int {
    let bits = UInt64(fraction * 0x1p64)
    let (units, rest) = UInt64(10_000).multipliedFullWidth(by: bits)
    let half = UInt64(1) << 63
    return Int(rest > half || (rest == half && units % 2 == 1) ? units + 1 : units)
  }

  private static func fixed(_ units: Int) -> String {
    let digits = String(units % 10_000 + 10_000).dropFirst()
    return joined(String(units / 10_000), trimmed(digits))
  }

  /// Rounds the shortest decimal that means `magnitude` to five digits.
  private static func scientific(_ magnitude: Double) -> String {
    let parts = magnitude.description.split(separator: "e")
    let point = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let written = Array(point.joined().utf8.map { Int($0) - 48 })
    let zeros = written.prefix { $0 == 0 }.count
    var exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + point[0].count - 1 - zeros
    let digits = written.dropFirst(zeros) + Array(repeating: 0, count: 6)
    var mantissa = digits.prefix(5).reduce(0) { $0 * 10 + $1 }
    if digits.dropFirst(5).first ?? 0 >= 5 { mantissa += 1 }
    if mantissa == 100_000 {
      mantissa = 10_000
      exponent += 1
    }
    let text = joined(String(mantissa / 10_000), trimmed(String(mantissa).dropFirst()))
    return text + (exponent < 0 ? "e−" : "e") + String(exponent.magnitude)
  }

  private static func trimmed(_ digits: Substring) -> Substring {
    var digits = digits
    while digits.last == "0" { digits.removeLast() }
    return digits
  }

  private static func joined(_ whole: String, _ decimals: Substring) -> String {
    decimals.isEmpty ? whole : whole + "." + decimals
  }
}
