/// Writes HTML.
///
/// Whatever text comes from a lesson or a run passes through `escaped`.
package enum HTML {
  /// Returns text that is safe between tags and inside double quotes.
  ///
  /// Control characters, which HTML does not allow, become their pictures, such as "␛", or U+FFFD;
  /// tabs and line ends stay. Between tags quotes may stay as well, `keepingQuotes`, which makes code
  /// smaller.
  package static func escaped(_ text: String, keepingQuotes: Bool = false) -> String {
    escaping(text, keepingQuotes: keepingQuotes)
  }

  /// Returns a part of a text, safe between tags and inside double quotes, as a whole text would be.
  package static func escaped(_ text: Substring, keepingQuotes: Bool = false) -> String {
    escaping(text, keepingQuotes: keepingQuotes)
  }

  // Generic in here alone: a generic function that other modules call is not specialised for them.
  private static func escaping(_ text: some StringProtocol, keepingQuotes: Bool) -> String {
    // Most pieces of code and prose are words of plain ASCII.
    if text.utf8.allSatisfy(\.isPlainInHTML) { return String(text) }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where !keepingQuotes: result += "&quot;"
      case "'" where !keepingQuotes: result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\r" where scalars.first == "\n": break
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": result.unicodeScalars.append(picture(of: scalar))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The sign that stands for a control character, where Unicode has one.
  private static func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
    switch control.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + control.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  /// Returns an element around markup.
  package static func element(_ name: String, _ content: String) -> String {
    element(name, [:], content)
  }

  /// Returns an element around markup; attribute values are escaped here.
  package static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String
  ) -> String {
    "<\(name)\(written(attributes))>\(content)</\(name)>"
  }

  /// Returns a box around markup that scrolls sideways by itself; the keyboard can reach it.
  package static func scrolling(_ content: String, label: String) -> String {
    element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": label], content)
  }

  private static func written(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }
}

extension UInt8 {
  /// Whether a byte of UTF-8 is a character that stands for itself everywhere in HTML.
  fileprivate var isPlainInHTML: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: self >= 0x20 && self < 0x7F || self == UInt8(ascii: "\n")
    }
  }
}
