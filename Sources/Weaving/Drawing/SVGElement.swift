/// An element of SVG with attributes in the order in which they are given.
struct SVGElement {
  private var text: String
  private let name: String

  /// Opens an element; attribute values are escaped.
  init(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    self.name = name
    text = "<" + name
    for (key, value) in attributes {
      text += " " + key + "=\"" + HTML.escaped(value) + "\""
    }
  }

  /// The element with nothing inside.
  var empty: String { text + "/>" }

  /// Returns the element around escaped text.
  func holding(text content: String) -> String {
    text + ">" + HTML.escaped(content) + "</\(name)>"
  }

  /// Returns the element around other elements, each on a line of its own.
  func holding(_ children: [String]) -> String {
    text + ">\n" + children.joined(separator: "\n") + "\n</\(name)>"
  }
}
