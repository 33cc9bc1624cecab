import Literate
import TeXMath

/// Completion of everything that is not Swift.
extension LanguageServer {
  /// A word that could stand at a place.
  private struct Candidate {
    var word: String
    var detail = ""
    /// The protocol's number for what it is: 14 a keyword, 18 a reference, 17 a file, 10 a property, 1 a text.
    var kind = 14
  }

  /// Returns what could stand at a position.
  func completions(at position: Position, in text: LessonText, of lesson: Lesson) -> JSON {
    let lines = text.lines
    let byte = lines.byte(at: position)
    let line = Array(lines[position.line])
    let before = Array(line.prefix(byte))
    let kinds = LineKind.all(in: lines)
    let kind = kinds.indices.contains(position.line) ? kinds[position.line] : .prose
    guard let (candidates, start) = candidates(before, line, byte, kind, in: lesson) else {
      return .null
    }
    let range = lines.range(line: position.line, start..<byte)
    let items = candidates.enumerated().map { index, candidate -> JSON in
      [
        "label": .string(candidate.word), "kind": .integer(candidate.kind),
        "detail": .string(candidate.detail), "filterText": .string(candidate.word),
        "sortText": .string(
          String(repeating: "0", count: max(0, 5 - "\(index)".count)) + "\(index)"),
        "textEdit": ["range": range.json, "newText": .string(candidate.word)],
      ]
    }
    return ["isIncomplete": false, "items": .array(items)]
  }

  /// Returns what could stand behind the beginning of a line, and where it would begin.
  private func candidates(
    _ before: [UInt8], _ line: [UInt8], _ byte: Int, _ kind: LineKind, in lesson: Lesson
  ) -> (candidates: [Candidate], start: Int)? {
    switch kind {
    case .fence(opens: true): return fenceCandidates(before, line, byte, in: lesson)
    case .fence: return nil
    case .code("swift"): return placeholderCandidates(before)
    case .code("math"): return formulaCandidates(before)
    case .code: return nil
    case .prose:
      if let (_, bytes) = ProseElement.formula(around: byte, in: line), bytes.lowerBound <= byte {
        return formulaCandidates(before)
      }
      return linkCandidates(before, in: lesson) ?? calloutCandidates(before)
        ?? noteCandidates(before, lesson) ?? referenceCandidates(before, lesson)
        ?? termCandidates(before)
    }
  }

  private func fenceCandidates(
    _ before: [UInt8], _ line: [UInt8], _ byte: Int, in lesson: Lesson
  ) -> (candidates: [Candidate], start: Int)? {
    let start = ProseElement.word(around: byte, in: line).lowerBound
    let word = Array(before[start...])
    let earlier = draft.course.lessons.filter { $0.number <= lesson.number }.flatMap(\.chunks)
    if let equals = word.firstIndex(of: UInt8(ascii: "=")) {
      let nameStart = start + equals + 1
      switch String(decoding: word[..<equals], as: UTF8.self) {
      case "replaces":
        let chunks = earlier.filter { $0.id != nil && $0.role.destination != nil }
        return (
          chunks.reversed().map {
            Candidate(word: $0.id ?? "", detail: "\($0.location)", kind: 18)
          }, nameStart
        )
      case "into":
        let names = earlier.filter { $0.role.destination != nil }.reversed().flatMap { chunk in
          chunk.placeholders.map {
            Candidate(word: $0.name, detail: "\(chunk.location)", kind: 18)
          }
        }
        return (names, nameStart)
      default: return nil
      }
    }
    let marks = word.prefix { $0 == 0x60 || $0 == 0x7E }.count
    if marks > 0 {
      let languages = [
        Candidate(word: "swift", detail: FenceWords.meaning(of: "swift") ?? ""),
        Candidate(word: "math", detail: "a formula on lines of its own"),
      ]
      return (languages, start + marks)
    }
    guard LineKind.content(of: before[...]).contains(0x20) else { return nil }
    let words = FenceWords.roles.map { Candidate(word: $0.word, detail: $0.meaning) }
    let attributes = FenceWords.attributes.map {
      Candidate(word: $0.word, detail: $0.meaning, kind: 10)
    }
    return (words + attributes, start)
  }

  /// In a line `// <<`, the names by which chunks say where they go.
  private func placeholderCandidates(_ before: [UInt8]) -> (candidates: [Candidate], start: Int)? {
    guard let open = Self.end(of: "<<", in: before) else { return nil }
    var seen: Set<String> = []
    let wanted = draft.course.lessons.flatMap(\.chunks).compactMap { chunk -> Candidate? in
      guard case .into(let name, _) = chunk.placement, seen.insert(name).inserted else {
        return nil
      }
      return Candidate(word: "\(name)>>", detail: "\(chunk.location)", kind: 18)
    }
    return (wanted, open)
  }

