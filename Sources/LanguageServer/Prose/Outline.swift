import Literate

/// The outline of a lesson, and what of it folds.
extension LanguageServer {
  /// Answers with headings and, below them, what the code declares and the chunks that have a name.
  func outline(of lesson: String, _ id: JSON, then reply: @escaping (JSON) -> Void) {
    askAboutAll("textDocument/documentSymbol", of: lesson, id) { [weak self] answers in
      guard let self, let own = self.lesson(lesson), let text = virtual.texts[lesson] else {
        return reply([])
      }
      var leaves = Self.namedChunks(in: own, text.lines)
      for (uri, _, answer) in answers {
        leaves += answer.array.flatMap { declarations($0, uri) }
      }
      // What stands in several tangled files is told of once.
      var seen: Set<JSON> = []
      leaves = leaves.filter { seen.insert($0["selectionRange"]).inserted }
      leaves.sort { Self.start($0) < Self.start($1) }
      reply(.array(Self.tree(of: own, text.lines, leaves)))
    }
  }

  /// The declarations in an answer whose places are in a lesson; those of the frame around it are not.
  private func declarations(_ symbol: JSON, _ uri: String) -> [JSON] {
    let children = symbol["children"].array
    if let range = TextRange(symbol["range"]), lessonRange(range, in: uri) != nil,
      var mapped = mapped(symbol, in: uri)
    {
      mapped["children"] = .array(children.flatMap { declarations($0, uri) })
      return [mapped]
    }
    // A type may go on in other chunks: its beginning stands for it.
    guard let name = TextRange(symbol["selectionRange"]),
      let (_, place) = lessonRange(name, in: uri)
    else { return children.flatMap { declarations($0, uri) } }
    var found = symbol
    found["range"] = place.json
    found["selectionRange"] = place.json
    found["children"] = []
    return [found] + children.flatMap { declarations($0, uri) }
  }

  private static func namedChunks(in lesson: Lesson, _ lines: LineTable) -> [JSON] {
    lesson.chunks.compactMap { chunk in
      guard let id = chunk.id else { return nil }
      let line = chunk.location.line - 1
      let place = lines.range(line: line, 0..<lines[line].count)
      return [
        "name": .string(id), "detail": "chunk", "kind": 20, "range": place.json,
        "selectionRange": place.json, "children": [],
      ]
    }
  }

  private static func start(_ symbol: JSON) -> Position {
    Position(symbol["range"]["start"]) ?? Position(line: 0, character: 0)
  }

  /// Puts everything under the heading that it stands below.
  private static func tree(of lesson: Lesson, _ lines: LineTable, _ leaves: [JSON]) -> [JSON] {
    let headings = Headings(lines, LineKind.all(in: lines), lesson).all
    guard let first = headings.first else { return leaves }
    var rest = headings[...]
    var others = leaves.filter { start($0).line >= first.line }[...]
    let before = leaves.filter { start($0).line < first.line }
    func section() -> JSON {
      let heading = rest.removeFirst()
      let next = rest.first { $0.level <= heading.level }?.line ?? lines.count
      var children: [JSON] = []
      while true {
        let below = rest.first.map { $0.line < next ? $0.line : next } ?? next
        if let leaf = others.first, start(leaf).line < below {
          children.append(others.removeFirst())
        } else if let inner = rest.first, inner.line < next {
          children.append(section())
        } else {
          break
        }
      }
      let end = lines.position(line: next - 1, byte: lines[next - 1].count)
      return [
        "name": .string(heading.words.isEmpty ? "untitled" : heading.words), "kind": 15,
        "range": TextRange(Position(line: heading.line, character: 0), end).json,
        "selectionRange": lines.range(line: heading.line, heading.bytes).json,
        "children": .array(children),
      ]
    }
    var sections: [JSON] = []
    while !rest.isEmpty { sections.append(section()) }
    return before + sections
  }

  /// The headings and named chunks of all lessons whose words have a query in them.
  func symbols(matching query: String) -> [JSON] {
    let query = query.lowercased()
    var found: [JSON] = []
    for lesson in draft.course.lessons {
      guard let lines = virtual.texts[lesson.file]?.lines else { continue }
      for heading in Headings(lines, LineKind.all(in: lines), lesson).all
      where query.isEmpty || heading.words.lowercased().contains(query) {
        found.append([
          "name": .string(heading.words), "kind": 15, "containerName": .string(lesson.slug),
          "location": [
            "uri": .string(uri(of: lesson.file)),
            "range": lines.range(line: heading.line, heading.bytes).json,
          ],
        ])
      }
    }
    return found
  }

  /// What can be folded away: sections and blocks of code.
  func foldings(of lesson: String) -> JSON {
    guard let lines = virtual.texts[lesson]?.lines, let own = self.lesson(lesson) else {
      return []
    }
    let kinds = LineKind.all(in: lines)
    var ranges: [JSON] = []
    var opened = 0
    for (line, kind) in kinds.enumerated() {
      if kind == .fence(opens: true) { opened = line }
      if kind == .fence(opens: false) {
        ranges.append(["startLine": .integer(opened), "endLine": .integer(line)])
      }
    }
    let headings = Headings(lines, kinds, own).all
    for (index, heading) in headings.enumerated() {
      let next = headings[(index + 1)...].first { $0.level <= heading.level }?.line ?? lines.count
      var end = next - 1
      while end > heading.line, lines[end].isEmpty { end -= 1 }
      guard end > heading.line else { continue }
      ranges.append(["startLine": .integer(heading.line), "endLine": .integer(end)])
    }
    return .array(ranges)
  }
}
