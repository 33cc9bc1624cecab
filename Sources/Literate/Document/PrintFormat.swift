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
    guard
      let match = source.wholeMatch(of: /%[-+ 0#]{0,5}[0-9]{0,2}(?:\.[0-9]{0,2})?([dxfegs])/),
      let conversion = match.1.first
    else { return nil }
    self.source = source
    self.kind =
      switch conversion {
      case "d", "x": .integer
      case "s": .text
      default: .floatingPoint
      }
  }
}
