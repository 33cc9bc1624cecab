extension Renderer {
  /// Writes a base with scripts beside it, or above and below it where its limits go there.
  func scripts(_ base: Node, _ sub: Node?, _ sup: Node?, _ spacing: Spacing) -> String {
    let below = sub.map { scripted.element($0) }
    let above = sup.map { scripted.element($0) }
    guard !stacksLimits(base) else { return stack(base, below, above, spacing) }
    let core = element(base, spacing)
    // Fonts draw a prime raised already; as a superscript it would be too small and too high.
    if sub == nil, let sup, sup.isPrime { return Markup.element("mrow", [], core + element(sup)) }
    switch (below, above) {
    case (let below?, let above?): return Markup.element("msubsup", [], core + below + above)
    case (let below?, nil): return Markup.element("msub", [], core + below)
    case (nil, let above?): return Markup.element("msup", [], core + above)
    case (nil, nil): return core
    }
  }

  /// Writes what stands below and above a base; both are markup already.
  func stack(_ base: Node, _ below: String?, _ above: String?, _ spacing: Spacing) -> String {
    let core = fixed(base, spacing) ?? element(base, spacing)
    switch (below, above) {
    case (let below?, let above?): return Markup.element("munderover", [], core + below + above)
    case (let below?, nil): return Markup.element("munder", [], core + below)
    case (nil, let above?): return Markup.element("mover", [], core + above)
    case (nil, nil): return core
    }
  }

  private func stacksLimits(_ base: Node) -> Bool {
    switch base {
    case .largeOperator(_, let limits), .function(_, let limits), .operation(_, let limits):
      limits == .stacked || (limits == .movable && isDisplay)
    case .accent(let accent, _): accent.takesLimits
    case .stacked(let base, _, _): stacksLimits(base)
    default: false
    }
  }

  /// In a line the dictionary would move limits to the side, also those that were put in place.
  private func fixed(_ base: Node, _ spacing: Spacing) -> String? {
    guard case .largeOperator(let text, _) = base, !isDisplay else { return nil }
    return Markup.element("mo", [("movablelimits", "false")] + spacing.attributes, text)
  }

  /// Writes a base with a mark above or below it.
  func accent(_ accent: Accent, _ base: Node) -> String {
    let stretch = accent.stretches ? "true" : "false"
    let mark = Markup.element("mo", [("stretchy", stretch)], Markup.escaped(accent.text))
    let name = accent.isBelow ? "munder" : "mover"
    let attribute = accent.isBelow ? "accentunder" : "accent"
    return Markup.element(name, [(attribute, "true")], element(base) + mark)
  }
}
