import Exhibits
import Markup

/// The drawing of a picture that a lesson made itself: what was read of it, written anew.
struct PictureDrawing {
  private let picture: SVGPicture

  init(_ picture: SVGPicture) { self.picture = picture }

  /// Returns one `<svg>` element; `id` begins every id in it.
  func svg(id: String) -> String {
    guard let root = picture.root, let box = root.viewBox else { return "" }
    let attributes: KeyValuePairs = [
      "xmlns": "http://www.w3.org/2000/svg", "class": "picture-drawing", "role": "img",
      "aria-labelledby": "\(id)-title \(id)-desc", "width": Self.number(box[2]),
      "height": Self.number(box[3]), "viewBox": box.map(Self.number).joined(separator: " "),
    ]
    return SVGElement("svg", attributes).holding(
      [
        SVGElement("title", ["id": "\(id)-title"]).holding(text: picture.caption),
        SVGElement("desc", ["id": "\(id)-desc"]).holding(text: picture.words),
      ] + elements(id: id))
  }

  /// The room that it takes.
  var room: (left: Double, top: Double, right: Double, bottom: Double) {
    let box = picture.root?.viewBox ?? [0, 0, 0, 0]
    return (box[0], box[1], box[0] + box[2], box[1] + box[3])
  }

  /// Returns what is in the picture; `id` begins every id in it.
  func elements(id: String) -> [String] {
    (picture.root?.children ?? []).compactMap { child in
      // Its title and its description are those of the exhibit.
      guard case .element(let node) = child, node.name != "title", node.name != "desc" else {
        return nil
      }
      return markup(node, id: id)
    }
  }

  private static func number(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  private func markup(_ node: SVGNode, id: String) -> String {
    var text = "<" + node.name
    for attribute in node.attributes {
      text += " \(attribute.name)=\"\(HTML.escaped(value(of: attribute, id: id)))\""
    }
    let holdsText = ["text", "tspan", "title", "desc"].contains(node.name)
    let children = node.children.compactMap { child -> String? in
      switch child {
      case .element(let node): markup(node, id: id)
      case .text(let text): holdsText ? HTML.escaped(text) : nil
      }
    }
    return children.isEmpty ? text + "/>" : text + ">\(children.joined())</\(node.name)>"
  }

  /// The value as it is on a page, where other pictures may have the same ids.
  private func value(of attribute: SVGNode.Attribute, id: String) -> String {
    switch attribute.name {
    case "id": return "\(id)-own-\(attribute.value)"
    case "class":
      return attribute.value.split(separator: " ").map { "picture-\($0)" }.joined(separator: " ")
    case "href": return "#\(id)-own-" + attribute.value.dropFirst()
    default:
      guard attribute.value.hasPrefix("url(#") else { return attribute.value }
      return "url(#\(id)-own-" + attribute.value.dropFirst(5)
    }
  }
}
