extension LessonParser {
  /// Reads what a paragraph or a heading says.
  mutating func readInlines(_ block: CMarkNode) -> [Inline] {
    var cursor = InlineCursor(source: source, block: block)
    let inlines = readInlines(of: block, depth: 0, &cursor)
    for (markup, place) in cursor.unknownMarkup(inParagraph: block.kind == .paragraph) {
      report(place, .unknownMarkup(markup))
    }
    return inlines
  }

  private mutating func readInlines(
    of parent: CMarkNode, depth: Int, _ cursor: inout InlineCursor
  ) -> [Inline] {
    guard depth < Self.depthLimit else {
      report(cursor.location, .tooDeep(limit: Self.depthLimit))
      return []
    }
    var line = InlineLine()
    var closesMath = false
    for node in parent.children {
      if node.kind == .text {
        let text = node.literal
        cursor.passText(text)
        line.add(closesMath ? String(Substring(text.utf8.dropFirst())) : text)
        closesMath = false
      } else if node.kind == .code {
        let code = node.literal
        let span = cursor.passCode(code)
        closesMath = cursor.passDollars(around: span)
        if closesMath { line.removeDollar() }
        line.add(closesMath ? readMath(code, span, cursor) : readCode(code, span, cursor))
      } else if let piece = readContainer(node, depth: depth, &cursor) {
        line.add(piece)
      }
    }
    return line.finish()
  }

  private mutating func readContainer(
    _ node: CMarkNode, depth: Int, _ cursor: inout InlineCursor
  ) -> Inline? {
    switch node.kind {
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .emphasis: return .emphasis(readInlines(of: node, depth: depth + 1, &cursor))
    case .strong: return .strong(readInlines(of: node, depth: depth + 1, &cursor))
    case .link:
      let opening = cursor.passLink(to: node.destination)
      let link = Link(
        destination: node.destination, title: node.title,
        content: readInlines(of: node, depth: depth + 1, &cursor), location: opening.location)
      cursor.passEnd(of: opening)
      if case .text(let words)? = link.content.first, words.hasPrefix("^") {
        // A note of one word, which CommonMark takes for a link's address.
        report(link.location, .unknownMarkup(.footnote))
        return nil
      }
      links.append(link)
      return .link(link)
    case .image:
      let opening = cursor.passLink(to: node.destination)
      cursor.passEnd(of: opening)
      report(opening.location, .image)
      return nil
    default:
      report(cursor.passHTML(node.literal), .rawHTML)
      return nil
    }
  }

  private mutating func readMath(
    _ tex: String, _ span: InlineCursor.CodeSpan, _ cursor: InlineCursor
  ) -> Inline {
    let place = cursor.location(after: "", in: span)
    if tex.allSatisfy(\.isWhitespace) { report(place, .emptyMath) }
    // In its lines a formula has comments that end, and faults that have a place.
    let isWrapped = place.line != cursor.end(of: span).line
    return .math(TeX(source: isWrapped ? cursor.lines(in: span) : tex, location: place))
  }

  /// Reads `` `{swift} expression` `` and `` `{swift %.4f} expression` ``, or plain code.
  private mutating func readCode(
    _ text: String, _ span: InlineCursor.CodeSpan, _ cursor: InlineCursor
  ) -> Inline {
    guard text.hasPrefix("{swift") else {
      if let place = cursor.fence(in: span) { report(place, .fenceInText) }
      return .code(text)
    }
    let place = cursor.location(after: "", in: span)
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
    if format == "fails" {
      compilerMarks.append(place)
      return .code(text)
    }
    let printFormat = format.isEmpty ? nil : PrintFormat(String(format))
    if !format.isEmpty, printFormat == nil {
      let formatPlace = cursor.location(after: text[..<format.startIndex], in: span)
      report(formatPlace, .malformedFormat(String(format)))
    }
    let expression = text[text.index(after: close)...].drop { $0 == " " }
    if expression.isEmpty { report(place, .emptyInlineValue) }
    let value = InlineValue(
      index: valueCount, expression: String(expression), format: printFormat,
      location: cursor.location(after: text[..<expression.startIndex], in: span))
    if let finding = CodeCheck(value.expression + "\n").faultIfCompiled(in: .value) {
      let before = text.utf8.count - expression.utf8.count + finding.column
      let place = cursor.location(after: Substring(text.utf8.prefix(before)), in: span)
      report(place, Reason(finding.fault))
    }
    valueCount += 1
    steps.append(.value(value))
    return .value(value)
  }
}

/// Inline pieces as they are read.
///
/// cmark splits text at every mark that might have meant something; here it is joined again.
private struct InlineLine {
  private var pieces: [Inline] = []
  private var text = ""

  mutating func add(_ more: String) {
    if text.isEmpty { text = more } else { text += more }
  }

  mutating func add(_ piece: Inline) {
    flush()
    pieces.append(piece)
  }

  /// Takes away the dollar that opens a formula.
  mutating func removeDollar() {
    if text.utf8.last == UInt8(ascii: "$") { text = String(Substring(text.utf8.dropLast())) }
  }

  mutating func finish() -> [Inline] {
    flush()
    return pieces
  }

  private mutating func flush() {
    if !text.isEmpty { pieces.append(.text(text)) }
    text = ""
  }
}
