import Literate

/// Writes what is folded away as a lesson has it: `<details>`, `<summary>Words</summary>`, an empty
/// line, the text, an empty line, `</details>`.
struct DetailsMender {
  private let text: ImportedText
  private let blocks: [MarkdownOutline.HTMLBlock]

  init(_ text: ImportedText, _ blocks: [MarkdownOutline.HTMLBlock]) {
    self.text = text
    self.blocks = blocks
  }

  /// Returns what mends the fold that begins at a place; nothing if it is none that can be mended.
  func edits(at place: SourceLocation) -> [ImportedText.Edit] {
    let first = blocks.firstIndex { $0.line == place.line && $0.column == place.column }
    guard let first, blocks[first].column == 1 else { return [] }
    var last = first
    // The words may stand in a block of their own.
    if !blocks[first].text.contains("<summary"), first + 1 < blocks.count,
      blocks[first + 1].text.trimmed.hasPrefix("<summary"), blocks[first + 1].column == 1
    {
      last = first + 1
    }
    let html = blocks[first...last].map(\.text).joined(separator: "\n")
    guard !html.contains("</details>") else { return [] }
    let open = html.range(of: "<summary>")
    let close = html.range(of: "</summary>")
    let words: String
    let rest: String
    if let open, let close, open.upperBound <= close.lowerBound {
      words = HTMLMarkdown.words(String(html[open.upperBound..<close.lowerBound]))
      rest = String(html[close.upperBound...]).trimmed
    } else if open == nil, close == nil {
      words = "Details"
      rest = html.replacing("<details>", with: "").trimmed
    } else {
      return []
    }
    let head = "<details>\n<summary>\(words)</summary>\n"
    let more = rest.isEmpty ? "" : "\n" + HTMLMarkdown(rest, keepsDetails: false).text + "\n"
    let range =
      text.range(ofLine: place.line)
      .lowerBound..<text.range(ofLine: end(of: blocks[last])).upperBound
    var edits: [ImportedText.Edit] = []
    if text.text(range).trimmed != (head + more).trimmed {
      edits.append(ImportedText.Edit(range: range, text: head + more, change: .html("details")))
    }
    return edits + ending(after: range.upperBound)
  }

  /// Puts empty lines around the line that closes a fold.
  private func ending(after offset: Int) -> [ImportedText.Edit] {
    let start = text.line(at: offset) + 1
    for line in start..<max(start, text.lineCount + 1) {
      let range = text.range(ofLine: line)
      guard text.text(range).trimmed == "</details>" else { continue }
      var edits: [ImportedText.Edit] = []
      if !text.text(text.range(ofLine: line - 1)).trimmed.isEmpty {
        edits.append(
          ImportedText.Edit(
            range: range.lowerBound..<range.lowerBound, text: "\n", change: .html("details")))
      }
      if line < text.lineCount, !text.text(text.range(ofLine: line + 1)).trimmed.isEmpty {
        edits.append(
          ImportedText.Edit(range: range.upperBound..<range.upperBound, text: "\n", change: nil))
      }
      return edits
    }
    return []
  }

  /// The last line of a block that is not empty.
  private func end(of block: MarkdownOutline.HTMLBlock) -> Int {
    let count = block.text.split(separator: "\n").count
    return min(block.endLine, block.line + max(0, count - 1))
  }
}

extension String {
  /// Returns where some text stands first.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
