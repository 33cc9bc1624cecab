import Spelling

extension LessonParser {
  /// Reads blocks, in order.
  mutating func readBlocks(_ nodes: some Sequence<CMarkNode>, depth: Int = 0) -> [Block] {
    var blocks: [Block] = []
    var places: [SourceLocation] = []
    var nodes = ArraySlice(nodes)
    while let node = nodes.first {
      guard depth < Self.depthLimit else {
        report(location(of: node), .tooDeep(limit: Self.depthLimit))
        break
      }
      var count = 1
      switch node.kind {
      case .paragraph:
        let read = readParagraph(node)
        if !addCaption(read, node, to: &blocks) { blocks += read }
      case .html:
        let (block, nodeCount) = readHTMLBlock(nodes, depth: depth)
        if let block { blocks.append(block) }
        count = nodeCount
      default: if let block = readBlock(node, depth: depth) { blocks.append(block) }
      }
      while places.count < blocks.count { places.append(location(of: node)) }
      nodes = nodes.dropFirst(count)
    }
    checkPredictions(in: blocks, at: places)
    return blocks
  }

  private mutating func readBlock(_ node: CMarkNode, depth: Int) -> Block? {
    switch node.kind {
    case .heading:
      if depth == 0 { scopes.pass(headingOfLevel: node.headingLevel) }
      return readHeading(node)
    case .list: return readList(node, depth: depth)
    case .blockQuote: return readQuote(node, depth: depth)
    case .codeBlock: return readCodeBlock(node)
    default: return .thematicBreak
    }
  }

  private mutating func readParagraph(_ node: CMarkNode) -> [Block] {
    let range = source.range(of: node)
    if let parts = paragraphs.parts(ofParagraphAt: range.lowerBound) { return readParts(parts) }
    var words = readInlines(node, in: range)
    labelPicture(&words, range)
    // A paragraph of comments says nothing.
    return words.allSatisfy { $0 == .softBreak } ? [] : [.paragraph(words)]
  }

  private mutating func readHeading(_ node: CMarkNode) -> Block {
    if node.headingLevel == 1, hasTitle { report(location(of: node), .secondTitle) }
    if let rule = underline(of: node) { report(rule, .underlinedParagraph) }
    let content = readHeadingWords(node)
    let anchor = anchors.anchor(for: content.writtenText)
    return .heading(Heading(level: node.headingLevel, content: content, anchor: anchor))
  }

  /// Reads what a heading says; notes are none of it, for it stands in menus, too.
  mutating func readHeadingWords(_ node: CMarkNode) -> [Inline] {
    noteContext = .heading
    defer { noteContext = .text }
    return readInlines(node)
  }

  /// Returns where the line stands that makes a heading of several lines above it: most often, it is
  /// meant for a rule, or for the end of a table.
  private func underline(of node: CMarkNode) -> SourceLocation? {
    let head = source.line(node.startLine).dropFirst(node.startColumn - 1)
    let rest = head.drop { $0 == UInt8(ascii: "#") }
    guard rest.count == head.count || rest.first?.isBlank == false else { return nil }
    // cmark 0.30.2 does not say for certain where such a heading ends.
    for number in (node.startLine + 1)...max(node.startLine + 1, node.endLine) {
      let line = source.line(number)
      let text = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
      let marks = text.prefix { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }
      guard !marks.isEmpty, text[marks.endIndex...].allSatisfy(\.isBlank) else { continue }
      return number > node.startLine + 1
        ? source.location(line: number, column: text.startIndex - line.startIndex + 1) : nil
    }
    return nil
  }

  private mutating func readList(_ node: CMarkNode, depth: Int) -> Block {
    var items: [[Block]] = []
    for item in node.children {
      var blocks = readBlocks(item.children, depth: depth + 1)
      if let opening = item.firstChild, let isDone = task(in: opening) { check(&blocks, isDone) }
      items.append(blocks)
    }
    let start = node.isOrderedList ? node.listStart : nil
    return .list(List(start: start, isTight: node.isTightList, items: items))
  }

  /// Returns whether the task is done that an item of a list begins with; nil if it begins with none.
  private func task(in node: CMarkNode) -> Bool? {
    guard node.kind == .paragraph else { return nil }
    let text = source.line(node.startLine).dropFirst(node.startColumn - 1)
    guard text.dropFirst(3).first?.isBlank == true else { return nil }
    return ["[ ]": false, "[x]": true, "[X]": true][String(decoding: text.prefix(3), as: UTF8.self)]
  }

  /// Puts a box in the place of the brackets that the first paragraph begins with.
  private func check(_ blocks: inout [Block], _ isDone: Bool) {
    guard case .paragraph(var words)? = blocks.first, case .text(let text)? = words.first else {
      return
    }
    words[0] = .text(String(text.dropFirst(4).drop { $0 == " " }))
    if words[0] == .text("") { words.removeFirst() }
    blocks[0] = .paragraph([.checkbox(isDone: isDone)] + words)
  }

