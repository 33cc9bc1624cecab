extension Parser {
  /// Takes the braced words behind `\\text` and its kin, which may hold formulas between dollars and
  /// words in other letters; spaces become unbreakable.
  mutating func parseText(of owner: Token, _ alphabet: Alphabet) throws(TeXError) -> Node {
    guard let brace = take(.openGroup) else {
      throw TeXError(owner.offset, .missingArgument(of: owner.spelling))
    }
    try open(.group, at: brace.offset)
    var pieces: [Node] = []
    var words = ""
    func end() {
      if !words.isEmpty { pieces.append(.text(alphabet.styled(words))) }
      words = ""
    }
    var depth = 1
    while let token = rawToken {
      advance()
      switch token.kind {
      case .openGroup: depth += 1
      case .closeGroup:
        depth -= 1
        guard depth == 0 else { continue }
        end()
        close()
        return pieces.count == 1 ? pieces[0] : .row(pieces)
      case .character("$"):
        end()
        pieces.append(try parseInnerFormula(token))
      case .command(let name):
        if case .text(let inner)? = Command.named[name] {
          end()
          pieces.append(try parseText(of: token, inner))
        } else {
          words += try Self.word(name, token)
        }
      default: words += try Self.word(token)
      }
    }
    throw TeXError(brace.offset, .unclosed("{"))
  }

  /// Takes a formula up to the dollar that ends it.
  private mutating func parseInnerFormula(_ dollar: Token) throws(TeXError) -> Node {
    try open(.dollar, at: dollar.offset)
    let nodes = try parseRow()
    guard take(.character("$")) != nil else { throw fault(at: peek()) }
    close()
    return .style(display: false, nodes)
  }

  /// Takes an operator's name: words, or a formula with scripts and the like.
  mutating func parseOperatorName(_ token: Token) throws(TeXError) -> Node {
    let limits: Limits = take(.character("*")) == nil ? .beside : .movable
    guard let brace = peek(), brace.kind == .openGroup else {
      throw TeXError(token.offset, .missingArgument(of: token.spelling))
    }
    if let name = takePlainName() { return .function(name, limits) }
    return .operation(.alphabet(.roman, try parseGroup(brace)), limits)
  }

  /// Takes a name in braces that holds characters and escapes only.
  private mutating func takePlainName() -> String? {
    let start = self
    advance()
    var name = ""
    while let token = rawToken {
      advance()
      switch token.kind {
      case .closeGroup: return name
      case .command(let command): name += (try? Self.word(command, token)) ?? "\0"
      default: name += (try? Self.word(token)) ?? "\0"
      }
      if name.last == "\0" { break }
    }
    self = start
    return nil
  }

  private static func word(_ token: Token) throws(TeXError) -> String {
    switch token.kind {
    case .space, .character("~"): return "\u{A0}"
    case .character(let scalar): return String(Character(scalar))
    default: throw TeXError(token.offset, .unsupportedInText(token.spelling))
    }
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
