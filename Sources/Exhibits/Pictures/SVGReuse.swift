/// What a picture draws more than once: elements that `use` leads to, and patterns.
///
/// Harmless one by one, they can multiply: ten copies of ten copies of ten are a thousand, and a pattern
/// painted with patterns never ends. So a copy holds no copy, a pattern no pattern, and all that is drawn is counted.
struct SVGReuse {
  /// The elements with an id, by it.
  private var named: [String: SVGNode] = [:]
  private var found: [SVGPictureError.Fault] = []
  /// How many elements are drawn for those of `use`.
  private var copies = 0

  /// Looks at a whole picture.
  init(_ root: SVGNode) { collect(root) }

  private mutating func collect(_ node: SVGNode) {
    if let id = node["id"] { named[id] = node }
    for child in node.elements { collect(child) }
  }

  /// Returns all that is refused.
  mutating func faults(in root: SVGNode) -> [SVGPictureError.Fault] {
    check(root, isInPattern: false)
    if copies + root.count > SVGReader.elementLimit {
      found.append(.tooMany("elements with all copies", limit: SVGReader.elementLimit))
    }
    return found
  }

  private mutating func check(_ node: SVGNode, isInPattern: Bool) {
    if node.name == "use", let goal = node["href"].flatMap(SVGRules.goal).flatMap({ named[$0] }) {
      copies += goal.count
      if goal.contains(where: { $0.name == "use" }) {
        report(node, "href", "an id of the picture with no '<use>' in it")
      } else if isInPattern, goal.contains(where: paintsWithPattern) {
        report(node, "href", "in a pattern, what is not painted with one")
      }
    }
    if isInPattern, paintsWithPattern(node) {
      report(node, node.pattern(among: named) ?? "fill", "in a pattern, what is no pattern")
    }
    for child in node.elements {
      check(child, isInPattern: isInPattern || node.name == "pattern")
    }
  }

  private func paintsWithPattern(_ node: SVGNode) -> Bool { node.pattern(among: named) != nil }

  private mutating func report(_ node: SVGNode, _ attribute: String, _ allowed: String) {
    found.append(
      .value(node[attribute] ?? "", of: attribute, allowed: allowed, line: node.line))
  }
}

extension SVGNode {
  /// The elements right in it.
  fileprivate var elements: [SVGNode] {
    children.compactMap { if case .element(let node) = $0 { node } else { nil } }
  }

  /// How many elements it is, itself counted.
  fileprivate var count: Int { elements.reduce(1) { $0 + $1.count } }

  /// Whether something holds for it, or for an element in it.
  fileprivate func contains(where holds: (SVGNode) -> Bool) -> Bool {
    holds(self) || elements.contains { $0.contains(where: holds) }
  }

  /// The attribute that paints it with a pattern.
  fileprivate func pattern(among named: [String: SVGNode]) -> String? {
    ["fill", "stroke"].first { attribute in
      self[attribute].flatMap(SVGRules.reference).flatMap { named[$0] }?.name == "pattern"
    }
  }
}
