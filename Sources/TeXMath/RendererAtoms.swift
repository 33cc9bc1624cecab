extension Renderer {
  /// Writes a formula with the space around it that its class asks for.
  func atom(_ mathClass: MathClass, _ body: Node, _ spacing: Spacing) -> String {
    let width =
      switch mathClass {
      case .relation: "0.2778em"
      case .binary: "0.2222em"
      default: "0em"
      }
    func space(_ wanted: String?) -> String {
      let wanted = wanted ?? width
      return wanted == "0em" ? "" : Markup.empty("mspace", [("width", wanted)])
    }
    let after =
      mathClass == .punctuation && spacing.after == nil ? "0.1667em" : spacing.after
    return Markup.element("mrow", [], space(spacing.before) + element(body) + space(after))
  }

  /// Writes what of a formula counts, and what of it is seen.
  func phantom(_ phantom: Phantom, _ body: Node) -> String {
    let content = content(of: body)
    let flat: [Markup.Attribute] = [("height", "0"), ("depth", "0")]
    let hidden = Markup.element("mphantom", [], content)
    return switch phantom {
    case .whole: hidden
    case .width: Markup.element("mpadded", flat, hidden)
    case .height: Markup.element("mpadded", [("width", "0")], hidden)
    case .flat: Markup.element("mpadded", flat, content)
    }
  }

  /// Writes an arrow as long as what stands above and below it.
  func arrow(_ text: String, _ under: Node?, _ over: Node, _ spacing: Spacing) -> String {
    func label(_ node: Node) -> String {
      let room = Markup.empty("mspace", [("width", "0.4em")])
      return Markup.element("mrow", [], room + scripted.element(node) + room)
    }
    let arrow = Markup.element("mo", [("stretchy", "true")] + spacing.attributes, text)
    guard let under else { return Markup.element("mover", [], arrow + label(over)) }
    return Markup.element("munderover", [], arrow + label(under) + label(over))
  }
}
