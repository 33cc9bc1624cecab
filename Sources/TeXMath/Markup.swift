/// Writes XML.
enum Markup {
  /// An attribute's name and its value, not yet escaped.
  typealias Attribute = (name: String, value: String)

  /// Returns an element around `content`, which is markup already.
  static func element(_ name: String, _ attributes: [Attribute] = [], _ content: String) -> String {
    "<\(name)\(written(attributes))>\(content)</\(name)>"
  }

  /// Returns an element without content.
  static func empty(_ name: String, _ attributes: [Attribute]) -> String {
    "<\(name)\(written(attributes))/>"
  }

  /// Returns `text` with the characters that XML keeps for itself replaced, and without carriage
  /// returns: a lesson gives the same page with any line ends.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\r": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func written(_ attributes: [Attribute]) -> String {
    attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
  }
}