  private mutating func readQuote(_ node: CMarkNode, depth: Int) -> Block? {
    let marks = compilerMarks.count
    var body = readBlocks(node.children, depth: depth + 1)
    guard let opening = node.firstChild, case .paragraph(var words)? = body.first,
      case .text(let text)? = words.first
    else { return .quote(body) }
    let kind: Callout.Kind
    let rest: Substring
    var asked: ArraySlice<Substring> = []
    if beginsCallout(opening), let end = text.firstIndex(of: "]") {
      let parts = text[text.index(text.startIndex, offsetBy: 2)..<end]
        .split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      let word = String(parts[0])
      if ExercisePart.words.contains(word) {
        return readPart(word, opening, opening: words, body: body, depth: depth)
      }
      if word.uppercased() == Tabs.word {
        guard parts.count == 1 else {
          report(location(of: opening), .prediction(.questionOf(Tabs.word)))
          return nil
        }
        return readTabs(node, opening: words, body: body)
      }
      guard let known = Callout.Kind(rawValue: word.uppercased()) else {
        let near = Vocabulary.nearest(
          to: word.uppercased(),
          among: Callout.Kind.allCases.map(\.rawValue) + ExercisePart.words + [Tabs.word])
        report(location(of: opening), .unknownCallout(word, suggestion: near))
        return nil
      }
      (kind, rest, asked) = (known, text[text.index(after: end)...], parts.dropFirst())
    } else if let (known, end) = Callout.Kind.word(before: text) {
      (kind, rest) = (known, text[end...])
    } else {
      return .quote(body)
    }
    let more = rest.drop { $0 == " " }
    words.removeFirst()
    if !more.isEmpty {
      words.insert(.text(String(more)), at: 0)
    } else if words.first == .softBreak || words.first == .lineBreak {
      words.removeFirst()
    }
    body.removeFirst()
    if !words.isEmpty { body.insert(.paragraph(words), at: 0) }
    let callout = Callout(kind: kind, body: body)
    return .callout(readQuestion(asked, of: callout, node, marks: marks))
  }

  /// Whether a paragraph begins with `[!`, written so: `\[!` is text.
  private func beginsCallout(_ node: CMarkNode) -> Bool {
    node.kind == .paragraph
      && source.line(node.startLine).dropFirst(node.startColumn - 1).starts(with: "[!".utf8)
  }

  private mutating func readCodeBlock(_ node: CMarkNode) -> Block? {
    checkFence(before: node)
    var text = node.literal
    var code = text.withPlainLineEndings
    guard let fence = fence(of: node, code: code) else {
      checkIndentedFences(in: node, code: code)
      return .listing(language: "", text: text)
    }
    let line = source.line(node.startLine)
    if let tabbed = TabbedCode(fenceLine: line, column: node.startColumn) {
      code = tabbed.text(code) { source.line(node.startLine + 1 + $0) }
      text = code
    }
    let lineCount = code.lineCount
    checkClosing(of: fence, node, lineCount: lineCount)
    guard let language = fence.words.first else { return .listing(language: "", text: text) }
    if language.text != "math", fence.words.contains(where: { $0.text.hasPrefix(Include.mark) }) {
      return readInclude(node, fence, code: code).map(Block.include)
    }
    switch language.text {
    case "swift": return readChunk(node, words: fence.words.dropFirst(), code: code, lineCount)
    case "math":
      return readMathBlock(node, words: fence.words.dropFirst(), text: text, code: code)
    default: break
    }
    if let near = misspelled(language.text) {
      report(
        source.location(line: node.startLine, column: language.column),
        .unknownLanguage(language.text, suggestion: near))
    }
    return .listing(language: language.text, text: text, label: label(of: fence, node))
  }

  /// Returns a code block's fence; nil if the block is indented code, even if a fence is in it.
  private func fence(of node: CMarkNode, code: String) -> Fence? {
    let line = source.line(node.startLine)
    let isIndented =
      !node.hasFenceInfo
      && line.dropFirst(node.startColumn - 1).elementsEqual(code.utf8.prefix { $0 != .newline })
    return isIndented ? nil : Fence(line: line, column: node.startColumn)
  }

  /// Reports the first fence in indented code that would run if it stood further to the left.
  private mutating func checkIndentedFences(in node: CMarkNode, code: String) {
    for line in node.startLine..<node.startLine + max(1, code.lineCount) {
      let text = source.line(line)
      let marks = text.firstIndex { $0 == .backtick || $0 == UInt8(ascii: "~") }
      guard let marks else { continue }
      let column = marks - text.startIndex + 1
      guard let language = Fence(line: text, column: column)?.words.first?.text,
        ["swift", "math"].contains(language) || misspelled(language) != nil
      else { continue }
      return report(source.location(line: line, column: column), .fenceInText)
    }
  }

  /// Reports a fence that only the end of the lesson, of its list or of its quote closes.
  private mutating func checkClosing(of fence: Fence, _ node: CMarkNode, lineCount: Int) {
    let isLast = node.endLine == node.startLine + lineCount + 1
    if isLast, fence.isClosed(by: source.line(node.endLine)) {
      lastFence = node
    } else {
      report(location(of: node), .unclosedFence)
    }
  }

