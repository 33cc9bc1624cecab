extension LessonParser {
  /// Reads blocks, in order.
  mutating func readBlocks(_ nodes: some Sequence<CMarkNode>, depth: Int = 0) -> [Block] {
    var blocks: [Block] = []
    for node in nodes {
      guard depth < Self.depthLimit else {
        report(location(of: node), .tooDeep(limit: Self.depthLimit))
        break
      }
      if let block = readBlock(node, depth: depth) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func readBlock(_ node: CMarkNode, depth: Int) -> Block? {
    switch node.kind {
    case .paragraph: return .paragraph(readInlines(node))
    case .heading: return readHeading(node)
    case .list: return readList(node, depth: depth)
    case .blockQuote: return readQuote(node, depth: depth)
    case .codeBlock: return readCodeBlock(node)
    case .thematicBreak: return .thematicBreak
    default:
      report(location(of: node), .rawHTML)
      return nil
    }
  }

  private mutating func readHeading(_ node: CMarkNode) -> Block {
    if node.headingLevel == 1 { report(location(of: node), .secondTitle) }
    let content = readInlines(node)
    let anchor = anchors.anchor(for: content.plainText)
    return .heading(Heading(level: node.headingLevel, content: content, anchor: anchor))
  }

  private mutating func readList(_ node: CMarkNode, depth: Int) -> Block {
    var items: [[Block]] = []
    for item in node.children { items.append(readBlocks(item.children, depth: depth + 1)) }
    let start = node.isOrderedList ? node.listStart : nil
    return .list(List(start: start, isTight: node.isTightList, items: items))
  }

  private mutating func readQuote(_ node: CMarkNode, depth: Int) -> Block? {
    let children = node.children
    var body = readBlocks(children, depth: depth + 1)
    guard let opening = children.first, beginsCallout(opening),
      case .paragraph(var words)? = body.first, case .text(let text)? = words.first,
      let end = text.firstIndex(of: "]")
    else { return .quote(body) }
    let word = String(text[text.index(text.startIndex, offsetBy: 2)..<end])
    guard let kind = Callout.Kind(rawValue: word) else {
      let near = suggestion(
        for: word.uppercased(), from: Callout.Kind.allCases.map(\.rawValue))
      report(location(of: opening), .unknownCallout(word, suggestion: near))
      return nil
    }
    let rest = text[text.index(after: end)...].drop { $0 == " " }
    words.removeFirst()
    if !rest.isEmpty {
      words.insert(.text(String(rest)), at: 0)
    } else if words.first == .softBreak || words.first == .lineBreak {
      words.removeFirst()
    }
    body.removeFirst()
    if !words.isEmpty { body.insert(.paragraph(words), at: 0) }
    return .callout(Callout(kind: kind, body: body))
  }

  /// Whether a paragraph begins with `[!`, written so: `\[!` is text.
  private func beginsCallout(_ node: CMarkNode) -> Bool {
    node.kind == .paragraph
      && source.line(node.startLine).dropFirst(node.startColumn - 1).starts(with: "[!".utf8)
  }

  private mutating func readCodeBlock(_ node: CMarkNode) -> Block? {
    let line = source.line(node.startLine)
    guard let fence = Fence(line: line, column: node.startColumn) else {
      return .listing(language: "", text: node.literal)
    }
    if node.endLine <= node.startLine || !fence.isClosed(by: source.line(node.endLine)) {
      report(location(of: node), .unclosedFence)
    }
    guard let language = fence.words.first else {
      return .listing(language: "", text: node.literal)
    }
    switch language.text {
    case "swift": return readChunk(node, words: fence.words.dropFirst())
    case "math": return readMathBlock(node)
    default: break
    }
    if let near = misspelled(language.text) {
      report(
        source.location(line: node.startLine, column: language.column),
        .unknownLanguage(language.text, suggestion: near))
    }
    return .listing(language: language.text, text: node.literal)
  }

  /// A language that only a slip of the finger separates from one that runs must not be skipped.
  private func misspelled(_ language: String) -> String? {
    let word = language.lowercased()
    if word.hasPrefix("swift") { return "swift" }
    return suggestion(for: word, from: ["swift", "math"])
  }

  private mutating func readMathBlock(_ node: CMarkNode) -> Block {
    let text = node.literal
    let begin = source.location(line: node.startLine + 1, column: 1)
    if text.allSatisfy(\.isWhitespace) { report(location(of: node), .emptyMath) }
    return .math(TeX(source: text, location: begin))
  }

  private mutating func readChunk(_ node: CMarkNode, words: ArraySlice<Fence.Word>) -> Block {
    let header = ChunkHeader(words: words) {
      source.location(line: node.startLine, column: $0.column)
    }
    diagnostics += header.diagnostics
    let lines = Self.lines(of: node.literal)
    let chunk = Chunk(
      lesson: number, index: chunks.count, role: header.role, id: header.id,
      placement: header.placement, isHidden: header.isHidden, location: location(of: node),
      lines: lines,
      indentation: indentation(of: lines, from: node.startLine + 1))
    chunks.append(chunk)
    if chunk.role == .run { steps.append(.run(chunk)) }
    return .chunk(chunk)
  }

  /// Splits at CommonMark's line endings (LF, CRLF, CR), and only there.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var previous: UInt8 = 0
    for byte in Array(text.utf8) {
      if byte == .newline || byte == .carriageReturn {
        if byte == .newline, previous == .carriageReturn {
          previous = byte
          continue
        }
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(byte)
      }
      previous = byte
    }
    if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }

  /// Returns how many columns every line lost on its left: the least of all lines that are not
  /// blank, so that padding them back never tears a multi-line string apart.
  private func indentation(of lines: [String], from firstLine: Int) -> Int {
    var least: Int?
    for (offset, line) in lines.enumerated() where !line.utf8.allSatisfy({ $0 == .space }) {
      let lost = source.line(firstLine + offset).count - line.utf8.count
      least = min(least ?? lost, lost)
    }
    return max(0, least ?? 0)
  }
}
