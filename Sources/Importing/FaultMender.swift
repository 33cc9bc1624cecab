import Literate

/// Writes otherwise what keeps a text from being a lesson, fault by fault.
struct FaultMender {
  private let text: ImportedText
  /// Whether what is not understood becomes text, whatever it was meant for.
  private let isLastResort: Bool
  private let outline: MarkdownOutline?

  init(_ text: ImportedText, isLastResort: Bool) {
    self.text = text
    self.isLastResort = isLastResort
    outline = MarkdownOutline(text.bytes)
  }

  /// Returns what mends the faults of a text, as far as they can be mended at once.
  func edits(for faults: [Diagnostic]) -> [ImportedText.Edit] {
    var opened: Set<String> = []
    var hasOpenFence = false
    return faults.flatMap { fault -> [ImportedText.Edit] in
      switch fault.reason {
      case .rawHTML(let tag): opened.insert(tag)
      // The tag that opens it may be a fault, too, and takes this one along.
      case .unopenedTag(let tag) where opened.contains(tag): return []
      // What follows an open fence is seen when that is closed.
      case .unclosedFence:
        if hasOpenFence { return [] }
        hasOpenFence = true
      default: break
      }
      return edits(for: fault)
    }
  }

  /// Returns what mends a fault; nothing if nothing is known.
  private func edits(for fault: Diagnostic) -> [ImportedText.Edit] {
    let offset = text.offset(of: fault.location)
    switch fault.reason {
    case .emptyLesson:
      let title = fault.location.file
      return [insert("# \(title)\n", at: 0, .titleAdded(title))]
    case .rawHTML(let tag): return html(tag, at: offset, fault.location)
    case .tagAsBlock(let tag), .unclosedTag(let tag), .unopenedTag(let tag):
      return html(tag, at: offset, fault.location)
    case .malformedDetails:
      let details = DetailsMender(text, outline?.htmlBlocks ?? [])
      let edits = isLastResort ? [] : details.edits(at: fault.location)
      return edits.isEmpty ? html("details", at: offset, fault.location) : edits
    case .sourceLocationInCode, .reorderedCode: return asText(fault.location)
    case .unclosedComment:
      return [insert("\n-->\n", at: text.bytes.count, .comment)]
    case .textAfterComment: return afterComment(from: fault.location)
    case .unknownMarkup(.comment): return comment(at: offset)
    case .unknownMarkup(.dollars): return dollars(at: offset)
    case .unclosedFence: return closing(fault.location)
    case .fenceInText: return fence(at: offset, fault.location)
    case .unknownLanguage(let word, _):
      let range = offset..<(offset + word.utf8.count)
      return [edit(range, "text", .language(word, "text"))]
    case .unexpectedWord(let word, _):
      return [edit(offset..<(offset + word.utf8.count), "", .language(word, "math"))]
    case .unknownCallout(let word, _):
      guard let bracket = find("[!", from: offset) else { return [] }
      return [insert("\\", at: bracket, .callout(word))]
    case .underlinedParagraph: return [insert("\n", at: lineStart(offset), .headingJoined)]
    case .tableColumns: return [insert("\\", at: offset, .bar)]
    case .surplusCell:
      let bar = text.bytes[..<offset].lastIndex(of: UInt8(ascii: "|"))
      return bar.map { [insert("\\", at: $0, .bar)] } ?? []
    case .unknownFootnote(let label, _), .duplicateFootnote(let label, _):
      return [insert("\\", at: offset, .note(label))]
    case .unusedFootnote(let label): return [insert("\\", at: offset, .note(label))]
    case .footnoteBlock(let label): return note(label, at: offset)
    case .misplacedFootnote: return [insert("\\", at: offset, .note("…"))]
    case .label(.unknown), .label(.inLink): return [insert("\\", at: offset, .sign("[@"))]
    case .label(.malformed):
      guard let brace = text.bytes[..<offset].lastIndex(of: UInt8(ascii: "{")) else { return [] }
      return [insert("\\", at: brace, .sign("{#"))]
    case .emptyInlineValue, .malformedInlineValue, .malformedFormat, .malformedLive, .emptyMath:
      return [insert(" ", at: offset, .sign("{"))]
    case .linkWithoutWords:
      guard let close = find("](", from: offset), let end = find(")", from: close) else {
        return []
      }
      let address = ImportedText.escaped(text.text((close + 2)..<end).trimmed)
      return [insert(address, at: close, .linkDropped(address))]
    case .strayHint, .strayAnswer, .exerciseHead, .nestedExercisePart:
      guard let bracket = find("[!", from: offset) else { return [] }
      return [insert("\\", at: bracket, .callout("…"))]
    default: return []
    }
  }

  // MARK: HTML

  private func html(
    _ tag: String, at offset: Int, _ place: SourceLocation
  ) -> [ImportedText.Edit] {
    if let block = outline?.htmlBlocks.first(where: {
      $0.line == place.line && $0.column <= place.column && place.line <= $0.endLine
    }) {
      return [self.block(block, named: tag)]
    }
    return InlineHTML(text, at: offset, isLastResort: isLastResort).edits()
  }

