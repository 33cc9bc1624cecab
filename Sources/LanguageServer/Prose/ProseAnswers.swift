import Literate

/// Answers about what is not Swift, from the toolkit's own parser.
extension LanguageServer {
  /// Answers a request about a place in prose, in a fence or in a formula.
  func answerAboutProse(
    _ method: String, _ parameters: JSON, _ lesson: String, _ position: Position
  ) -> JSON {
    guard let text = virtual.texts[lesson], let own = self.lesson(lesson) else { return .null }
    if method == "textDocument/completion" {
      return completions(at: position, in: text, of: own)
    }
    guard let (element, range) = ProseElement.at(position, in: text, of: own) else { return .null }
    switch method {
    case "textDocument/hover":
      guard let words = description(of: element, in: own) else { return .null }
      return ["contents": ["kind": "markdown", "value": .string(words)], "range": range.json]
    case "textDocument/definition":
      return target(of: element, in: own).map { location($0.lesson, $0.range) } ?? .null
    case "textDocument/references":
      return .array(places(of: element, in: own).map { location($0.lesson, $0.range) })
    case "textDocument/documentHighlight":
      let places = places(of: element, in: own).filter { $0.lesson == lesson }
      return .array(places.map { ["range": $0.range.json, "kind": 1] })
    case "textDocument/prepareRename":
      return renamedPlaces(element, in: own) == nil ? .null : range.json
    case "textDocument/rename":
      return rename(element, in: own, to: parameters["newName"].string ?? "")
    default: return .null
    }
  }

  /// Returns the lesson in a file, as it could be read last.
  func lesson(_ file: String) -> Lesson? { draft.course.lessons.first { $0.file == file } }

  private func location(_ lesson: String, _ range: TextRange) -> JSON {
    ["uri": .string(uri(of: lesson)), "range": range.json]
  }

  // MARK: Hover

  /// Adds what an inline value was computed to last to what the compiler says of it.
  func withValue(_ answer: JSON, _ lesson: String, _ position: Position) -> JSON {
    guard let text = virtual.texts[lesson], let own = self.lesson(lesson),
      case .value(_, let index)? = text.passage(at: position)?.passage.owner,
      let value = knowledge.values(own)[index]
    else { return answer }
    let words = "`\(value)` when it was woven last"
    var result = answer
    if let said = answer["contents"]["value"].string {
      result["contents"] = ["kind": "markdown", "value": .string("\(said)\n\n\(words)")]
    } else {
      result = ["contents": ["kind": "markdown", "value": .string(words)]]
    }
    return result
  }

  private func description(of element: ProseElement, in lesson: Lesson) -> String? {
    switch element {
    case .fenceWord(let word): FenceWords.meaning(of: word)
    case .name(let attribute, let name):
      named(attribute, name, in: lesson).map(Self.quotation)
    case .placeholder(let name):
      fillers(of: name).isEmpty
        ? "no chunk goes here yet" : fillers(of: name).map(Self.quotation).joined(separator: "\n\n")
    case .link(let address): linked(address, from: lesson).map(Self.description)
    case .formula(let source): knowledge.formulaText(source)
    case .heading(let anchor, _): anchor.isEmpty ? nil : "`\(lesson.slug).md#\(anchor)`"
    case .value: nil
    }
  }

  private static func quotation(of chunk: Chunk) -> String {
    "\(chunk.location)\n\n```swift\n\(chunk.text)```"
  }

  private static func description(of target: (lesson: Lesson, heading: Headings.Entry?)) -> String {
    let title = target.lesson.title.plainText
    let heading = target.heading.map { $0.level == 1 ? "" : " › \($0.words)" } ?? ""
    return "\(target.lesson.label) \(title)\(heading)"
  }
}
