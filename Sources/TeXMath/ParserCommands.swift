extension Parser {
  /// Parses what follows `command`, whose token was taken.
  mutating func parse(_ command: Command, _ token: Token) throws(TeXError) -> Node {
    switch command {
    case .node(let node): return node
    case .fraction(let kind):
      let numerator = try parseArgument(of: token)
      return .fraction(numerator, try parseArgument(of: token), kind)
    case .root: return try parseRoot(token)
    case .accent(let accent): return .accent(accent, try parseArgument(of: token))
    case .alphabet(let alphabet): return .alphabet(alphabet, try parseArgument(of: token))
    case .text(let alphabet): return try parseText(of: token, alphabet)
    case .operatorName: return try parseOperatorName(token)
    case .overset:
      let over = try parseArgument(of: token)
      return .stacked(try parseBase(of: token), under: nil, over: over)
    case .underset:
      let under = try parseArgument(of: token)
      return .stacked(try parseBase(of: token), under: under, over: nil)
    case .frame(let frame): return .framed(frame, try parseArgument(of: token))
    case .left: return try parseLeft(token)
    case .middle: return try parseMiddle(token)
    case .sized(let size, let spacing):
      guard let text = try parseDelimiter(of: token) else { return .row([]) }
      return .sized(Symbol(text: text, spacing: spacing), size)
    case .begin: return try parseEnvironment(token)
    // A style at the head of a row was taken there; here it is somebody's argument.
    case .style: throw TeXError(token.offset, .missingArgument(of: token.spelling))
    // Apart, for the frame of this function is on the stack once for each level of nesting.
    case .atom, .mathOperator, .phantom, .arrow, .modulus, .not, .substack, .nothing:
      return try parseRare(command, token)
    case .rule: throw TeXError(token.offset, .misplacedRule)
    case .right, .end, .rowBreak, .limits: throw TeXError(token.offset, .stray(token.spelling))
    }
  }

  private mutating func parseRare(_ command: Command, _ token: Token) throws(TeXError) -> Node {
    switch command {
    case .atom(let spacing): return .atom(spacing, try parseArgument(of: token))
    case .mathOperator: return .operation(try parseArgument(of: token), .movable)
    case .phantom(let phantom): return .phantom(phantom, try parseArgument(of: token))
    case .arrow(let text):
      let under = try parseIndex()
      return .arrow(text, under: under, over: try parseArgument(of: token))
    case .modulus(let modulus): return modulus.node(of: try parseArgument(of: token))
    case .not: return try parseNegation(token)
    case .substack: return try parseSubstack(token)
    case .nothing: return .row([])
    default: throw TeXError(token.offset, .stray(token.spelling))
    }
  }

  /// Parses an argument whose braces do not hide the class of what is in them: a relation with
  /// something above it is a relation.
  private mutating func parseBase(of token: Token) throws(TeXError) -> Node {
    let base = try parseArgument(of: token)
    guard case .row(let nodes) = base, nodes.count == 1 else { return base }
    return nodes[0]
  }

  private mutating func parseRoot(_ token: Token) throws(TeXError) -> Node {
    let index = try parseIndex()
    return .radical(try parseArgument(of: token), index: index)
  }

  /// Takes an argument in brackets, if there is one.
  private mutating func parseIndex() throws(TeXError) -> Node? {
    guard let bracket = take(.character("[")) else { return nil }
    try open(.bracket, at: bracket.offset)
    let index = try parseRow(untilBracket: true)
    guard take(.character("]")) != nil else {
      throw TeXError(bracket.offset, .unclosed("["))
    }
    close()
    return .row(index)
  }

  /// Puts a stroke through the sign that follows.
  private mutating func parseNegation(_ token: Token) throws(TeXError) -> Node {
    let node = try parseBase(of: token)
    switch node {
    case .symbol(let sign):
      return .symbol(Symbol(text: Self.negated(sign.text), spacing: sign.spacing))
    case .identifier(let text, let upright):
      return .identifier(Self.negated(text), upright: upright)
    default: throw TeXError(token.offset, .missingSign(of: token.spelling))
    }
  }

  private static func negated(_ text: String) -> String {
    Symbols.negated[text] ?? text + "\u{338}"
  }

  // MARK: Delimiters

  private mutating func parseLeft(_ token: Token) throws(TeXError) -> Node {
    let opening = try parseDelimiter(of: token)
    try open(.left, at: token.offset)
    let nodes = try parseRow()
    guard let right = take(.command("right")) else { throw fault(at: peek()) }
    let closing = try parseDelimiter(of: right)
    close()
    return .delimited(open: opening, nodes, close: closing)
  }

  private mutating func parseMiddle(_ token: Token) throws(TeXError) -> Node {
    guard openers.last?.kind == .left else { throw fault(at: token) }
    return try parseDelimiter(of: token).map { .middle($0) } ?? .row([])
  }

  /// Takes the delimiter behind `\left` and its kin; nil for `.`, which shows nothing.
  private mutating func parseDelimiter(of owner: Token) throws(TeXError) -> String? {
    guard let token = peek() else {
      throw TeXError(owner.offset, .missingDelimiter(after: owner.spelling))
    }
    if take(.character(".")) != nil { return nil }
    if let angle = Symbols.angles[token.spelling] {
      advance()
      return angle
    }
    guard Symbols.delimiters.contains(token.spelling) else {
      throw TeXError(owner.offset, .missingDelimiter(after: owner.spelling))
    }
    advance()
    switch token.kind {
    case .command(let name):
      guard case .node(.symbol(let symbol))? = Command.named[name] else { return nil }
      return symbol.text
    default: return token.spelling
    }
  }
}

extension Modulus {
  /// What is written behind a congruence modulo something.
  fileprivate func node(of argument: Node) -> Node {
    let name: [Node] =
      self == .bare ? [] : [.identifier("mod", upright: true), .space(.width("0.3333em"))]
    let isOpen = self == .named
    let opening = isOpen ? [] : [Node.symbol(Symbol(text: "(", spacing: .opening))]
    let closing = isOpen ? [] : [Node.symbol(Symbol(text: ")", spacing: .closing))]
    return .row([.space(.beforeModulus)] + opening + name + [argument] + closing)
  }
}
