/// What a picture may be made of; all else is refused.
struct SVGRules {
  /// The elements of a picture.
  static let elements = [
    "svg", "g", "path", "line", "polyline", "polygon", "rect", "circle", "ellipse", "text", "tspan",
    "title", "desc", "defs", "marker", "linearGradient", "radialGradient", "stop", "clipPath",
    "pattern", "use",
  ]

  /// What an attribute takes.
  private indirect enum Value: Sendable {
    case numbers
    case path
    case transform
    case paint
    case reference
    case goal
    case name
    case looks
    case words([String])
    case either(Value, Value)
  }

  /// The largest width and height, in pixels.
  static let sizeLimit = 4_000.0
  /// The most faults that are told.
  private static let faultLimit = 10

  private let root: SVGNode
  private var names: Set<String> = []
  private var found: [SVGPictureError.Fault] = []

  init(_ root: SVGNode) { self.root = root }

  /// Returns all that is refused in the picture.
  mutating func faults() -> [SVGPictureError.Fault] {
    collectNames(root)
    checkSize()
    check(root, isRoot: true)
    var reuse = SVGReuse(root)
    found += reuse.faults(in: root)
    return Array(found.prefix(Self.faultLimit))
  }

  private mutating func collectNames(_ node: SVGNode) {
    if let id = node["id"], !names.insert(id).inserted {
      found.append(.malformed("two elements have the id '\(id)'", line: node.line))
    }
    for case .element(let child) in node.children { collectNames(child) }
  }

  private mutating func checkSize() {
    guard let box = root.viewBox, box[2] >= 1, box[3] >= 1, box[2] <= Self.sizeLimit,
      box[3] <= Self.sizeLimit
    else {
      found.append(
        .value(
          root["viewBox"] ?? "", of: "viewBox",
          allowed: "left, top, width and height, in pixels, the last two from 1 to "
            + "\(Int(Self.sizeLimit))", line: root.line))
      return
    }
  }

  private mutating func check(_ node: SVGNode, isRoot: Bool = false) {
    guard Self.elements.contains(node.name), isRoot || node.name != "svg" else {
      found.append(.element(node.name, line: node.line))
      return
    }
    for attribute in node.attributes {
      if isRoot, Self.ofRoot.contains(attribute.name) { continue }
      check(attribute, of: node)
    }
    let hasText = ["text", "tspan", "title", "desc"].contains(node.name)
    for child in node.children {
      switch child {
      case .element(let child): check(child)
      case .text(let text):
        if hasText || text.allSatisfy(\.isWhitespace) { continue }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        found.append(.text(String(words.prefix(30)), line: node.line))
      }
    }
  }

  /// What the outermost element may say besides; the drawing says it anew.
  private static let ofRoot: Set<String> = ["xmlns", "version", "width", "height", "viewBox"]

  private mutating func check(_ attribute: SVGNode.Attribute, of node: SVGNode) {
    guard let value = Self.attributes[attribute.name],
      attribute.name != "href" || node.name == "use"
    else {
      found.append(.attribute(attribute.name, of: node.name, line: node.line))
      return
    }
    guard !allows(attribute.value, value) else { return }
    found.append(
      .value(
        String(attribute.value.prefix(40)), of: attribute.name, allowed: words(for: value),
        line: node.line))
  }

  // MARK: Values

  private func allows(_ text: String, _ value: Value) -> Bool {
    switch value {
    case .numbers: !text.isEmpty && text.utf8.allSatisfy(Self.isPartOfNumbers)
    case .path:
      text.utf8.allSatisfy {
        Self.isPartOfNumbers($0) || "MmLlHhVvCcSsQqTtAaZz".utf8.contains($0)
      }
    case .transform: Self.isTransform(text)
    case .paint:
      text == "none" || text == "currentColor" || Self.isColour(text) || allows(text, .reference)
    case .reference: text == "none" || Self.reference(text).map(names.contains) ?? false
    case .goal: Self.goal(text).map(names.contains) ?? false
    case .name: Self.isName(text)
    case .looks:
      text.split(separator: " ").allSatisfy { SVGPicture.looks.contains(String($0)) }
    case .words(let words): words.contains(text)
    case .either(let first, let second): allows(text, first) || allows(text, second)
    }
  }

