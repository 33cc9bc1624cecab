extension Renderer {
  /// Returns the elements of a row, with the space between them.
  ///
  /// - Parameters:
  ///   - nodes: The atoms.
  ///   - continuesLine: Whether an operand stands before the row, as in the second of two aligned
  ///     cells.
  /// - Returns: The markup, without an element around it.
  func row(_ nodes: [Node], continuesLine: Bool = false) -> String {
    let nodes = joined(nodes)
    var result = ""
    var previous: MathClass? = continuesLine ? .ordinary : nil
    var isFirst = true
    for (index, node) in nodes.enumerated() {
      guard let current = node.leadingClass else {
        result += element(node)
        continue
      }
      let next = nodes[(index + 1)...].lazy.compactMap(\.leadingClass).first
      let spacing = Spacing.of(
        node, after: previous, before: next, isFirst: isFirst, isScript: isScript)
      if let previous, !isFirst { result += gap(previous, current) }
      result += element(node, spacing)
      previous = node.trailingClass(after: previous)
      isFirst = false
    }
    return result
  }

  /// The invisible operator and the thin space that two neighbours need between them.
  private func gap(_ previous: MathClass, _ next: MathClass) -> String {
    var result = ""
    if previous == .function, Spacing.isArgument(next) { result += "<mo>&#x2061;</mo>" }
    if Spacing.hasThinSpace(previous, next, isScript: isScript) {
      result += Markup.empty("mspace", [("width", "0.1667em")])
    }
    return result
  }

  /// Makes one name of letters side by side in an alphabet that spells words.
  private func joined(_ nodes: [Node]) -> [Node] {
    guard let alphabet, alphabet.joinsLetters else { return nodes }
    var result: [Node] = []
    for node in nodes {
      if case .identifier(let letter, let upright) = node,
        case .identifier(let word, _)? = result.last
      {
        result[result.count - 1] = .identifier(word + letter, upright: upright)
      } else {
        result.append(node)
      }
    }
    return result
  }
}
