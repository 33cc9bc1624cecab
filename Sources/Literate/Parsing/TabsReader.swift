extension LessonParser {
  /// Reads a quote that opens with `[!TABS]`.
  ///
  /// - Parameters:
  ///   - node: The quote.
  ///   - opening: What its first paragraph says.
  ///   - body: Its blocks; the first is that paragraph.
  /// - Returns: The tabs; nil if they cannot be read.
  mutating func readTabs(_ node: CMarkNode, opening: [Inline], body: [Block]) -> Block? {
    guard opening.afterMark.isEmpty, body.count == 2, case .list(let list) = body[1],
      list.items.count > 1, let items = node.children.reduce(nil, { $1 })?.children
    else {
      report(location(of: node.firstChild ?? node), .tabs(.noList))
      return nil
    }
    var tabs: [Tabs.Tab] = []
    for (item, content) in zip(items, list.items) {
      if let tab = readTab(content, at: location(of: item), after: tabs) { tabs.append(tab) }
    }
    return .tabs(Tabs(tabs: tabs))
  }

  private mutating func readTab(
    _ item: [Block], at place: SourceLocation, after others: [Tabs.Tab]
  ) -> Tabs.Tab? {
    guard case .paragraph(let words)? = item.first, words.allSatisfy(\.isPlain) else {
      report(place, .tabs(.noLabel))
      return nil
    }
    let label = words.plainText
    if item.count == 1 { report(place, .tabs(.empty(label))) }
    if others.contains(where: { $0.label == label }) { report(place, .tabs(.duplicate(label))) }
    return Tabs.Tab(label: label, body: Array(item.dropFirst()))
  }
}

extension Inline {
  /// Whether the piece is words, or code as it is written.
  fileprivate var isPlain: Bool {
    switch self {
    case .text, .code, .softBreak: true
    default: false
    }
  }
}
