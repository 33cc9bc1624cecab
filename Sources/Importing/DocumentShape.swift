import Literate

/// Gives a document the shape of a lesson: one title, at the beginning, and code that is shown.
struct DocumentShape {
  private let text: ImportedText
  private let outline: MarkdownOutline

  /// Looks at a text; nil if cmark is out of memory.
  init?(_ text: ImportedText) {
    guard let outline = MarkdownOutline(text.bytes) else { return nil }
    self.text = text
    self.outline = outline
  }

  /// Takes away what other tools read before the text: lines between two of `---`.
  static func frontMatter(_ text: ImportedText) -> [ImportedText.Edit] {
    guard text.text(text.range(ofLine: 1)).trimmed == "---", text.lineCount > 1 else { return [] }
    var title: String?
    for line in 2...text.lineCount {
      let words = text.text(text.range(ofLine: line)).trimmed
      if words == "---" || words == "..." {
        let end = text.range(ofLine: line).upperBound
        let heading = title.map { "# \($0)\n" } ?? ""
        return [
          ImportedText.Edit(
            range: 0..<min(end + 1, text.bytes.count), text: heading, change: .frontMatter)
        ]
      }
      // What has no colon is text between two rules.
      guard words.isEmpty || words.contains(":") || words.hasPrefix("-") || words.hasPrefix("#")
      else { return [] }
      if words.lowercased().hasPrefix("title:") {
        title = String(words.dropFirst(6)).trimmed.filter { $0 != "\"" }
      }
    }
    return []
  }

  /// Puts the title first, or writes one.
  func titleFirst(named name: String) -> [ImportedText.Edit] {
    guard !outline.beginsWithTitle else { return [] }
    let first = outline.headings.first { $0.level == 1 && $0.column == 1 }
    guard let title = first, let lines = lines(of: title) else {
      return [ImportedText.Edit(range: 0..<0, text: "# \(name)\n\n", change: .titleAdded(name))]
    }
    let words = text.text(text.range(ofLine: title.line))
    // One empty line is enough where it was.
    let start = text.range(ofLine: lines.lowerBound).lowerBound
    var end = text.range(ofLine: lines.upperBound).upperBound
    while end < text.bytes.count, text.bytes[end] == 10 { end += 1 }
    let range = start..<end
    let written = lines.count == 1 ? words : "# " + joined(lines)
    return [
      ImportedText.Edit(range: 0..<0, text: written + "\n\n", change: nil),
      ImportedText.Edit(range: range, text: "", change: .titleMoved),
    ]
  }

  /// Lowers all headings behind the title by one level, if there is another title among them.
  func loweredHeadings() -> [ImportedText.Edit] {
    let rest = outline.headings.dropFirst(outline.beginsWithTitle ? 1 : 0)
    let isCrowded = rest.contains { $0.level == 1 }
    var edits: [ImportedText.Edit] = []
    for heading in rest {
      guard let lines = lines(of: heading) else { continue }
      let level = min(6, heading.level + (isCrowded ? 1 : 0))
      if lines.count > 1, level > 2 || lines.count > 2 {
        let start = text.offset(line: heading.line, column: heading.column)
        let mark = String(repeating: "#", count: level)
        edits.append(
          ImportedText.Edit(
            range: start..<text.range(ofLine: lines.upperBound).upperBound,
            text: "\(mark) \(joined(lines))", change: isCrowded ? nil : .headingJoined))
      } else if lines.count > 1, level != heading.level {
        let rule = text.range(ofLine: lines.upperBound)
        edits.append(
          ImportedText.Edit(
            range: rule, text: text.text(rule).replacing("=", with: "-"), change: nil))
      } else if level != heading.level {
        let start = text.offset(line: heading.line, column: heading.column)
        edits.append(ImportedText.Edit(range: start..<start, text: "#", change: nil))
      }
    }
    if isCrowded, let first = edits.first {
      edits[0] = ImportedText.Edit(
        range: first.range, text: first.text, change: .headingsLowered(edits.count))
    }
    return edits
  }

  /// Marks Swift as shown, which no compiler has seen yet.
  func fences() -> [ImportedText.Edit] {
    outline.codeBlocks.compactMap { block in
      guard let info = block.info, let word = info.split(separator: " ").first else { return nil }
      let parts = word.lowercased().split { !$0.isLetter }
      let isSwift = parts.first?.hasPrefix("swift") == true || parts.contains("swift")
      let isMath = parts == ["math"]
      guard isSwift || isMath else { return nil }
      let new = isSwift ? "swift shown" : "math"
      guard info != new else { return nil }
      let line = text.range(ofLine: block.line)
      let start = text.offset(line: block.line, column: block.column)
      let marks = text.bytes[start..<line.upperBound].prefix { $0 == text.bytes[start] }.count
      return ImportedText.Edit(
        range: (start + marks)..<line.upperBound, text: new,
        change: isSwift ? .shownCode : .language(info, new))
    }
  }

  /// Returns the lines of a heading, with the line that underlines it; nil if that is not found.
  private func lines(of heading: MarkdownOutline.Heading) -> ClosedRange<Int>? {
    let start = text.offset(line: heading.line, column: heading.column)
    let first = text.bytes[start..<text.range(ofLine: heading.line).upperBound]
    let rest = first.drop { $0 == UInt8(ascii: "#") }
    let count = first.count - rest.count
    if (1...6).contains(count), rest.isEmpty || rest.first == 32 || rest.first == 9 {
      return heading.line...heading.line
    }
    guard heading.line < text.lineCount else { return nil }
    for line in (heading.line + 1)...text.lineCount {
      let words = text.text(text.range(ofLine: line)).trimmed
      if words.isEmpty { return nil }
      let isRule = words.allSatisfy { $0 == "=" } || words.allSatisfy { $0 == "-" }
      if isRule { return heading.line...line }
    }
    return nil
  }

  /// Returns the text of an underlined heading on one line.
  private func joined(_ lines: ClosedRange<Int>) -> String {
    lines.dropLast().map { text.text(text.range(ofLine: $0)).trimmed }.joined(separator: " ")
  }
}

extension StringProtocol {
  /// The text without the blanks around it.
  var trimmed: String {
    var text = Substring(self).drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
