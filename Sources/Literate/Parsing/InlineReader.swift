extension LessonParser {
  /// Reads the inline children of a paragraph, a heading, an emphasis or a link.
  mutating func readInlines(_ parent: CMarkNode, depth: Int = 0) -> [Inline] {
    guard depth < Self.depthLimit else {
      report(location(of: parent), .tooDeep(limit: Self.depthLimit))
      return []
    }
    let nodes = parent.children
    var result: [Inline] = []
    var closesMath = false
    for (position, node) in nodes.enumerated() {
      switch node.kind {
      case .text:
        append(node.literal.dropFirst(closesMath ? 1 : 0), to: &result)
      case .code:
        let next = position + 1 < nodes.count ? nodes[position + 1] : nil
        let opens = !closesMath || nodes[position - 1].literal.utf8.count > 1
        if opens, takeDollar(from: &result, before: next) {
          result.append(.math(readMath(node)))
          closesMath = true
          continue
        }
        result.append(readCode(node))
      default:
        if let piece = readContainer(node, depth: depth) { result.append(piece) }
      }
      closesMath = false
    }
    return result
  }

  /// Takes the `$` before a code span away, if there is one and one follows: GitHub's inline TeX.
  private func takeDollar(from result: inout [Inline], before next: CMarkNode?) -> Bool {
    guard case .text(let text)? = result.last, text.hasSuffix("$"), let next, next.kind == .text,
      next.literal.hasPrefix("$")
    else { return false }
    result.removeLast()
    append(text.dropLast(), to: &result)
    return true
  }

  /// Adds text; cmark splits it at every mark that might have meant something.
  private func append(_ text: Substring, to result: inout [Inline]) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = result.last {
      result[result.count - 1] = .text(before + text)
    } else {
      result.append(.text(String(text)))
    }
  }

  private mutating func readContainer(_ node: CMarkNode, depth: Int) -> Inline? {
    switch node.kind {
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .emphasis: return .emphasis(readInlines(node, depth: depth + 1))
    case .strong: return .strong(readInlines(node, depth: depth + 1))
    case .link:
      let link = Link(
        destination: node.destination, title: node.title,
        content: readInlines(node, depth: depth + 1), location: location(of: node))
      links.append(link)
      return .link(link)
    case .image:
      report(location(of: node), .image)
      return nil
    default:
      report(location(of: node), .rawHTML)
      return nil
    }
  }

  private mutating func readMath(_ node: CMarkNode) -> TeX {
    let tex = node.literal
    let place = source.locate(tex, line: node.startLine, column: node.startColumn)
    if tex.allSatisfy(\.isWhitespace) { report(place, .emptyMath) }
    return TeX(source: tex, location: place)
  }

  /// Reads `` `{swift} expression` `` and `` `{swift %.4f} expression` ``, or plain code.
  private mutating func readCode(_ node: CMarkNode) -> Inline {
    let text = node.literal
    guard text.hasPrefix("{swift") else { return .code(text) }
    let place = source.locate(text, line: node.startLine, column: node.startColumn)
    guard let close = text.firstIndex(of: "}") else {
      report(place, .malformedInlineValue)
      return .code(text)
    }
    let inside = text[..<close].dropFirst("{swift".count)
    let format = inside.drop { $0 == " " }
    guard inside.isEmpty || (inside.first == " " && !format.isEmpty) else {
      report(place, .malformedInlineValue)
      return .code(text)
    }
    let printFormat = PrintFormat(String(format))
    if !format.isEmpty, printFormat == nil {
      let before = text[..<format.startIndex].utf8.count
      report(place.advanced(by: before), .malformedFormat(String(format)))
    }
    let expression = text[text.index(after: close)...].drop { $0 == " " }
    if expression.isEmpty { report(place, .emptyInlineValue) }
    let before = text[..<expression.startIndex].utf8.count
    return add(
      InlineValue(
        index: steps.count { if case .value = $0 { true } else { false } },
        expression: String(expression), format: printFormat, location: place.advanced(by: before)))
  }

  private mutating func add(_ value: InlineValue) -> Inline {
    steps.append(.value(value))
    return .value(value)
  }
}