  /// Writes a whole block of HTML otherwise, with the marks of what it stands in before each line.
  private func block(_ block: MarkdownOutline.HTMLBlock, named tag: String) -> ImportedText.Edit {
    let first = text.range(ofLine: block.line)
    let last =
      (0..<max(1, block.text.split(separator: "\n", omittingEmptySubsequences: false).count))
      .map { text.range(ofLine: block.line + $0) }.last { !$0.isEmpty }
    let before = text.text(first.lowerBound..<text.offset(line: block.line, column: block.column))
    let margin = String(before.map { $0 == ">" ? ">" : " " })
    let isText = isLastResort && tag != "details"
    let markdown =
      isText
      ? HTMLMarkdown.text(block.text) : HTMLMarkdown(block.text, keepsDetails: !isLastResort).text
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let marked = lines.enumerated().map { $0 == 0 ? "\(before)\($1)" : "\(margin)\($1)" }
    let end = min(block.endLine, text.line(at: (last ?? first).lowerBound))
    return edit(
      first.lowerBound..<text.range(ofLine: max(block.line, end)).upperBound,
      marked.joined(separator: "\n"), .html(tag.isEmpty ? "!" : tag))
  }

  /// Ends the paragraph behind a comment, so that what follows is text.
  private func afterComment(from place: SourceLocation) -> [ImportedText.Edit] {
    guard let end = find("-->", from: text.offset(of: place)) else { return [] }
    let rest = text.bytes[(end + 3)...].prefix { $0 == 32 }
    return [edit((end + 3)..<rest.endIndex, "\n\n", .comment)]
  }

  /// Takes the hyphens out of a comment that keep it from being one; it becomes text if it has no end.
  private func comment(at offset: Int) -> [ImportedText.Edit] {
    guard let end = find("-->", from: offset + 4), !isLastResort else {
      return [insert("\\", at: offset, .sign("<!--"))]
    }
    let inside = text.text((offset + 4)..<end)
    var plain = inside
    while plain.contains("--") { plain = plain.replacing("--", with: "- -") }
    if plain.hasPrefix(">") || plain.hasPrefix("->") { plain = " " + plain }
    if plain.hasSuffix("-") { plain += " " }
    guard plain != inside else { return [insert("\\", at: offset, .sign("<!--"))] }
    return [edit((offset + 4)..<end, plain, .comment)]
  }

  // MARK: Formulas

  private func dollars(at offset: Int) -> [ImportedText.Edit] {
    let run = text.bytes[offset...].prefix { $0 == UInt8(ascii: "$") }.count
    let start = offset + run
    let close = find(String(repeating: "$", count: run), from: start)
    guard let close, !isLastResort else {
      return (0..<run).map { insert("\\", at: offset + $0, $0 == 0 ? .sign("$") : nil) }
    }
    let tex = text.text(start..<close)
    guard !tex.contains("`"), !tex.contains("\n\n"), !tex.trimmed.isEmpty else {
      return (0..<run).map { insert("\\", at: offset + $0, $0 == 0 ? .sign("$") : nil) }
    }
    let range = offset..<(close + run)
    let isAlone =
      text.bytes[lineStart(offset)..<offset].allSatisfy { $0 == 32 }
      && (close + run == text.bytes.count || text.bytes[close + run] == 10)
    if run == 2, isAlone {
      return [edit(range, "```math\n\(tex.trimmed)\n```", .formula)]
    }
    return [edit(range, "$`\(tex.trimmed)`$", .formula)]
  }

  // MARK: Fences and notes

  /// Closes a fence where cmark ends its block.
  private func closing(_ place: SourceLocation) -> [ImportedText.Edit] {
    let block = outline?.codeBlocks.first { $0.line == place.line && $0.column == place.column }
    guard let block else { return [] }
    let start = text.offset(of: place)
    let mark = text.bytes[start...].prefix { $0 == text.bytes[start] }
    let dedented = isLastResort ? [] : indented(block, String(decoding: mark, as: UTF8.self))
    if !dedented.isEmpty { return dedented }
    let line = text.range(ofLine: block.line)
    let before = text.text(line.lowerBound..<start)
    let margin = String(before.map { $0 == ">" ? ">" : " " })
    var last = block.endLine
    // cmark ends code that its list ends at the line behind it.
    if !margin.isEmpty {
      let lines = (block.line + 1)..<max(block.line + 1, last + 1)
      let outside = lines.first { line in
        let words = text.text(text.range(ofLine: line))
        return !words.trimmed.isEmpty && !words.hasPrefix(margin)
      }
      last = outside.map { $0 - 1 } ?? last
    }
    // Empty lines at its end are none of its code.
    while last > block.line, text.text(text.range(ofLine: last)).trimmed.isEmpty { last -= 1 }
    // A line that would close a fence to the left of this one closes none.
    let end = text.text(text.range(ofLine: last))
    let mine = String(decoding: mark, as: UTF8.self)
    if last > block.line, end.trimmed == mine, !end.hasPrefix(margin) {
      let range = text.range(ofLine: last)
      return [edit(range, margin + mine, .fenceClosed)]
    }
    let place = text.range(ofLine: last).upperBound
    return [insert("\n\(margin)\(mine)", at: place, .fenceClosed)]
  }

