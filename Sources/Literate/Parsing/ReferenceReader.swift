import Spelling

/// What stands in `[@…]`: the name of a figure, or what is cited.
enum WrittenReference {
  /// A figure, table, listing or formula of the lesson: `fig:losses`.
  case label(String)
  /// Entries of the course's references, each with what goes behind its number: `p. 3`.
  case citations([(key: String, rest: String)])

  /// Reads what a bracket encloses; nil if that is text.
  ///
  /// - Parameter bytes: The text from the bracket on.
  /// - Returns: What is referred to, and the text with its brackets.
  static func read(_ bytes: ArraySlice<UInt8>) -> (reference: WrittenReference, text: String)? {
    guard bytes.starts(with: "[@".utf8),
      let close = bytes.firstIndex(where: { $0 == .closeBracket || $0 < .space }),
      bytes[close] == .closeBracket
    else { return nil }
    let text = String(decoding: bytes[...close], as: UTF8.self)
    let parts = text.dropFirst().dropLast().split(separator: ";", omittingEmptySubsequences: false)
    var citations: [(String, String)] = []
    for part in parts {
      let words = part.drop { $0 == " " }
      guard words.first == "@" else { return nil }
      let key = words.dropFirst().prefix(while: isPartOfKey)
      let rest = words.dropFirst(1 + key.count)
      guard key.first?.isLetter == true, rest.isEmpty || rest.hasPrefix(", ") else { return nil }
      citations.append((String(key), String(rest)))
    }
    let kinds = Label.Kind.allCases.map(\.rawValue) + [Label.equation]
    if citations.count == 1, citations[0].1.isEmpty,
      kinds.contains(where: { citations[0].0.hasPrefix("\($0):") })
    {
      return (.label(citations[0].0), text)
    }
    return (.citations(citations), text)
  }

  private static func isPartOfKey(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "_:./+-#".contains(character))
  }
}

extension LessonParser {
  /// Adds to a line what a reference is to its reader: a link.
  mutating func add(
    _ reference: WrittenReference, at place: SourceLocation, to line: inout InlineLine
  ) {
    if noteContext == .link { return report(place, .label(.inLink)) }
    switch reference {
    case .label(let name):
      if let link = link(to: name, at: place) { line.add(.link(link)) }
    case .citations(let citations):
      line.add("[")
      for (index, (key, rest)) in citations.enumerated() {
        if index > 0 { line.add("; ") }
        let number = self.citations.first { $0.key == key }?.number
        let citation = Citation(
          key: key, number: number ?? Set(self.citations.map(\.key)).count + 1, location: place)
        self.citations.append(citation)
        line.add(
          .link(
            Link(
              destination: "#\(Lesson.referenceAnchor(citation.number))", title: "",
              content: [.text("\(citation.number)")], location: place)))
        line.add(rest)
      }
      line.add("]")
    }
  }

  private mutating func link(to name: String, at place: SourceLocation) -> Link? {
    if let label = labels[name]?.label {
      return Link(
        destination: "#\(label.anchor)", title: "", content: [.text(label.words)], location: place)
    }
    let prefix = "\(Label.equation):"
    if name.hasPrefix(prefix), let formula = formulas[String(name.dropFirst(prefix.count))] {
      return Link(
        destination: "#\(name.dropFirst(prefix.count))", title: "",
        content: [.text("Equation (\(formula.number))")], location: place)
    }
    reportUnknownLabel(name, at: place)
    return nil
  }

  /// Reports a name of nothing, with what was probably meant.
  mutating func reportUnknownLabel(_ name: String, at place: SourceLocation) {
    let names = labels.keys.sorted() + formulas.keys.sorted().map { "\(Label.equation):" + $0 }
    let near = name.contains("#") ? nil : Vocabulary.nearest(to: name, among: names)
    report(place, .label(.unknown(name, suggestion: near)))
  }
}
