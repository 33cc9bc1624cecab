/// The names of formulas: `math id=loss`.
///
/// They are known before the text is read, for a link may lead to a formula that comes later.
enum FormulaNames {
  /// Returns the name that a word of a fence gives; nil if it gives none.
  static func name(in word: Fence.Word) -> String? {
    guard word.text.hasPrefix("id=") else { return nil }
    let name = String(word.text.dropFirst("id=".count))
    return isName(name) ? name : nil
  }
}

extension LessonParser {
  /// Reads the names of all formulas, and keeps them from headings, whose anchors they could be.
  mutating func readFormulaNames(_ root: CMarkNode) {
    let blocks = root.descendants(where: { $0.kind == .codeBlock }, depth: Self.depthLimit)
    for node in blocks where node.hasFenceInfo {
      let fence = Fence(line: source.line(node.startLine), column: node.startColumn)
      guard let words = fence?.words, words.count > 1, words[0].text == "math",
        let name = FormulaNames.name(in: words[1])
      else { continue }
      let place = source.location(line: node.startLine, column: words[1].column)
      if let first = formulas[name] {
        report(place, .duplicateFormula(name, first: first.place))
      } else {
        formulas[name] = (formulas.count + 1, place)
        anchors.reserve(name)
      }
    }
  }
}
