/// Parses tokens into a tree, by recursive descent of bounded depth.
struct Parser {
  /// The deepest nesting of groups, arguments and environments.
  static let depthLimit = 50

  private let tokens: [Token]
  let macros: Macros
  private var position = 0
  private var depth = 0
  private(set) var openers: [Opener] = []

  private init(_ tokens: [Token], _ macros: Macros) {
    self.tokens = tokens
    self.macros = macros
  }

  /// Returns the tree of a formula.
  ///
  /// - Parameters:
  ///   - tex: The formula's source.
  ///   - macros: Commands besides those of the subset.
  /// - Returns: The atoms of the outermost row; never empty.
  /// - Throws: The first fault.
  static func parse(_ tex: String, macros: Macros = .none) throws(TeXError) -> [Node] {
    var parser = Parser(try macros.expand(try Lexer.tokens(of: tex)), macros)
    let nodes = try parser.parseRow()
    if let token = parser.peek() { throw parser.fault(at: token) }
    guard !nodes.isEmpty else { throw TeXError(0, .emptyFormula) }
    return nodes
  }

  // MARK: Tokens

  /// The next token, white space included.
  var rawToken: Token? { position < tokens.count ? tokens[position] : nil }

  /// Skips white space and returns the token behind it without taking it.
  mutating func peek() -> Token? {
    while rawToken?.kind == .space { position += 1 }
    return rawToken
  }

  /// Takes the token that `peek` or `rawToken` showed.
  mutating func advance() { position += 1 }

  /// Takes the next token if it is of the given kind.
  mutating func take(_ kind: Token.Kind) -> Token? {
    guard let token = peek(), token.kind == kind else { return nil }
    advance()
    return token
  }

  // MARK: Nesting

  /// Goes one level down; every call is paired with `leave`.
  mutating func enter(at offset: Int) throws(TeXError) {
    guard depth < Self.depthLimit else {
      throw TeXError(offset, .tooDeep(limit: Self.depthLimit))
    }
    depth += 1
  }

  /// Goes one level up.
  mutating func leave() { depth -= 1 }

  /// Notes what must be closed next.
  mutating func open(_ kind: Opener.Kind, at offset: Int) throws(TeXError) {
    try enter(at: offset)
    openers.append(Opener(kind: kind, offset: offset))
  }

  /// Forgets the innermost opener.
  mutating func close() {
    openers.removeLast()
    leave()
  }

  /// The fault of a row that stopped at `token`, or at the end of the input, without its owner.
  func fault(at token: Token?) -> TeXError {
    if let innermost = openers.last {
      let belongsOutside = token.map { token in openers.contains { $0.owns(token) } } ?? true
      if belongsOutside { return TeXError(innermost.offset, .unclosed(innermost.spelling)) }
    }
    guard let token else { return TeXError(0, .emptyFormula) }
    return TeXError(token.offset, .stray(token.spelling))
  }

  // MARK: Rows

  /// Parses atoms up to a token that closes or divides what surrounds them.
  mutating func parseRow(untilBracket: Bool = false) throws(TeXError) -> [Node] {
    var nodes: [Node] = []
    while let token = peek(), !Self.endsRow(token) {
      if untilBracket, token.kind == .character("]") { break }
      if token.kind == .character("$"), openers.contains(where: { $0.kind == .dollar }) { break }
      if case .command(let name) = token.kind, case .style(let display)? = Command.named[name] {
        advance()
        try enter(at: token.offset)
        nodes.append(.style(display: display, try parseRow(untilBracket: untilBracket)))
        leave()
      } else {
        nodes.append(try parseScripted())
      }
    }
    return nodes
  }

  /// Whether `token` ends a row wherever it stands.
  static func endsRow(_ token: Token) -> Bool {
    switch token.kind {
    case .closeGroup, .alignment, .command("\\"), .command("right"), .command("end"): true
    default: false
    }
  }

  /// Parses `{…}` as one row.
  mutating func parseGroup(_ brace: Token) throws(TeXError) -> Node {
    advance()
    try open(.group, at: brace.offset)
    let nodes = try parseRow()
    guard take(.closeGroup) != nil else { throw fault(at: peek()) }
    close()
    return .row(nodes)
  }

  /// Parses a group or a single atom, the argument of `owner`.
  mutating func parseArgument(of owner: Token) throws(TeXError) -> Node {
    guard let token = peek(), !Self.endsRow(token), token.kind != .superscript,
      token.kind != .subscript
    else { throw TeXError(owner.offset, .missingArgument(of: owner.spelling)) }
    try enter(at: token.offset)
    defer { leave() }
    // A bare argument is one digit: \frac12 is a half.
    if case .character(let scalar) = token.kind, scalar.isASCIIDigit {
      advance()
      return .number(String(Character(scalar)))
    }
    return try parseAtom(token)
  }
}
