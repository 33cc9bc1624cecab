import Spelling

extension Parser {
  /// Parses an atom with the scripts on it.
  mutating func parseScripted() throws(TeXError) -> Node {
    guard let token = peek() else { return .row([]) }
    switch token.kind {
    case .superscript, .subscript, .character("'"): return try parseScripts(on: .row([]))
    default:
      let base = try parseLimits(on: try parseAtom(token))
      return try parseScripts(on: base)
    }
  }

  /// Parses one atom, which starts with `token`.
  mutating func parseAtom(_ token: Token) throws(TeXError) -> Node {
    switch token.kind {
    case .openGroup: return try parseGroup(token)
    case .command(let name):
      advance()
      guard let command = Command.named[name] else { throw unknownCommand(token, name) }
      return try parse(command, token)
    case .character(let scalar): return try parseCharacter(scalar, token)
    case .closeGroup, .superscript, .subscript, .alignment, .space: throw fault(at: token)
    }
  }

  private func unknownCommand(_ token: Token, _ name: String) -> TeXError {
    if let advice = ForeignNames.advice[name] {
      return TeXError(token.offset, .refusedCommand(token.spelling, advice: advice))
    }
    return TeXError(
      token.offset, .unknownCommand(token.spelling, suggestion: suggestion(for: name)))
  }

  private func suggestion(for name: String) -> String? {
    if let replacement = ForeignNames.replacement(of: name) { return replacement }
    let nearest = Vocabulary.nearest(to: name, among: Command.named.keys.sorted() + macros.names)
    return nearest.map { "\\" + $0 }
  }

  private mutating func parseCharacter(
    _ scalar: Unicode.Scalar, _ token: Token
  ) throws(TeXError) -> Node {
    if let number = parseNumber() { return .number(number) }
    advance()
    if scalar.isASCIILetter { return .identifier(token.spelling, upright: false) }
    if let symbol = Symbols.characters[scalar] { return .symbol(symbol) }
    if scalar == "~" { return .space(.width("0.25em")) }
    if scalar == "'" { return .symbol(Symbol(text: "′", spacing: .ordinary)) }
    let command =
      Command.showing(token.spelling).map { "\\" + $0 } ?? ForeignNames.characters[scalar]
    throw TeXError(token.offset, .unsupportedCharacter(token.spelling, suggestion: command))
  }

  /// Takes digits with at most one point among them; a point must have a digit behind it.
  private mutating func parseNumber() -> String? {
    var digits = ""
    var checkpoint = self
    var hasPoint = false
    while case .character(let scalar)? = rawToken?.kind {
      if scalar.isASCIIDigit {
        digits.unicodeScalars.append(scalar)
        advance()
        checkpoint = self
      } else if scalar == ".", !hasPoint {
        hasPoint = true
        digits.append(".")
        advance()
      } else {
        break
      }
    }
    self = checkpoint
    if digits.hasSuffix(".") { digits.removeLast() }
    return digits.isEmpty ? nil : digits
  }

  /// Takes `\limits` or `\nolimits` after an operator.
  private mutating func parseLimits(on base: Node) throws(TeXError) -> Node {
    guard let token = peek(), case .command(let name) = token.kind,
      case .limits(let limits)? = Command.named[name]
    else { return base }
    switch base {
    case .largeOperator(let text, _):
      advance()
      return .largeOperator(text, limits)
    case .function(let name, _):
      advance()
      return .function(name, limits)
    case .operation(let name, _):
      advance()
      return .operation(name, limits)
    default: throw TeXError(token.offset, .stray(token.spelling))
    }
  }

  /// Takes the primes, `^` and `_` behind `base`, in any order, each at most once.
  private mutating func parseScripts(on base: Node) throws(TeXError) -> Node {
    var sub: Node?
    var sup: Node?
    var primes: Node?
    while let token = peek() {
      switch token.kind {
      case .superscript:
        guard sup == nil else { throw TeXError(token.offset, .doubleSuperscript) }
        advance()
        sup = try parseArgument(of: token)
      case .subscript:
        guard sub == nil else { throw TeXError(token.offset, .doubleSubscript) }
        advance()
        sub = try parseArgument(of: token)
      case .character("'"):
        guard sup == nil, primes == nil else { throw TeXError(token.offset, .doubleSuperscript) }
        primes = parsePrimes()
      default: return Self.scripts(base, sub, primes, sup)
      }
    }
    return Self.scripts(base, sub, primes, sup)
  }

  private mutating func parsePrimes() -> Node {
    var count = 0
    while take(.character("'")) != nil { count += 1 }
    return .symbol(Symbol(text: String(repeating: "′", count: count), spacing: .ordinary))
  }

  private static func scripts(_ base: Node, _ sub: Node?, _ primes: Node?, _ sup: Node?) -> Node {
    let above = [primes, sup].compactMap { $0 }
    guard sub != nil || !above.isEmpty else { return base }
    let sup = above.count > 1 ? Node.row(above) : above.first
    // The space around an atom of a class goes around its scripts.
    if case .atom(let spacing, let body) = base {
      return .atom(spacing, .scripts(body, sub: sub, sup: sup))
    }
    return .scripts(base, sub: sub, sup: sup)
  }
}