  private func words(for value: Value) -> String {
    switch value {
    case .numbers: "numbers"
    case .path: "the letters and numbers of a path"
    case .transform: "translate(…), scale(…), rotate(…), skewX(…), skewY(…), matrix(…), of numbers"
    case .paint: "none, currentColor, #rrggbb or url(#id), of an id in the picture"
    case .reference: "url(#id), of an id in the picture"
    case .goal: "#id, of an id in the picture"
    case .name: "a name of letters, digits and hyphens that begins with a letter"
    case .looks: SVGPicture.looks.joined(separator: ", ")
    case .words(let words): words.joined(separator: ", ")
    case .either(let first, let second): words(for: first) + ", or " + words(for: second)
    }
  }

  private static func isPartOfNumbers(_ byte: UInt8) -> Bool {
    (byte >= 48 && byte <= 57) || "+-.,eE% \n\t".utf8.contains(byte)
  }

  private static func isColour(_ text: String) -> Bool {
    let digits = text.dropFirst()
    return text.hasPrefix("#") && [3, 4, 6, 8].contains(digits.utf8.count)
      && digits.utf8.allSatisfy { byte in
        (byte >= 48 && byte <= 57) || (byte | 0x20 >= 97 && byte | 0x20 <= 102)
      }
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first | 0x20 >= 97, first | 0x20 <= 122 else { return false }
    return text.utf8.allSatisfy {
      ($0 | 0x20 >= 97 && $0 | 0x20 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "-")
    }
  }

  private static func isTransform(_ text: String) -> Bool {
    let known: Set = ["matrix", "translate", "scale", "rotate", "skewX", "skewY"]
    let parts = text.split(separator: ")", omittingEmptySubsequences: false)
    guard let last = parts.last, last.allSatisfy(\.isWhitespace), parts.count > 1 else {
      return false
    }
    return parts.dropLast().allSatisfy { part in
      let halves = part.split(separator: "(", omittingEmptySubsequences: false)
      guard halves.count == 2 else { return false }
      let name = halves[0].drop { $0.isWhitespace || $0 == "," }
      return known.contains(String(name)) && !halves[1].isEmpty
        && halves[1].utf8.allSatisfy(isPartOfNumbers)
    }
  }

  /// Returns the id that `url(#id)` leads to.
  static func reference(_ text: String) -> String? {
    guard text.hasPrefix("url(#"), text.hasSuffix(")") else { return nil }
    let id = String(text.dropFirst(5).dropLast())
    return isName(id) ? id : nil
  }

  /// Returns the id that `#id` leads to.
  static func goal(_ text: String) -> String? {
    let id = String(text.dropFirst())
    return text.hasPrefix("#") && isName(id) ? id : nil
  }

  // MARK: Attributes

  private static let attributes: [String: Value] = {
    var all: [String: Value] = [
      "d": .path, "transform": .transform, "gradientTransform": .transform, "id": .name,
      "class": .looks, "fill": .paint, "stroke": .paint, "stop-color": .paint,
      "clip-path": .reference, "marker-start": .reference, "marker-mid": .reference,
      "marker-end": .reference, "href": .goal, "patternTransform": .transform,
      "patternUnits": .words(["userSpaceOnUse", "objectBoundingBox"]),
      "patternContentUnits": .words(["userSpaceOnUse", "objectBoundingBox"]),
      "stroke-dasharray": .either(.words(["none"]), .numbers),
      "text-anchor": .words(["start", "middle", "end"]),
      "dominant-baseline": .words(["auto", "middle", "central", "hanging", "alphabetic"]),
      "stroke-linecap": .words(["butt", "round", "square"]),
      "stroke-linejoin": .words(["miter", "round", "bevel"]),
      "fill-rule": .words(["nonzero", "evenodd"]), "clip-rule": .words(["nonzero", "evenodd"]),
      "font-weight": .either(.words(["normal", "bold"]), .numbers),
      "font-style": .words(["normal", "italic"]),
      "orient": .either(.words(["auto", "auto-start-reverse"]), .numbers),
      "markerUnits": .words(["strokeWidth", "userSpaceOnUse"]),
      "gradientUnits": .words(["userSpaceOnUse", "objectBoundingBox"]),
      "clipPathUnits": .words(["userSpaceOnUse", "objectBoundingBox"]),
      "spreadMethod": .words(["pad", "reflect", "repeat"]),
    ]
    let numbers = [
      "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy",
      "width", "height", "points", "rotate", "viewBox", "pathLength", "offset", "opacity",
      "fill-opacity", "stroke-opacity", "stop-opacity", "stroke-width", "stroke-miterlimit",
      "stroke-dashoffset", "font-size", "letter-spacing", "refX", "refY", "markerWidth",
      "markerHeight", "textLength",
    ]
    for name in numbers { all[name] = .numbers }
    return all
  }()
}
