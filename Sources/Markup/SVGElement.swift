/// An element of SVG with attributes in the order in which they are given.
package struct SVGElement {
  private var text: String
  private let name: String

  /// Opens an element; attribute values are escaped.
  package init(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    self.name = name
    text = "<" + name
    for (key, value) in attributes {
      text += " " + key + "=\"" + HTML.escaped(value) + "\""
    }
  }

  /// The element with nothing inside.
  package var empty: String { text + "/>" }

  /// Returns the element around escaped text.
  package func holding(text content: String) -> String {
    text + ">" + HTML.escaped(content) + "</\(name)>"
  }

  /// Returns the element around words and elements in a line, escaped already.
  package func holding(markup content: String) -> String { text + ">" + content + "</\(name)>" }

  /// Returns the element around other elements, each on a line of its own.
  package func holding(_ children: [String]) -> String {
    text + ">\n" + children.joined(separator: "\n") + "\n</\(name)>"
  }
}
