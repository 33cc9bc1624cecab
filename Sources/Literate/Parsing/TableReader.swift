extension LessonParser {
  /// Reads what stands in the paragraphs that are more than text.
  mutating func readParts(_ parts: [ParagraphPart]) -> [Block] {
    parts.compactMap { part in
      switch part {
      case .text(let lines): readLines(lines).map(Block.paragraph)
      case .table(let table): readTable(table)
      case .note: nil
      }
    }
  }

  private mutating func readLines(_ lines: [Range<Int>]) -> [Inline]? {
    guard let first = lines.first, let last = lines.last,
      let node = paragraphs.text(at: first.lowerBound)
    else { return nil }
    return readInlines(node, in: first.lowerBound..<last.upperBound)
  }

  private mutating func readTable(_ table: TableSource) -> Block? {
    let columns = table.alignments.count
    guard table.head.count == columns else {
      report(
        source.location(ofOffset: table.rule),
        .tableColumns(head: table.head.count, rule: columns))
      return nil
    }
    isInCell = true
    defer { isInCell = false }
    let head = table.head.map { readCell($0) }
    var rows: [[[Inline]]] = []
    for row in table.rows {
      if let surplus = row.dropFirst(columns).first(where: { !$0.isEmpty }) {
        report(source.location(ofOffset: surplus.lowerBound), .surplusCell(columns: columns))
      }
      let cells = row.prefix(columns).map { readCell($0) }
      rows.append(cells + Array(repeating: [], count: columns - cells.count))
    }
    return .table(TextTable(alignments: table.alignments, head: head, rows: rows))
  }

  private mutating func readCell(_ cell: Range<Int>) -> [Inline] {
    guard !cell.isEmpty, let node = paragraphs.text(at: cell.lowerBound) else { return [] }
    return readInlines(node, in: cell)
  }
}
