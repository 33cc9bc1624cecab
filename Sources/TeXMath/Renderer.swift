/// Writes a tree as MathML.
struct Renderer {
  /// Whether operators are large and carry their limits above and below.
  var isDisplay: Bool
  /// Whether this is part of a subscript or superscript.
  var isScript = false
  /// The alphabet that the author chose for letters and digits.
  var alphabet: Alphabet?

  private func with(_ change: (inout Renderer) -> Void) -> Renderer {
    var copy = self
    change(&copy)
    return copy
  }

  /// The renderer for scripts.
  var scripted: Renderer {
    with {
      $0.isDisplay = false
      $0.isScript = true
    }
  }

  /// The renderer for numerators, denominators and the cells of matrices.
  var inText: Renderer { with { $0.isDisplay = false } }

  /// Returns one element for `node`.
  ///
  /// - Parameters:
  ///   - node: What to write.
  ///   - spacing: How the operator at its core, if it has one, departs from the dictionary.
  /// - Returns: Markup of exactly one element, as scripts and fractions need.
  func element(_ node: Node, _ spacing: Spacing = .tight) -> String {
    switch node {
    case .row(let nodes): group(nodes)
    case .identifier(let text, let upright): identifier(text, upright: upright)
    case .number(let digits):
      Markup.element("mn", [], Markup.escaped(alphabet?.styled(digits) ?? digits))
    case .symbol(let symbol): self.symbol(symbol, spacing)
    case .largeOperator(let text, _): Markup.element("mo", spacing.attributes, text)
    case .function(let name, _): identifier(name, upright: true)
    case .text(let words): Markup.element("mtext", [], Markup.escaped(words))
    // Apart, for the frame of this function is on the stack once for each level of nesting.
    case .space, .operation, .atom, .phantom, .arrow: rare(node, spacing)
    case .fraction(let top, let bottom, let kind): fraction(top, bottom, kind)
    case .radical(let body, let index): radical(body, index)
    case .scripts(let base, let sub, let sup): scripts(base, sub, sup, spacing)
    case .stacked(let base, let under, let over):
      stack(base, under.map { scripted.element($0) }, over.map { scripted.element($0) }, spacing)
    case .accent(let accent, let base): self.accent(accent, base)
    case .alphabet(let alphabet, let body): with { $0.alphabet = alphabet }.element(body)
    case .delimited(let open, let nodes, let close): delimited(open, nodes, close)
    case .middle(let text):
      Markup.element("mo", [("stretchy", "true")] + Spacing.thick.attributes, Markup.escaped(text))
    case .sized(let symbol, let size): sized(symbol, size)
    case .style(let display, let nodes): style(display, nodes)
    case .table(let table): self.table(table)
    case .framed(let frame, let body):
      Markup.element("mrow", [("class", frame.rawValue)], content(of: body))
    }
  }

  private func rare(_ node: Node, _ spacing: Spacing) -> String {
    switch node {
    case .space(let space): self.space(space)
    case .operation(let name, _): element(name)
    case .atom(let mathClass, let body): atom(mathClass, body, spacing)
    case .phantom(let phantom, let body): self.phantom(phantom, body)
    case .arrow(let text, let under, let over): arrow(text, under, over, spacing)
    default: ""
    }
  }

  // MARK: Tokens

  private func space(_ space: Space) -> String {
    switch space {
    case .width(let width): Markup.empty("mspace", [("width", width)])
    case .beforeModulus: Markup.empty("mspace", [("width", isDisplay ? "1em" : "0.4444em")])
    case .negativeThin: Markup.empty("mspace", [("class", "tml-negative")])
    }
  }

  private static let slantedVariants: Set<Unicode.Scalar> = [
    "∂", "∇", "ı", "ȷ", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ",
  ]

  /// Browsers slant an `mi` of one letter, unless told not to; words stay upright.
  func identifier(_ text: String, upright: Bool) -> String {
    let shown = Markup.escaped(alphabet?.styled(text) ?? text)
    let isUpright = upright || alphabet == .roman
    guard isUpright, shown == Markup.escaped(text), Self.isSlanted(text) else {
      return Markup.element("mi", [], shown)
    }
    return Markup.element("mi", [("mathvariant", "normal")], shown)
  }

  /// Whether MathML Core maps a lone `text` to italics.
  private static func isSlanted(_ text: String) -> Bool {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
      return false
    }
    return scalar.isASCIILetter || ("Α"..."Ω").contains(scalar) || ("α"..."ω").contains(scalar)
      || slantedVariants.contains(scalar)
  }

  /// Delimiters and arrows that would grow with their row if they were left alone.
  private static let stretchable: Set<String> = [
    "(", ")", "[", "]", "{", "}", "|", "‖", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "↑", "↓", "↕",
  ]

  private func symbol(_ symbol: Symbol, _ spacing: Spacing) -> String {
    let isStretchable = Self.stretchable.contains(symbol.text)
    let fixed: [Markup.Attribute] = isStretchable ? [("stretchy", "false")] : []
    return Markup.element("mo", fixed + spacing.attributes, Markup.escaped(symbol.text))
  }

  // MARK: Structures

  private func group(_ nodes: [Node]) -> String {
    // A lone sign in braces is an ordinary atom to TeX: 1{,}000.
    guard nodes.count == 1 else { return Markup.element("mrow", [], row(nodes)) }
    return element(nodes[0], .tight)
  }

  /// Returns the elements of a group for a parent that is a row itself.
  func content(of node: Node) -> String {
    guard case .row(let nodes) = node else { return element(node) }
    return row(nodes)
  }

  private func fraction(_ top: Node, _ bottom: Node, _ kind: FractionKind) -> String {
    let parts = inText.element(top) + inText.element(bottom)
    switch kind {
    case .automatic: return Markup.element("mfrac", [], parts)
    case .display, .text:
      let isLarge = kind == .display ? "true" : "false"
      let fraction = Markup.element("mfrac", [], parts)
      return Markup.element("mstyle", [("displaystyle", isLarge), ("scriptlevel", "0")], fraction)
    case .binomial:
      let fraction = Markup.element("mfrac", [("linethickness", "0")], parts)
      let fenced = fence("(", "prefix") + fraction + fence(")", "postfix")
      return Markup.element("mrow", [], fenced)
    }
  }

  private func radical(_ body: Node, _ index: Node?) -> String {
    guard let index else { return Markup.element("msqrt", [], content(of: body)) }
    return Markup.element("mroot", [], element(body) + scripted.element(index))
  }

  private func style(_ display: Bool, _ nodes: [Node]) -> String {
    let inner = with {
      $0.isDisplay = display
      $0.isScript = false
    }
    let attributes = [("displaystyle", display ? "true" : "false"), ("scriptlevel", "0")]
    return Markup.element("mstyle", attributes, inner.row(nodes))
  }
}
