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
    case .text(let alphabet): return .text(alphabet.styled(try parseWords(of: token)))
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
    case .right, .end, .rowBreak, .limits: throw TeXError(token.offset, .stray(token.spelling))
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
    guard let bracket = take(.character("[")) else {
      return .radical(try parseArgument(of: token), index: nil)
    }
    try open(.bracket, at: bracket.offset)
    let index = try parseRow(untilBracket: true)
    guard take(.character("]")) != nil else {
      throw TeXError(bracket.offset, .unclosed("["))
    }
    close()
    return .radical(try parseArgument(of: token), index: .row(index))
  }

  private mutating func parseOperatorName(_ token: Token) throws(TeXError) -> Node {
    let limits: Limits = take(.character("*")) == nil ? .beside : .movable
    return .function(try parseWords(of: token), limits)
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

  // MARK: Words

  /// Takes the braced words behind `\text` and its kin; spaces become unbreakable.
  mutating func parseWords(of owner: Token) throws(TeXError) -> String {
    guard let brace = take(.openGroup) else {
      throw TeXError(owner.offset, .missingArgument(of: owner.spelling))
    }
    var words = ""
    var depth = 1
    while let token = rawToken {
      advance()
      switch token.kind {
      case .openGroup: depth += 1
      case .closeGroup:
        depth -= 1
        if depth == 0 { return words }
      case .space: words += "\u{A0}"
      case .character("~"): words += "\u{A0}"
      case .character("$"), .superscript, .subscript, .alignment:
        throw TeXError(token.offset, .unsupportedInText(token.spelling))
      case .character(let scalar): words.unicodeScalars.append(scalar)
      case .command(let name): words += try Self.word(name, token)
      }
    }
    throw TeXError(brace.offset, .unclosed("{"))
  }

  private static func word(_ name: String, _ token: Token) throws(TeXError) -> String {
    switch name {
    case "%", "#", "&", "_", "$", "{", "}": return name
    case " ": return "\u{A0}"
    case ",": return "\u{202F}"
    default: throw TeXError(token.offset, .unsupportedInText(token.spelling))
    }
  }
}
