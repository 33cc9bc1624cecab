/// An element of a picture, with nothing in it that was not allowed.
package struct SVGNode: Hashable, Sendable {
  /// What an element holds.
  package enum Child: Hashable, Sendable {
    case element(SVGNode)
    case text(String)
  }

  /// An attribute; its value has no entities any more.
  package struct Attribute: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  /// What the element is called.
  package let name: String
  /// Its attributes, in order.
  package internal(set) var attributes: [Attribute]
  /// What it holds, in order.
  package internal(set) var children: [Child] = []
  /// The line of the text on which it begins, from 1.
  let line: Int

  /// Returns the value of an attribute.
  package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The numbers of `viewBox`; nil if it has not four of them.
  package var viewBox: [Double]? {
    let numbers = self["viewBox"]?.split { $0 == " " || $0 == "," || $0.isNewline }.map {
      Double($0)
    }
    guard let numbers, numbers.count == 4 else { return nil }
    let known = numbers.compactMap(\.self)
    return known.count == 4 && known.allSatisfy(\.isFinite) ? known : nil
  }
}