  private func formulaCandidates(_ before: [UInt8]) -> (candidates: [Candidate], start: Int)? {
    if let open = Self.end(of: "\\begin{", in: before) ?? Self.end(of: "\\end{", in: before),
      !before[open...].contains(UInt8(ascii: "}"))
    {
      return (CommandNames.environments.map { Candidate(word: $0, kind: 7) }, open)
    }
    guard let slash = before.lastIndex(of: UInt8(ascii: "\\")),
      before[(slash + 1)...].allSatisfy({ ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 })
    else { return nil }
    let own = knowledge.macros.sorted().map {
      Candidate(word: $0, detail: "a command of this course", kind: 3)
    }
    let commands = CommandNames.all.keys.sorted().map {
      Candidate(word: $0, detail: CommandNames.all[$0] ?? "", kind: 3)
    }
    return (own + commands, slash + 1)
  }

  private func linkCandidates(
    _ before: [UInt8], in lesson: Lesson
  ) -> (candidates: [Candidate], start: Int)? {
    guard let open = Self.end(of: "](", in: before), !before[open...].contains(UInt8(ascii: ")"))
    else { return nil }
    let address = String(decoding: before[open...], as: UTF8.self)
    if let mark = address.firstIndex(of: "#") {
      let file = address[..<mark]
      let target =
        file.isEmpty ? lesson : draft.course.lessons.first { "\($0.slug).md" == file }
      guard let target, let text = virtual.texts[target.file] else { return nil }
      let headings = Headings(text.lines, LineKind.all(in: text.lines), target).all
      let anchors = headings.filter { !$0.anchor.isEmpty }.map {
        Candidate(word: $0.anchor, detail: $0.words, kind: 18)
      }
      return (anchors, open + file.utf8.count + 1)
    }
    let lessons = draft.course.lessons.map {
      Candidate(word: "\($0.slug).md", detail: $0.title.plainText, kind: 17)
    }
    return (lessons + draft.attachmentNames.map { Candidate(word: $0, kind: 17) }, open)
  }

  private func calloutCandidates(_ before: [UInt8]) -> (candidates: [Candidate], start: Int)? {
    guard let open = Self.end(of: "[!", in: before), before.prefix(open).contains(UInt8(ascii: ">"))
    else { return nil }
    let words = Callout.Kind.allCases.map(\.rawValue) + ["EXERCISE", "HINT", "SOLUTION", "TABS"]
    return (words.map { Candidate(word: $0) }, open)
  }

  private func referenceCandidates(
    _ before: [UInt8], _ lesson: Lesson
  ) -> (candidates: [Candidate], start: Int)? {
    guard let open = Self.end(of: "[@", in: before) else { return nil }
    let references = draft.bibliography.entries.sorted { $0.key < $1.key }.map {
      Candidate(word: $0.key, detail: $0.value.plainText, kind: 18)
    }
    return (
      lesson.labels.map { Candidate(word: $0.written, detail: $0.words, kind: 18) } + references,
      open
    )
  }

  /// Terms of the glossary that begin as the word before does.
  private func termCandidates(_ before: [UInt8]) -> (candidates: [Candidate], start: Int)? {
    let word = String(decoding: before, as: UTF8.self).reversed().prefix(while: \.isLetter)
    let begun = String(word.reversed())
    guard begun.count > 1 else { return nil }
    let terms = draft.course.lessons.flatMap(\.glossaryItems).compactMap { item -> Candidate? in
      let term = item.term.plainText
      guard term.lowercased().hasPrefix(begun.lowercased()) else { return nil }
      return Candidate(word: term, detail: item.content.plainText, kind: 1)
    }
    return terms.isEmpty ? nil : (terms, before.count - begun.utf8.count)
  }

  private func noteCandidates(
    _ before: [UInt8], _ lesson: Lesson
  ) -> (candidates: [Candidate], start: Int)? {
    guard let open = Self.end(of: "[^", in: before), let text = virtual.texts[lesson.file] else {
      return nil
    }
    let labels = (0..<text.lines.count).compactMap { number -> Candidate? in
      let line = text.lines[number]
      guard line.starts(with: "[^".utf8), let close = line.firstIndex(of: UInt8(ascii: "]")),
        line[close...].dropFirst().first == UInt8(ascii: ":")
      else { return nil }
      let label = line[(line.startIndex + 2)..<close]
      return Candidate(word: String(decoding: label, as: UTF8.self), kind: 18)
    }
    return (labels, open)
  }

  /// Returns where the last of some marks ends.
  private static func end(of mark: String, in line: [UInt8]) -> Int? {
    let mark = Array(mark.utf8)
    guard line.count >= mark.count else { return nil }
    return (0...line.count - mark.count).last { line[$0...].starts(with: mark) }
      .map { $0 + mark.count }
  }
}
