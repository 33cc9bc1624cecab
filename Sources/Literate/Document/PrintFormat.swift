/// A checked `printf` format for one value, such as `%.4f`.
///
/// Kept as text, and limited to conversions whose result does not depend on the platform.
public struct PrintFormat: Hashable, Sendable {
  /// What a format can print, and so what type its value must have.
  public enum Kind: Hashable, Sendable {
    /// `%d`, `%x`: an integer.
    case integer
    /// `%f`, `%e`, `%g`: a floating-point number.
    case floatingPoint
    /// `%s`: the value as `print` shows it.
    case text
  }

  /// The format as written.
  public let source: String
  /// The type of value that it prints.
  public let kind: Kind

  /// Reads a format: `%`, flags, width, precision, conversion; nil if it is anything else.
  ///
  /// Width and precision have at most two digits.
  public init?(_ source: String) {
    var rest = Substring(source).utf8
    guard rest.popFirst() == UInt8(ascii: "%") else { return nil }
    Self.drop(&rest, atMost: 5) { "-+ 0#".utf8.contains($0) }
    Self.drop(&rest, atMost: 2, where: Self.isDigit)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      Self.drop(&rest, atMost: 2, where: Self.isDigit)
    }
    let conversion = String(Substring(rest))
    self.source = source
    switch conversion {
    case "d", "x": kind = .integer
    case "f", "e", "g": kind = .floatingPoint
    case "s": kind = .text
    default: return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func drop(
    _ text: inout Substring.UTF8View, atMost limit: Int, where isDropped: (UInt8) -> Bool
  ) {
    var count = 0
    while count < limit, let byte = text.first, isDropped(byte) {
      text.removeFirst()
      count += 1
    }
  }
}
