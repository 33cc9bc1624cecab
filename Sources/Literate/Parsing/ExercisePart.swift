import Spelling

/// The words in `[!…]` that open a part of an exercise.
enum ExercisePart {
  /// All of them.
  static let words = [ExerciseHead.word] + Fold.Kind.allCases.map(\.rawValue)
}

extension LessonParser {
  /// Reads a quote that opens with one of `ExercisePart.words`.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - node: The paragraph that begins with it.
  ///   - opening: What the paragraph says.
  ///   - body: The blocks of the quote; the first is the paragraph.
  ///   - depth: How many lists and quotes it stands in.
  /// - Returns: The part; nil if it cannot be read, or stands where no exercise can.
  mutating func readPart(
    _ word: String, _ node: CMarkNode, opening: [Inline], body: [Block], depth: Int
  ) -> Block? {
    let place = location(of: node)
    guard depth == 0 else {
      report(place, .nestedExercisePart(word))
      return nil
    }
    guard let kind = Fold.Kind(rawValue: word) else {
      guard let (kind, level) = readHead(node) else { return nil }
      let rest = opening.drop { $0 != .softBreak && $0 != .lineBreak }.dropFirst()
      return .exercise(
        ExerciseHead(
          kind: kind, level: level, body: Self.body(body, opening: Array(rest)), location: place))
    }
    return .fold(
      Fold(kind: kind, body: Self.body(body, opening: opening.afterMark), location: place))
  }

  /// Returns the blocks of a quote with another text in its first paragraph, or none.
  private static func body(_ body: [Block], opening: [Inline]) -> [Block] {
    (opening.isEmpty ? [] : [.paragraph(opening)]) + body.dropFirst()
  }

  /// Reads `repair, level 2` behind the word; reports what else is there.
  private mutating func readHead(_ node: CMarkNode) -> (ExerciseHead.Kind, Int)? {
    let mark = node.startColumn + "[!\(ExerciseHead.word)]".utf8.count
    var line = Array(source.line(node.startLine))
    // A backslash at the end breaks the line, and is none of the words.
    if line.last == .backslash { line.removeLast() }
    var words: [Fence.Word] = []
    for part in line.indices.dropFirst(mark - 1).split(whereSeparator: { isBetweenWords(line[$0]) })
    {
      guard let first = part.first else { continue }
      let text = String(decoding: part.map { line[$0] }, as: UTF8.self)
      words.append(Fence.Word(text: text, column: first + 1))
    }
    func place(_ index: Int) -> SourceLocation {
      let column = words.indices.contains(index) ? words[index].column : node.startColumn
      return source.location(line: node.startLine, column: column)
    }
    guard let first = words.first else {
      report(place(0), .exerciseHead)
      return nil
    }
    guard let kind = ExerciseHead.Kind(rawValue: first.text) else {
      let kinds = ExerciseHead.Kind.allCases.map(\.rawValue)
      let near = Vocabulary.nearest(to: first.text.lowercased(), among: kinds)
      report(place(0), .unknownExerciseKind(first.text, suggestion: near))
      return nil
    }
    guard words.count == 3, words[1].text == "level", let level = Int(words[2].text),
      ExerciseHead.levels.contains(level)
    else {
      let known = words.count > 1 && words[1].text == "level" ? 2 : 1
      report(place(words.count > 3 ? 3 : known), .exerciseHead)
      return nil
    }
    return (kind, level)
  }

  private func isBetweenWords(_ byte: UInt8) -> Bool {
    byte == .space || byte == .tab || byte == UInt8(ascii: ",")
  }
}

extension [Inline] {
  /// What a paragraph that opens with `[!HINT]` says after it.
  var afterMark: [Inline] {
    guard case .text(let text)? = first, let end = text.firstIndex(of: "]") else { return self }
    var words = Array(dropFirst())
    let rest = text[text.index(after: end)...].drop { $0 == " " }
    if !rest.isEmpty {
      words.insert(.text(String(rest)), at: 0)
    } else if words.first == .softBreak || words.first == .lineBreak {
      words.removeFirst()
    }
    return words
  }
}
