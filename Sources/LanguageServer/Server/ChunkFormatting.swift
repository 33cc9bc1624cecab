import Literate

/// Formats chunks as the formatter of the toolchain writes Swift: each by itself, for what stands around it
/// in a tangled file is none of the author's.
extension LanguageServer {
  /// Answers a request to format a lesson, or the chunks that a range touches.
  func format(
    _ lesson: String, _ parameters: JSON, _ id: JSON, then reply: @escaping (JSON) -> Void
  ) {
    guard let own = self.lesson(lesson), let lines = virtual.texts[lesson]?.lines, swift != nil
    else { return reply([]) }
    let range = TextRange(parameters["range"])
    let chunks = own.chunks.filter { chunk in
      let first = Position(line: chunk.firstLine - 1, character: 0)
      let end = Position(line: chunk.firstLine - 1 + chunk.lineCount, character: 0)
      let isMeant = range.map { $0.start < end && first <= $0.end } ?? true
      return isMeant && chunk.role != .shown && chunk.role != .fails && !chunk.text.isEmpty
    }
    guard !chunks.isEmpty else { return reply([]) }
    var edits: [JSON] = []
    var left = chunks.count
    for chunk in chunks {
      let name = "format/\(own.slug)-\(chunk.index).swift"
      swift?.show(name, chunk.text)
      let uri = DocumentURI(setup.scratch).appending(name).text
      let question: JSON = [
        "textDocument": ["uri": .string(uri)], "options": parameters["options"],
      ]
      ask("textDocument/formatting", question, for: id) { [weak self] answer in
        edits += answer.value.array.compactMap { Self.edit($0, of: chunk, in: lines) }
        self?.swift?.close(name)
        left -= 1
        if left == 0 { reply(.array(edits)) }
      }
    }
  }

  /// Returns an edit of a chunk's code as one of the lesson, whose lines begin with what lists and quotes
  /// have before the code.
  private static func edit(_ edit: JSON, of chunk: Chunk, in lines: LineTable) -> JSON? {
    guard let range = TextRange(edit["range"]), let text = edit["newText"].string else {
      return nil
    }
    let prefix = prefix(of: chunk, in: lines)
    func place(_ position: Position) -> Position {
      let line = chunk.firstLine - 1 + position.line
      guard position.line < chunk.lineCount else { return Position(line: line, character: 0) }
      let end = lines.position(line: line, byte: lines[line].count).character
      return Position(line: line, character: min(end, position.character + prefix.utf16.count))
    }
    var new = text.replacing("\n", with: "\n" + prefix)
    // Behind the last line of the code stands the fence, which has its own beginning.
    if range.end.line >= chunk.lineCount, new.hasSuffix("\n" + prefix) {
      new.removeLast(prefix.count)
    }
    return [
      "range": TextRange(place(range.start), place(range.end)).json, "newText": .string(new),
    ]
  }

  private static func prefix(of chunk: Chunk, in lines: LineTable) -> String {
    for (offset, code) in chunk.lines.enumerated() where !code.isEmpty {
      let line = lines[chunk.firstLine - 1 + offset]
      guard line.suffix(code.utf8.count).elementsEqual(code.utf8) else { continue }
      return String(decoding: line.dropLast(code.utf8.count), as: UTF8.self)
    }
    return String(repeating: " ", count: chunk.indentation)
  }
}