  /// Reports the fence before `node` if the line that seemed to close it opens `node`.
  ///
  /// cmark ends a block of code at the line that closed it, even when that is not its own fence but
  /// the first line after its list or its quote.
  private mutating func checkFence(before node: CMarkNode) {
    if let last = lastFence, last.endLine == node.startLine {
      report(location(of: last), .unclosedFence)
    }
    lastFence = nil
  }

  /// A language that only a slip of the finger separates from one that runs must not be skipped.
  private func misspelled(_ language: String) -> String? {
    let word = language.lowercased()
    if word.hasPrefix("swift") { return "swift" }
    // Other tools write `{.swift}`, `{swift}`, `lang=swift`.
    let parts = word.split { !$0.isLetter }
    if parts.contains("swift") { return "swift" }
    if word != "math", parts == ["math"] { return "math" }
    return Vocabulary.nearest(to: word, among: ["swift", "math"])
  }

  private mutating func readMathBlock(
    _ node: CMarkNode, words: ArraySlice<Fence.Word>, text: String, code: String
  ) -> Block {
    for (place, word) in words.enumerated()
    where place > 0 || FormulaNames.name(in: word) == nil {
      report(
        source.location(line: node.startLine, column: word.column),
        .unexpectedWord(word.text, language: "math"))
    }
    let lost = indentation(of: code.lines.prefix(1), from: node.startLine + 1)
    let begin = source.location(line: node.startLine + 1, column: lost + 1)
    if text.allSatisfy(\.isWhitespace) { report(location(of: node), .emptyMath) }
    let label = words.first.flatMap(FormulaNames.name).flatMap { name in
      formulas[name].map { TeX.Label(name: name, number: $0.number) }
    }
    return .math(TeX(source: text, location: begin, label: label))
  }

  private mutating func readChunk(
    _ node: CMarkNode, words: ArraySlice<Fence.Word>, code: String, _ lineCount: Int
  ) -> Block {
    let header = ChunkHeader(words: words) {
      source.location(line: node.startLine, column: $0.column)
    }
    diagnostics += header.diagnostics
    // A fence at the left edge takes nothing away from its lines.
    let lost = node.startColumn == 1 ? 0 : indentation(of: code.lines, from: node.startLine + 1)
    let echo = echoed(by: header, in: code)
    let label = label(header)
    openScope(header, location(of: node))
    var chunk = Chunk(
      lesson: number, index: chunks.count, role: header.role, id: header.id,
      answerName: header.answerName, placement: header.placement, isHidden: header.isHidden,
      program: header.program?.name, echo: echo, needs: header.needs,
      label: label, location: location(of: node), text: code, lineCount: lineCount,
      placeholders: Placeholder.all(in: code), indentation: lost)
    chunk.scope = scopes.open?.name
    chunk.target = header.target?.name
    chunk.isApart = chunk.scope != nil || chunk.target != nil
    chunks.append(chunk)
    // Who mistyped the role meant code of another kind.
    let scope = header.diagnostics.isEmpty ? CodeScope(chunk) : .inside
    let names = checkCode(of: chunk, in: scope)
    if chunk.role == .code, let (name, place) = header.program, !names.contains(name) {
      report(place, .programWithoutFunction(name))
    }
    if chunk.role == .run { add(.run(chunk)) }
    return .chunk(chunk)
  }

  /// Returns where the expression begins whose value a chunk is to show, or reports that there is none.
  private mutating func echoed(by header: ChunkHeader, in code: String) -> Int? {
    guard let place = header.echo, header.role == .run else { return nil }
    let offset = CodeCheck(code).lastExpression
    if offset == nil { report(place, .nothingToEcho) }
    return offset
  }

  /// Reports what keeps a chunk's code from standing among that of others.
  ///
  /// - Returns: The names that the code declares, if it is compiled.
  private mutating func checkCode(of chunk: Chunk, in scope: CodeScope) -> Set<String> {
    let check = CodeCheck(chunk.text, placeholders: chunk.placeholders)
    var names: Set<String> = []
    let finding =
      chunk.role.destination == nil && chunk.role != .wrong
      ? check.faultIfShown()
      : check.faultIfCompiled(in: scope, manifestName: manifestName, collecting: &names)
    if chunk.role.destination == .module { declaredNames.formUnion(names) }
    guard let finding else { return names }
    let line = chunk.firstLine + finding.line
    let lost = source.line(line).count - chunk.lines[finding.line].utf8.count
    report(
      source.location(line: line, column: max(0, lost) + finding.column + 1),
      Reason(finding.fault))
    return names
  }

  /// Returns how many columns every line lost on its left: the least of all lines that are not
  /// blank, so that padding them back never tears a multi-line string apart.
  private func indentation(of lines: some Sequence<Substring>, from firstLine: Int) -> Int {
    var least: Int?
    for (offset, line) in lines.enumerated() where !line.utf8.allSatisfy({ $0 == .space }) {
      let lost = source.line(firstLine + offset).count - line.utf8.count
      least = min(least ?? lost, lost)
    }
    return max(0, least ?? 0)
  }
}
