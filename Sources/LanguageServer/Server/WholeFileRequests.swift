import Literate

/// Requests about a lesson as a whole: every tangled file that has a part of it is asked.
extension LanguageServer {
  /// Asks about each tangled file of a lesson, and hands all answers over when the last has come.
  ///
  /// A view shows a chunk in another program than that of the whole course, and the Swift server reads all
  /// of that for it: it is not asked again while the view itself says the same.
  func askAboutAll(
    _ method: String, of lesson: String, _ id: JSON, _ more: (VirtualFile) -> JSON = { _ in [:] },
    then handle: @escaping ([(uri: String, file: VirtualFile, answer: JSON)]) -> Void
  ) {
    let files = virtual.files(of: lesson)
    guard swift != nil, !files.isEmpty else { return handle([]) }
    var answers: [(uri: String, file: VirtualFile, answer: JSON)] = []
    func note(_ file: VirtualFile, _ answer: JSON) {
      let uri = DocumentURI(setup.scratch).appending(file.name).text
      answers.append((uri, file, answer))
      if answers.count == files.count { handle(answers.sorted { $0.file.name < $1.file.name }) }
    }
    // The views come last, so that they keep nobody waiting.
    for file in files.sorted(by: { !virtual.isView($0) && virtual.isView($1) }) {
      let question = Question(method: method, file: file.name)
      if let known = known[question], known.text == file.text, virtual.isView(file) {
        note(file, known.answer)
        continue
      }
      swift?.show(file)
      var parameters = more(file)
      let uri = DocumentURI(setup.scratch).appending(file.name).text
      parameters["textDocument"] = ["uri": .string(uri)]
      ask(method, parameters, for: id) { [weak self] answer in
        if case .result(let result) = answer { self?.known[question] = (file.text, result) }
        note(file, answer.value)
      }
    }
  }

  /// A question about a file as a whole.
  struct Question: Hashable {
    let method: String
    let file: String
  }

  /// Answers with the colours of all Swift in a lesson.
  func tokens(of lesson: String, _ id: JSON, then reply: @escaping (JSON) -> Void) {
    askAboutAll("textDocument/semanticTokens/full", of: lesson, id) { [weak self] answers in
      guard let self else { return }
      var tokens: Set<Token> = []
      for (uri, _, answer) in answers {
        for token in Token.all(in: answer["data"].array.compactMap(\.integer)) {
          let end = Position(line: token.at.line, character: token.at.character + token.length)
          guard let (file, range) = lessonRange(TextRange(token.at, end), in: uri), file == lesson,
            let type = translated(token.type, "tokenTypes", Self.tokenTypes)
          else { continue }
          tokens.insert(
            Token(
              at: range.start, length: token.length, type: type,
              modifiers: translatedModifiers(token.modifiers)))
        }
      }
      let data = Token.encoded(tokens.sorted { $0.at < $1.at })
      reply(["data": .array(data.map(JSON.integer))])
    }
  }

  private func legend(_ key: String) -> [JSON] {
    swift?.capabilities["semanticTokensProvider"]["legend"][key].array ?? []
  }

  private func translated(_ index: Int, _ key: String, _ names: [String]) -> Int? {
    let legend = legend(key)
    guard legend.indices.contains(index), let name = legend[index].string else { return nil }
    return names.firstIndex(of: name)
  }

  private func translatedModifiers(_ bits: Int) -> Int {
    var result = 0
    for bit in 0..<32 where bits & (1 << bit) != 0 {
      guard let own = translated(bit, "tokenModifiers", Self.tokenModifiers) else { continue }
      result |= 1 << own
    }
    return result
  }

  /// Answers with the types that nobody wrote, behind the names in a range.
  func hints(
    in lesson: String, _ parameters: JSON, _ id: JSON, then reply: @escaping (JSON) -> Void
  ) {
    let wanted = TextRange(parameters["range"])
    askAboutAll("textDocument/inlayHint", of: lesson, id) { file in
      ["range": TextRange(Position(line: 0, character: 0), file.lines.end).json]
    } then: { [weak self] answers in
      var hints: [JSON] = []
      for (_, file, answer) in answers {
        for hint in answer.array {
          guard let place = Position(hint["position"]),
            let (found, at) = self?.virtual.origin(of: place, in: file.name), found == lesson,
            wanted?.touches(at) ?? true
          else { continue }
          var mapped = hint
          mapped["position"] = at.json
          // Edits and links of it speak of a tangled file.
          mapped["textEdits"] = nil
          if mapped["label"].string == nil {
            mapped["label"] = .string(
              hint["label"].array.compactMap { $0["value"].string }.joined())
          }
          hints.append(mapped)
        }
      }
      reply(.array(hints))
    }
  }

  /// Answers with the repairs of own faults in a range, and with what the Swift server offers there.
  func actions(
    in lesson: String, _ parameters: JSON, _ id: JSON, then reply: @escaping (JSON) -> Void
  ) {
    guard let range = TextRange(parameters["range"]) else { return reply([]) }
    let own = repairs(in: lesson, range)
    guard let (file, start) = virtual.position(of: range.start, in: lesson),
      let (other, end) = virtual.position(of: range.end, in: lesson), other.name == file.name
    else { return reply(.array(own)) }
    let uri = DocumentURI(setup.scratch).appending(file.name).text
    var question = parameters
    question["textDocument"] = ["uri": .string(uri)]
    question["range"] = TextRange(start, end).json
    question["context"] = ["diagnostics": .array(swiftDiagnostics(in: file, lesson, range))]
    ask("textDocument/codeAction", question, for: id) { [weak self] answer in
      let offered = answer.value.array.compactMap { self?.mapped($0, in: uri) }
      reply(.array(own + offered))
    }
  }
}

extension JSON {
  fileprivate subscript(key: String) -> JSON? {
    get { object[key] }
    set {
      guard case .object(var members) = self else { return }
      members[key] = newValue
      self = .object(members)
    }
  }
}

/// A coloured piece of Swift.
private struct Token: Hashable {
  let at: Position
  let length: Int
  let type: Int
  let modifiers: Int

  /// Reads tokens, of which each says how far it is from the one before.
  static func all(in data: [Int]) -> [Token] {
    var tokens: [Token] = []
    var at = Position(line: 0, character: 0)
    for start in stride(from: 0, through: data.count - 5, by: 5) {
      let (lines, columns) = (data[start], data[start + 1])
      at = Position(
        line: at.line + lines, character: lines == 0 ? at.character + columns : columns)
      tokens.append(
        Token(at: at, length: data[start + 2], type: data[start + 3], modifiers: data[start + 4]))
    }
    return tokens
  }

  /// Writes tokens in the same way.
  static func encoded(_ tokens: [Token]) -> [Int] {
    var data: [Int] = []
    var last = Position(line: 0, character: 0)
    for token in tokens {
      let lines = token.at.line - last.line
      let columns = lines == 0 ? token.at.character - last.character : token.at.character
      data += [lines, columns, token.length, token.type, token.modifiers]
      last = token.at
    }
    return data
  }
}
