import Literate

/// Requests about a place in a lesson: the Swift server answers those about Swift, and the toolkit's own
/// parser the others.
extension LanguageServer {
  /// Answers a request about a text.
  func answerAboutText(
    _ method: String, _ parameters: JSON, _ id: JSON, then reply: @escaping (JSON) -> Void
  ) {
    let uri = parameters["textDocument"]["uri"].string ?? ""
    let lesson = setup.path(of: uri) ?? ""
    switch method {
    case "workspace/symbol": workspaceSymbols(parameters, id, then: reply)
    case "workspace/executeCommand": execute(parameters, then: reply)
    case "completionItem/resolve": resolve(parameters, id, then: reply)
    case _ where virtual.texts[lesson] == nil: reply(.null)
    case "textDocument/documentSymbol": outline(of: lesson, id, then: reply)
    case "textDocument/semanticTokens/full": tokens(of: lesson, id, then: reply)
    case "textDocument/inlayHint": hints(in: lesson, parameters, id, then: reply)
    case "textDocument/foldingRange": reply(foldings(of: lesson))
    case "textDocument/diagnostic": reply(faults(in: lesson))
    case "textDocument/codeLens": reply(lenses(of: lesson))
    case "textDocument/formatting", "textDocument/rangeFormatting":
      format(lesson, parameters, id, then: reply)
    case "textDocument/codeAction": actions(in: lesson, parameters, id, then: reply)
    default:
      guard let position = Position(parameters["position"]) else { return reply(.null) }
      if !isPlaceholder(position.line, of: lesson),
        let (file, place) = virtual.position(of: position, in: lesson)
      {
        if method == "textDocument/rename" {
          return rename(parameters, in: file, at: place, id, then: reply)
        }
        askSwift(method, parameters, about: file, at: place, id) { [weak self] answer in
          reply(self?.finished(answer, method, lesson, position) ?? .null)
        }
      } else {
        reply(answerAboutProse(method, parameters, lesson, position))
      }
    }
  }

  /// Whether a line is one that other chunks go to, or becomes one.
  private func isPlaceholder(_ line: Int, of lesson: String) -> Bool {
    guard let line = virtual.texts[lesson]?.lines[line] else { return false }
    return LineKind.content(of: line).starts(with: "// <<".utf8)
  }

  /// Asks about a place in a tangled file; the answer speaks of lessons.
  private func askSwift(
    _ method: String, _ parameters: JSON, about file: VirtualFile, at place: Position, _ id: JSON,
    then reply: @escaping (JSON) -> Void
  ) {
    swift?.show(file)
    let uri = DocumentURI(setup.scratch).appending(file.name).text
    var question = parameters
    question["textDocument"] = ["uri": .string(uri)]
    question["position"] = place.json
    ask(method, question, for: id) { [weak self] answer in
      reply(self?.mapped(answer.value, in: uri) ?? .null)
    }
  }

  /// Adds what the toolkit knows of a place in Swift.
  private func finished(
    _ answer: JSON, _ method: String, _ lesson: String, _ position: Position
  ) -> JSON {
    switch method {
    case "textDocument/hover": withValue(answer, lesson, position)
    default: answer
    }
  }

  private func resolve(_ item: JSON, _ id: JSON, then reply: @escaping (JSON) -> Void) {
    guard !item["data"].isNull else { return reply(item) }
    ask("completionItem/resolve", item, for: id) { answer in
      var result = item
      // Its edit speaks of a tangled file, and the item has the one that speaks of the lesson.
      for key in ["documentation", "detail"] where !answer.value[key].isNull {
        result[key] = answer.value[key]
      }
      reply(result)
    }
  }

  private func workspaceSymbols(
    _ parameters: JSON, _ id: JSON, then reply: @escaping (JSON) -> Void
  ) {
    let own = symbols(matching: parameters["query"].string ?? "")
    guard swift != nil else { return reply(.array(own)) }
    ask("workspace/symbol", parameters, for: id) { [weak self] answer in
      let found = self?.mapped(answer.value, in: "").map(\.array) ?? []
      reply(.array(own + found))
    }
  }
}
