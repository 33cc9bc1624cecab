import Literate

/// Prose as a person types it into a comment, in lines.
struct PlainProse {
  /// The values that the lesson computes into it, by their places; one that is missing is told as its
  /// expression.
  let values: [Int: String]

  /// Returns the lines of a block of prose; nil for what has none.
  func lines(of block: Block) -> [String]? {
    switch block {
    case .paragraph(let content): PlainWords.lines(typed(content))
    case .heading(let heading): PlainWords.lines(typed(heading.content))
    case .math(let tex): tex.source.typedLines
    case .listing(_, let text, _): text.typedLines
    case .list(let list): lines(of: list)
    case .quote(let body): lines(of: body)
    case .exercise, .fold, .chunk, .include, .thematicBreak: nil
    case .callout(let callout): lines(of: callout)
    case .table(let table): lines(of: table)
    case .tabs(let tabs): tabs.tabs.flatMap { ["\($0.label):"] + lines(of: $0.body) }
    case .details(let summary, let body): PlainWords.lines(typed(summary)) + lines(of: body)
    }
  }

  private func lines(of body: [Block]) -> [String] { body.compactMap(lines).flatMap(\.self) }

  /// The rows, as wide as their widest cells.
  private func lines(of table: TextTable) -> [String] {
    let rows = table.allRows.map { $0.map(typed) }
    let widths = table.alignments.indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    let lines = rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return "| \(cells.joined(separator: " | ")) |"
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: " | ")
    let caption = table.caption.isEmpty ? [] : [""] + PlainWords.lines(typed(table.caption))
    return [lines[0], "| \(rule) |"] + lines.dropFirst() + caption
  }

  /// The items, each behind its number or a dash, with what belongs to it as deep.
  private func lines(of list: List) -> [String] {
    list.items.enumerated().flatMap { place, item in
      let mark = list.start.map { "\($0 + place). " } ?? "- "
      let margin = String(repeating: " ", count: mark.count)
      return lines(of: item).enumerated().map { ($0 == 0 ? mark : margin) + $1 }
    }
  }

  /// The lines of a call-out; an answer is for later.
  private func lines(of callout: Callout) -> [String] {
    if callout.kind == .answer { return [] }
    let choices = callout.question?.choices ?? []
    return lines(of: callout.body)
      + choices.flatMap { choice in
        PlainWords.lines(typed(choice.content)).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
      }
  }

  /// Returns words with code in backticks, and addresses behind what they are called.
  private func typed(_ content: [Inline]) -> String {
    content.map { piece in
      switch piece {
      case .text(let text): text
      case .code(let code): "`\(code)`"
      case .value(let value): values[value.index] ?? "`\(value.expression)`"
      case .softBreak: " "
      case .lineBreak: "\n"
      case .emphasis(let content), .strong(let content): typed(content)
      case .styled(let style, let content): style.typed(typed(content))
      case .footnote(let note): note.isFirst ? " (\(typed(note.content)))" : ""
      case .picture(let picture): "[\(picture.words)]"
      case .checkbox(let isDone): isDone ? "[x] " : "[ ] "
      case .math(let tex): tex.source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      case .link(let link): typed(link)
      }
    }.joined()
  }

  private func typed(_ link: Link) -> String {
    let words = typed(link.content)
    guard LinkTarget(link.destination) == .external, words != link.destination else {
      return words
    }
    return "\(words) (\(link.destination))"
  }

  /// Whether something in a block is computed.
  static func hasValue(_ block: Block) -> Bool {
    switch block {
    case .exercise, .fold: false
    case .callout(let callout)
    where callout.question?.choices.contains { $0.content.hasValue } == true:
      true
    default: block.prose.hasValue || block.children.contains(where: hasValue)
    }
  }
}

/// Breaks lines between words.
enum PlainWords {
  /// Returns the text in lines of at most 76 characters, where its words allow it.
  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines: [String] = [""]
      for word in paragraph.split(separator: " ") {
        if !lines[lines.count - 1].isEmpty, lines[lines.count - 1].count + word.count >= 76 {
          lines.append("")
        }
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      }
      return lines
    }
  }
}

extension [Inline] {
  /// Whether something among the words is computed.
  var hasValue: Bool {
    contains { piece in
      if case .value = piece { true } else { piece.children.hasValue }
    }
  }
}

extension TextStyle {
  /// Returns words as a person types them who has no styles.
  fileprivate func typed(_ words: String) -> String {
    switch self {
    case .strikethrough: "~~\(words)~~"
    case .lowered: "_\(words)"
    case .raised: "^\(words)"
    case .key: words
    }
  }
}

extension String {
  /// The lines of code or of a formula, as they are.
  fileprivate var typedLines: [String] {
    var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
      String.init)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines
  }
}
