/// Writes HTML.
///
/// Whatever text comes from a lesson or a run passes through `escaped`.
enum HTML {
  /// Returns text that is safe between tags and inside double quotes.
  ///
  /// Control characters, which HTML does not allow, become U+FFFD; tabs and line ends stay. Between
  /// tags quotes may stay as well, `keepingQuotes`, which makes code smaller.
  static func escaped(_ text: some StringProtocol, keepingQuotes: Bool = false) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where !keepingQuotes: result += "&quot;"
      case "'" where !keepingQuotes: result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\r": break
      case _ where scalar.properties.generalCategory == .control: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns an element around markup.
  static func element(_ name: String, _ content: String) -> String {
    element(name, [:], content)
  }

  /// Returns an element around markup; attribute values are escaped here.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String
  ) -> String {
    "<\(name)\(written(attributes))>\(content)</\(name)>"
  }

  /// Returns a box around markup that scrolls sideways by itself; the keyboard can reach it.
  static func scrolling(_ content: String, label: String) -> String {
    element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": label], content)
  }

  private static func written(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }
}