  /// Brings code into its list that stands to the left of its fence, down to the line that closes it.
  private func indented(_ block: MarkdownOutline.CodeBlock, _ mark: String) -> [ImportedText.Edit] {
    let margin = String(repeating: " ", count: block.column - 1)
    let before = text.text(
      text.range(ofLine: block.line)
        .lowerBound..<text.offset(line: block.line, column: block.column))
    guard !margin.isEmpty, !before.contains(">") else { return [] }
    var edits: [ImportedText.Edit] = []
    for line in (block.line + 1)..<max(block.line + 1, min(text.lineCount + 1, block.line + 200)) {
      let range = text.range(ofLine: line)
      let words = text.text(range)
      if words.trimmed == mark {
        if !words.hasPrefix(margin) { edits.append(insert(margin, at: range.lowerBound, nil)) }
        guard let first = edits.first, line > block.endLine else { return [] }
        return [insert(first.text, at: first.range.lowerBound, .fenceClosed)] + edits.dropFirst()
      }
      if words.trimmed.hasPrefix(mark) { return [] }
      if !words.trimmed.isEmpty, !words.hasPrefix(margin) {
        edits.append(insert(margin, at: range.lowerBound, nil))
      }
    }
    return []
  }

  /// Makes text of a block of code that no lesson can hold.
  private func asText(_ place: SourceLocation) -> [ImportedText.Edit] {
    let block = outline?.codeBlocks.last { $0.line < place.line && place.line <= $0.endLine }
    guard let block, let info = block.info, !info.isEmpty else { return [] }
    let line = text.range(ofLine: block.line)
    return [
      edit(
        (line.upperBound - info.utf8.count)..<line.upperBound, "text", .language(info, "text"))
    ]
  }

  /// Keeps a fence that is text from looking like one.
  private func fence(at offset: Int, _ place: SourceLocation) -> [ImportedText.Edit] {
    // In indented code a fence of its own says that it is text.
    let block = outline?.codeBlocks.first {
      $0.info == nil && ($0.line...$0.endLine).contains(place.line)
    }
    guard let block else {
      // A span of code over lines, set by a fence that is indented too deep.
      let marks = text.bytes[offset...].prefix { $0 == text.bytes[offset] }.count
      return [
        edit(offset..<(offset + marks), String(repeating: "\\`", count: marks), .indentedFence)
      ]
    }
    let first = text.range(ofLine: block.line)
    let margin = text.text(first.lowerBound..<text.offset(line: block.line, column: block.column))
    let outer = String(margin.dropLast(margin.hasSuffix("    ") ? 4 : 0))
    var last = block.endLine
    while last > block.line, text.text(text.range(ofLine: last)).trimmed.isEmpty { last -= 1 }
    let lines = (block.line...last).map { text.text(text.range(ofLine: $0)) }
    let inner = lines.map { line -> String in
      line.hasPrefix(margin) ? outer + line.dropFirst(margin.count) : line
    }
    return [
      edit(
        first.lowerBound..<text.range(ofLine: last).upperBound,
        (["\(outer)~~~~~~text"] + inner + ["\(outer)~~~~~~"]).joined(separator: "\n"),
        .indentedFence)
    ]
  }

  /// Brings a note to its label, if one paragraph below is all of it; otherwise it becomes text.
  private func note(_ label: String, at offset: Int) -> [ImportedText.Edit] {
    let line = text.line(at: offset)
    let own = text.range(ofLine: line)
    let head = offset..<own.upperBound
    if !isLastResort, text.text(head).trimmed == "[^\(label)]:" {
      var next = line + 1
      while next <= text.lineCount, text.text(text.range(ofLine: next)).trimmed.isEmpty {
        next += 1
      }
      let body = text.text(text.range(ofLine: next))
      if body.hasPrefix(" ") || body.hasPrefix("\t") {
        return [
          edit(
            own.upperBound..<text.range(ofLine: next).upperBound, " " + body.trimmed, .note(label))
        ]
      }
    }
    return [insert("\\", at: offset, .note(label))]
  }

  // MARK: Helpers

  private func edit(
    _ range: Range<Int>, _ text: String, _ change: ImportChange.Kind?
  ) -> ImportedText.Edit {
    ImportedText.Edit(range: range, text: text, change: change)
  }

  private func insert(
    _ words: String, at offset: Int, _ change: ImportChange.Kind?
  ) -> ImportedText.Edit {
    edit(offset..<offset, words, change)
  }

  private func lineStart(_ offset: Int) -> Int {
    text.range(ofLine: text.line(at: offset)).lowerBound
  }

  private func find(_ words: String, from offset: Int) -> Int? {
    text.bytes.offset(of: words, from: offset)
  }
}

extension [UInt8] {
  /// Returns where some text stands next.
  func offset(of words: String, from start: Int) -> Int? {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, start < count else { return nil }
    return (start..<count).first { self[$0] == first && self[$0...].starts(with: wanted) }
  }
}
