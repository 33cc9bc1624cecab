import Spelling

extension Parser {
  /// Parses from `\begin`, whose token was taken, to its `\end`.
  mutating func parseEnvironment(_ begin: Token) throws(TeXError) -> Node {
    let nameOffset = peek()?.offset ?? begin.offset
    let name = try parseName(of: begin)
    guard let environment = Environment.named[name] else {
      throw Self.unknown(name, at: nameOffset + 1)
    }
    let layout: TableLayout
    if let fixed = environment.layout {
      layout = fixed
    } else {
      layout = .array(try parseColumns(of: begin))
    }
    try open(.environment(name), at: begin.offset)
    let (rows, rules) = try parseRows(layout)
    try parseEnd(of: name)
    close()
    let table = Node.table(Table(rows: rows, layout: layout, rules: rules))
    guard environment.open != nil || environment.close != nil else { return table }
    return .delimited(open: environment.open, [table], close: environment.close)
  }

  private static func unknown(_ name: String, at offset: Int) -> TeXError {
    if let advice = ForeignNames.environments[name] {
      return TeXError(offset, .refusedCommand("\\begin{\(name)}", advice: advice))
    }
    let nearest = Vocabulary.nearest(to: name, among: Environment.named.keys.sorted())
    return TeXError(offset, .unknownEnvironment(name, suggestion: nearest))
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

  /// Parses cells up to `\end`, and the lines that run across above rows; a `\\` before the end does
  /// not start another row.
  private mutating func parseRows(
    _ layout: TableLayout
  ) throws(TeXError) -> (rows: [[[Node]]], rules: Set<Int>) {
    var rows: [[[Node]]] = []
    var rules: Set<Int> = []
    var row: [[Node]] = []
    while true {
      while row.isEmpty, layout.allowsRules, take(.command("hline")) != nil {
        rules.insert(rows.count)
      }
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
        return (rows, rules)
      default: throw fault(at: token)
      }
    }
  }

  /// Parses the lines of `\substack{…}`.
  mutating func parseSubstack(_ owner: Token) throws(TeXError) -> Node {
    guard let brace = take(.openGroup) else {
      throw TeXError(owner.offset, .missingArgument(of: owner.spelling))
    }
    try open(.group, at: brace.offset)
    var rows = [[try parseRow()]]
    while take(.command("\\")) != nil { rows.append([try parseRow()]) }
    guard take(.closeGroup) != nil else { throw fault(at: peek()) }
    close()
    return .table(Table(rows: rows, layout: .stack))
  }

  private mutating func parseEnd(of name: String) throws(TeXError) {
    guard let end = take(.command("end")) else { throw fault(at: peek()) }
    let found = try parseName(of: end)
    guard found == name else {
      throw TeXError(end.offset, .mismatchedEnvironment(begin: name, end: found))
    }
  }
}
