/// Reads HTML: comments are an author's own words, and go; a few elements have no form in Markdown.
extension LessonParser {
  /// Reads a tag in prose.
  mutating func readHTML(
    _ html: String, into line: inout InlineLine, _ cursor: inout InlineCursor
  ) {
    let place = cursor.passHTML(html)
    if html.hasPrefix("<!--") { return }
    guard let tag = HTMLTag(html) else { return report(place, .rawHTML("")) }
    if tag.name == "br", tag.isBare, !tag.isClosing, isInCell { return line.add(.lineBreak) }
    guard let style = TextStyle(tag: tag) else { return report(place, .rawHTML(tag.name)) }
    if !tag.isClosing {
      line.open(style, at: place)
    } else if !line.close(style) {
      report(place, .unopenedTag(tag.name))
    }
  }

  /// Reads a block of HTML and what belongs to it; nil for what has been reported, or says nothing.
  ///
  /// - Parameters:
  ///   - nodes: The block and those after it.
  ///   - depth: How deep it stands.
  /// - Returns: The block that it is, and how many nodes belong to it.
  mutating func readHTMLBlock(
    _ nodes: ArraySlice<CMarkNode>, depth: Int
  ) -> (block: Block?, count: Int) {
    guard let node = nodes.first else { return (nil, 1) }
    var html = node.literal[...]
    while html.hasPrefix("<!--") {
      guard let rest = HTMLComment.rest(after: html) else {
        report(location(of: node), .unclosedComment)
        return (nil, 1)
      }
      html = rest.trimmed
      if html.isEmpty { return (nil, 1) }
    }
    if html.startIndex > node.literal.startIndex {
      report(location(of: node), .textAfterComment)
      return (nil, 1)
    }
    guard let tag = HTMLTag(html.trimmed) else {
      report(location(of: node), .rawHTML(""))
      return (nil, 1)
    }
    guard tag.name == "details", !tag.isClosing else {
      let isStyle = TextStyle(rawValue: tag.name) != nil
      report(location(of: node), isStyle ? .tagAsBlock(tag.name) : .rawHTML(tag.name))
      return (nil, 1)
    }
    return readDetails(nodes, depth: depth)
  }

  private mutating func readDetails(
    _ nodes: ArraySlice<CMarkNode>, depth: Int
  ) -> (block: Block?, count: Int) {
    var open = 0
    let end = nodes.firstIndex { node in
      guard node.kind == .html, let tag = HTMLTag(node.literal[...].trimmed) else { return false }
      if tag.name == "details" { open += tag.isClosing ? -1 : 1 }
      return open == 0
    }
    guard let head = nodes.first, let end, nodes[end].literal[...].trimmed == "</details>",
      let summary = DetailsHead(head.literal)
    else {
      report(nodes.first.map(location) ?? location(of: nodes[nodes.startIndex]), .malformedDetails)
      return (nil, end.map { $0 - nodes.startIndex + 1 } ?? 1)
    }
    let body = readBlocks(nodes[(nodes.startIndex + 1)..<end], depth: depth + 1)
    return (.details(summary: summary.words, body: body), end - nodes.startIndex + 1)
  }
}

/// `<details>` and the `<summary>` in it.
private struct DetailsHead {
  let words: [Inline]

  init?(_ html: String) {
    guard let body = html[...].trimmed.dropping(prefix: "<details>")?.trimmed,
      let inside = body.dropping(prefix: "<summary>"), inside.hasSuffix("</summary>")
    else { return nil }
    var words = inside.dropLast("</summary>".count).trimmed
    // It is set strong by itself.
    for tag in ["b", "strong"] {
      if let bold = words.dropping(prefix: "<\(tag)>"), bold.hasSuffix("</\(tag)>") {
        words = bold.dropLast(tag.count + 3)
      }
    }
    guard !words.isEmpty, !words.contains("<"), !words.hasEntity else { return nil }
    self.words = [.text(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))]
  }
}

extension TextStyle {
  /// The style of an element that a lesson may have.
  fileprivate init?(tag: HTMLTag) {
    guard tag.isBare, let style = TextStyle(rawValue: tag.name), style != .strikethrough else {
      return nil
    }
    self = style
  }
}

extension Substring {
  /// The text without the blanks around it.
  fileprivate var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Whether HTML reads something as another sign: `&amp;`.
  fileprivate var hasEntity: Bool {
    split(separator: "&", omittingEmptySubsequences: false).dropFirst().contains { piece in
      let name = piece.prefix { $0.isLetter || $0.isNumber || $0 == "#" }
      return !name.isEmpty && piece.dropFirst(name.count).first == ";"
    }
  }

  fileprivate func dropping(prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
