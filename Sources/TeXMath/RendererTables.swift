extension Renderer {
  /// Writes what `\left` and `\right` hold; the row makes their delimiters grow.
  func delimited(_ open: String?, _ nodes: [Node], _ close: String?) -> String {
    let opening = open.map { fence($0, "prefix") } ?? ""
    let closing = close.map { fence($0, "postfix") } ?? ""
    return Markup.element("mrow", [], opening + row(nodes) + closing)
  }

  /// Writes a delimiter that grows with its row.
  func fence(_ text: String, _ form: String) -> String {
    let attributes: [Markup.Attribute] = [("form", form), ("stretchy", "true")]
    return Markup.element("mo", attributes + Spacing.tight.attributes, Markup.escaped(text))
  }

  /// Writes a delimiter of a given size.
  func sized(_ symbol: Symbol, _ size: DelimiterSize) -> String {
    let spacing: Spacing = symbol.spacing == .relation ? .thick : .tight
    let attributes: [Markup.Attribute] = [
      ("stretchy", "true"), ("minsize", size.rawValue), ("maxsize", size.rawValue),
    ]
    return Markup.element("mo", attributes + spacing.attributes, Markup.escaped(symbol.text))
  }

  /// Writes rows and columns.
  func table(_ table: Table) -> String {
    var attributes: [Markup.Attribute] = [("class", table.layout.className)]
    let isDisplay = table.layout == .aligned || table.layout == .gathered
    if isDisplay { attributes.append(("displaystyle", "true")) }
    var cells = self
    cells.isDisplay = isDisplay
    var rows = ""
    for index in table.rows.indices { rows += cells.row(index, of: table) }
    return Markup.element("mtable", attributes, rows)
  }

  private func row(_ index: Int, of table: Table) -> String {
    let lines = table.rules(ofRow: index)
    var cells = ""
    for (column, nodes) in table.rows[index].enumerated() {
      cells += cell(nodes, column: column, table.layout, lines)
    }
    return Markup.element("mtr", [], cells)
  }

  private func cell(
    _ nodes: [Node], column: Int, _ layout: TableLayout, _ lines: [String]
  ) -> String {
    let classes = layout.classNames(ofColumn: column) + lines
    let attributes = classes.isEmpty ? [] : [("class", classes.joined(separator: " "))]
    let continuesLine = layout == .aligned && !column.isMultiple(of: 2)
    return Markup.element("mtd", attributes, row(nodes, continuesLine: continuesLine))
  }
}

extension Table {
  /// The classes of the cells of a row that has lines above or below it, for the stylesheet.
  fileprivate func rules(ofRow index: Int) -> [String] {
    let above = rules.contains(index) ? ["tml-rule-above"] : []
    let isLast = index == rows.count - 1
    return above + (isLast && rules.contains(rows.count) ? ["tml-rule-below"] : [])
  }
}

extension TableLayout {
  /// The class of the table, for the stylesheet.
  var className: String {
    switch self {
    case .matrix: "tml-matrix"
    case .cases: "tml-cases"
    case .aligned: "tml-aligned"
    case .gathered: "tml-gathered"
    case .stack: "tml-stack"
    case .array: "tml-array"
    }
  }

  /// The classes of a column's cells, for the stylesheet.
  func classNames(ofColumn index: Int) -> [String] {
    switch self {
    case .matrix, .gathered, .stack: return []
    case .cases: return ["tml-left"]
    case .aligned: return [index.isMultiple(of: 2) ? "tml-right" : "tml-left"]
    case .array(let columns):
      guard columns.indices.contains(index) else { return [] }
      let column = columns[index]
      var names: [String] = []
      switch column.alignment {
      case .left: names.append("tml-left")
      case .right: names.append("tml-right")
      case .centre: break
      }
      if column.hasRuleBefore { names.append("tml-rule-before") }
      if column.hasRuleAfter { names.append("tml-rule-after") }
      return names
    }
  }
}
