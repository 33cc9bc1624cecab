import Spelling

extension Parser {
  /// Parses from `\begin`, whose token was taken, to its `\end`.
  mutating func parseEnvironment(_ begin: Token) throws(TeXError) -> Node {
    let nameOffset = peek()?.offset ?? begin.offset
    let name = try parseName(of: begin)
    guard let environment = Environment.named[name] else {
      let nearest = Vocabulary.nearest(to: name, among: Environment.named.keys.sorted())
      throw TeXError(nameOffset + 1, .unknownEnvironment(name, suggestion: nearest))
    }
    let layout: TableLayout
    if let fixed = environment.layout {
      layout = fixed
    } else {
      layout = .array(try parseColumns(of: begin))
    }
    try open(.environment(name), at: begin.offset)
    let rows = try parseRows(layout)
    try parseEnd(of: name)
    close()
    let table = Node.table(Table(rows: rows, layout: layout))
    guard environment.open != nil || environment.close != nil else { return table }
    return .delimited(open: environment.open, [table], close: environment.close)
  }

  /// Takes `{name}` behind `\begin` or `\end`.
  private mutating func parseName(of owner: Token) throws(TeXError) -> String {
    guard let brace = take(.openGroup) else {
      throw TeXError(owner.offset, .missingArgument(of: owner.spelling))
    }
    var name = ""
    while let token = peek() {
      advance()
      if token.kind == .closeGroup { return name }
      name += token.spelling
    }
    throw TeXError(brace.offset, .unclosed("{"))
  }

  private mutating func parseColumns(of owner: Token) throws(TeXError) -> [Column] {
    let offset = peek()?.offset ?? owner.offset
    let specification = try parseName(of: owner)
    var columns: [Column] = []
    var hasRule = false
    for letter in specification {
      let alignment: Column.Alignment
      switch letter {
      case "l": alignment = .left
      case "c": alignment = .centre
      case "r": alignment = .right
      case "|":
        hasRule = true
        continue
      default: throw TeXError(offset, .invalidColumns(specification))
      }
      columns.append(Column(alignment: alignment, hasRuleBefore: hasRule))
      hasRule = false
    }
    guard !columns.isEmpty else { throw TeXError(offset, .invalidColumns(specification)) }
    columns[columns.count - 1].hasRuleAfter = hasRule
    return columns
  }

  /// Parses cells up to `\end`; a `\\` before it does not start another row.
  private mutating func parseRows(_ layout: TableLayout) throws(TeXError) -> [[[Node]]] {
    var rows: [[[Node]]] = []
    var row: [[Node]] = []
    while true {
      row.append(try parseRow())
      guard let token = peek() else { throw fault(at: nil) }
      switch token.kind {
      case .alignment:
        if let limit = layout.columnLimit, row.count == limit {
          throw TeXError(token.offset, .tooManyColumns(limit: limit))
        }
        advance()
      case .command("\\"):
        advance()
        if rawToken?.kind == .character("[") { throw TeXError(token.offset, .rowDistance) }
        rows.append(row)
        row = []
      case .command("end"):
        if row != [[]] { rows.append(row) }
        return rows
      default: throw fault(at: token)
      }
    }
  }

  private mutating func parseEnd(of name: String) throws(TeXError) {
    guard let end = take(.command("end")) else { throw fault(at: peek()) }
    let found = try parseName(of: end)
    guard found == name else {
      throw TeXError(end.offset, .mismatchedEnvironment(begin: name, end: found))
    }
  }
}
