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

  // MARK: Places

  /// The chunk that a name in a fence speaks of.
  private func named(_ attribute: String, _ name: String, in lesson: Lesson) -> Chunk? {
    let chunks = draft.course.lessons.flatMap(\.chunks)
    switch attribute {
    case "id", "replaces": return chunks.first { $0.id == name }
    case "into":
      return chunks.first { chunk in
        chunk.role.destination != nil && chunk.placeholders.contains { $0.name == name }
      }
    default: return nil
    }
  }

  private func fillers(of name: String) -> [Chunk] {
    draft.course.lessons.flatMap(\.chunks).filter {
      if case .into(name, _) = $0.placement { true } else { false }
    }
  }

  private func linked(
    _ address: String, from lesson: Lesson
  ) -> (lesson: Lesson, heading: Headings.Entry?)? {
    guard case .lesson(let file, let anchor) = LinkTarget(address),
      let target = file.isEmpty
        ? lesson : draft.course.lessons.first(where: { "\($0.slug).md" == file }),
      let text = virtual.texts[target.file]
    else { return nil }
    let headings = Headings(text.lines, LineKind.all(in: text.lines), target).all
    guard let anchor else { return (target, headings.first) }
    return (target, headings.first { $0.anchor == anchor })
  }

  /// Where an element leads to.
  private func target(
    of element: ProseElement, in lesson: Lesson
  ) -> (lesson: String, range: TextRange)? {
    switch element {
    case .name("into", let name):
      return occurrences(of: name).first { $0.attribute == "<<" }.map { ($0.lesson, $0.range) }
    case .name(_, let name):
      return occurrences(of: name).first { $0.attribute == "id" }.map { ($0.lesson, $0.range) }
    case .placeholder(let name):
      return occurrences(of: name).first { $0.attribute == "into" }.map { ($0.lesson, $0.range) }
    case .link(let address):
      guard let (target, heading) = linked(address, from: lesson),
        let text = virtual.texts[target.file]
      else { return nil }
      let line = heading?.line ?? 0
      return (target.file, text.lines.range(line: line, heading?.bytes ?? 0..<0))
    case .fenceWord, .formula, .heading, .value: return nil
    }
  }

  /// Every place that speaks of the same thing.
  private func places(
    of element: ProseElement, in lesson: Lesson
  ) -> [(lesson: String, range: TextRange)] {
    if let places = renamedPlaces(element, in: lesson) { return places }
    guard case .link(let address) = element, let (target, heading) = linked(address, from: lesson)
    else { return [] }
    return links { $0.lesson.file == target.file && $0.heading?.line == heading?.line }
      .map { ($0.lesson, $0.range) }
  }

  /// A name of a chunk or a placeholder, where it stands.
  private struct Occurrence {
    let lesson: String
    /// `id`, `replaces`, `into`, or `<<` for a placeholder.
    let attribute: String
    let range: TextRange
  }

  private func occurrences(of name: String) -> [Occurrence] {
    var found: [Occurrence] = []
    for lesson in draft.course.lessons {
      guard let lines = virtual.texts[lesson.file]?.lines else { continue }
      for (number, kind) in LineKind.all(in: lines).enumerated() {
        let line = Array(lines[number])
        if case .code("swift") = kind, let bytes = ProseElement.placeholder(in: line),
          String(decoding: line[bytes], as: UTF8.self) == name
        {
          let range = lines.range(line: number, bytes)
          found.append(Occurrence(lesson: lesson.file, attribute: "<<", range: range))
        }
        guard kind == .fence(opens: true) else { continue }
        for attribute in ["id", "replaces", "into"] {
          let word = Array("\(attribute)=\(name)".utf8)
          for start in line.indices where line[start...].starts(with: word) {
            let end = start + word.count
            let isWhole =
              start > 0 && line[start - 1] == 0x20 && (end == line.count || line[end] == 0x20)
            guard isWhole else { continue }
            let range = lines.range(line: number, end - name.utf8.count..<end)
            found.append(Occurrence(lesson: lesson.file, attribute: attribute, range: range))
          }
        }
      }
    }
    return found
  }

  /// A link, what it leads to, and where its address stands.
  private struct LinkPlace {
    let lesson: String
    let address: String
    let range: TextRange
  }

  private func links(
    where isWanted: ((lesson: Lesson, heading: Headings.Entry?)) -> Bool
  ) -> [LinkPlace] {
    var found: [LinkPlace] = []
    for lesson in draft.course.lessons {
      guard let lines = virtual.texts[lesson.file]?.lines else { continue }
      for (number, kind) in LineKind.all(in: lines).enumerated() where kind == .prose {
        let line = Array(lines[number])
        var offset = 0
        while let close = line[offset...].firstIndex(of: UInt8(ascii: "]")) {
          offset = close + 1
          guard let (address, bytes) = ProseElement.link(around: close, in: line),
            bytes.lowerBound == close + 2, let target = linked(address, from: lesson),
            isWanted(target)
          else { continue }
          let range = lines.range(line: number, bytes)
          found.append(LinkPlace(lesson: lesson.file, address: address, range: range))
        }
      }
    }
    return found
  }

  // MARK: Rename

  /// Where the name of an element stands in the course; nil if it has none that can be changed.
  private func renamedPlaces(
    _ element: ProseElement, in lesson: Lesson
  ) -> [(lesson: String, range: TextRange)]? {
    switch element {
    case .name("into", let name), .placeholder(let name):
      return occurrences(of: name).filter { ["into", "<<"].contains($0.attribute) }
        .map { ($0.lesson, $0.range) }
    case .name("id", let name), .name("replaces", let name):
      return occurrences(of: name).filter { ["id", "replaces"].contains($0.attribute) }
        .map { ($0.lesson, $0.range) }
    case .heading(let anchor, _):
      return anchor.isEmpty ? nil : []
    default: return nil
    }
  }

  private func rename(_ element: ProseElement, in lesson: Lesson, to name: String) -> JSON {
    var changes: [String: [JSON]] = [:]
    if case .heading(let anchor, _) = element {
      changes = renamedHeading(anchor, in: lesson, to: name)
    } else {
      for (file, range) in renamedPlaces(element, in: lesson) ?? [] {
        changes[uri(of: file), default: []].append(
          ["range": range.json, "newText": .string(name)])
      }
    }
    return ["changes": .object(changes.mapValues(JSON.array))]
  }

  /// A heading's anchor is made from its words, so links to it change with them: what they become, the
  /// parser says of the lesson with the new heading.
  private func renamedHeading(
    _ anchor: String, in lesson: Lesson, to name: String
  ) -> [String: [JSON]] {
    guard let text = virtual.texts[lesson.file] else { return [:] }
    let headings = Headings(text.lines, LineKind.all(in: text.lines), lesson).all
    guard let index = headings.firstIndex(where: { $0.anchor == anchor }) else { return [:] }
    let heading = headings[index]
    var changes = [
      uri(of: lesson.file): [
        [
          "range": text.lines.range(line: heading.line, heading.bytes).json,
          "newText": .string(name),
        ] as JSON
      ]
    ]
    let lines = (0..<text.lines.count).map { line in
      let old = Array(text.lines[line])
      return line == heading.line
        ? old[..<heading.bytes.lowerBound] + Array(name.utf8)[...] : old[...]
    }
    let renamed = Course.File(path: lesson.file, bytes: Array(lines.joined(separator: [0x0A])))
    guard let anchors = renamed.lesson?.anchors, anchors.count == headings.count else {
      return changes
    }
    // The names of other headings may change, too: a number behind them, say.
    for link in links(where: { $0.lesson.file == lesson.file && $0.heading != nil }) {
      guard let mark = link.address.firstIndex(of: "#"),
        let place = headings.firstIndex(where: { $0.anchor == link.address[mark...].dropFirst() }),
        anchors[place] != headings[place].anchor
      else { continue }
      changes[uri(of: link.lesson), default: []].append([
        "range": link.range.json,
        "newText": .string("\(link.address[..<mark])#\(anchors[place])"),
      ])
    }
    return changes
  }
}
