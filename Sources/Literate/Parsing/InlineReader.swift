extension LessonParser {
  /// Reads what a paragraph or a heading says.
  mutating func readInlines(_ block: CMarkNode) -> [Inline] {
    readInlines(block, in: source.range(of: block))
  }

  /// Reads the words of a block that stands in some bytes of the lesson.
  mutating func readInlines(_ block: CMarkNode, in range: Range<Int>) -> [Inline] {
    var cursor = InlineCursor(source: source, range: range)
    let inlines = readInlines(of: block, depth: 0, &cursor)
    for (markup, place) in cursor.unknownMarkup() { report(place, .unknownMarkup(markup)) }
    return inlines
  }

  /// Reads what stands in a node, as deep as it is.
  mutating func readInlines(
    of parent: CMarkNode, depth: Int, _ cursor: inout InlineCursor
  ) -> [Inline] {
    guard depth < Self.depthLimit else {
      report(cursor.location, .tooDeep(limit: Self.depthLimit))
      return []
    }
    var line = InlineLine()
    var closesMath = false
    for node in parent.children {
      switch node.kind {
      case .text:
        readText(node, withoutDollar: closesMath, into: &line, &cursor)
        closesMath = false
      case .code:
        let code = node.literal
        let span = cursor.passCode(code)
        closesMath = cursor.passDollars(around: span)
        if closesMath { line.removeDollar() }
        line.add(closesMath ? readMath(code, span, cursor) : readCode(code, span, cursor))
      case .html: readHTML(node.literal, into: &line, &cursor)
      default:
        if let piece = readContainer(node, depth: depth, &cursor) { line.add(piece) }
      }
    }
    for (style, place) in line.openTags { report(place, .unclosedTag(style.rawValue)) }
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
    case .image: return readPicture(node, depth: depth, &cursor)
    default: return .link(readLink(node, depth: depth, &cursor))
    }
  }

  private mutating func readLink(
    _ node: CMarkNode, depth: Int, _ cursor: inout InlineCursor
  ) -> Link {
    let opening = cursor.passLink(to: node.destination)
    if opening.isAutomatic, let words = node.onlyText,
      node.destination.hasPrefix(words.prefix(8)) || node.destination.hasPrefix("mailto:")
    {
      _ = cursor.passText(words)
      let link = Link(
        destination: node.destination, title: "", content: [.text(words)],
        location: opening.location)
      links.append(link)
      return link
    }
    let isOutermost = noteContext == .text
    if isOutermost { noteContext = .link }
    defer { if isOutermost { noteContext = .text } }
    var content = readInlines(of: node, depth: depth + 1, &cursor)
    if node.firstChild == nil {
      if node.destination.hasPrefix("#"),
        let formula = formulas[String(node.destination.dropFirst())]
      {
        content = [.text("(\(formula.number))")]
      } else {
        report(opening.location, .linkWithoutWords)
      }
    }
    let link = Link(
      destination: node.destination, title: node.title, content: content,
      location: opening.location)
    cursor.passEnd(of: opening)
    links.append(link)
    return link
  }

  private mutating func readMath(
    _ tex: String, _ span: InlineCursor.CodeSpan, _ cursor: InlineCursor
  ) -> Inline {
    let place = cursor.location(after: "", in: span)
    if tex.allSatisfy(\.isWhitespace) { report(place, .emptyMath) }
    // In its lines a formula has comments that end, and faults that have a place.
    let isWrapped = place.line != cursor.end(of: span).line
    let written = isWrapped ? cursor.lines(in: span) : tex
    return .math(TeX(source: isInCell ? CellCode(written[...]).text : written, location: place))
  }

  /// Reads `` `{swift} expression` ``, `` `{swift %.4f live=c.grad} expression` ``, or plain code.
  private mutating func readCode(
    _ text: String, _ span: InlineCursor.CodeSpan, _ cursor: InlineCursor
  ) -> Inline {
    guard text.hasPrefix("{swift") else {
      if let place = cursor.fence(in: span) { report(place, .fenceInText) }
      return .code(isInCell ? CellCode(text[...]).text : text)
    }
    let place = cursor.location(after: "", in: span)
    guard let close = text.firstIndex(of: "}") else {
      report(place, .malformedInlineValue)
      return .code(text)
    }
    let inside = text[..<close].dropFirst("{swift".count)
    var format = inside.drop { $0 == " " }
    guard inside.isEmpty || (inside.first == " " && !format.isEmpty) else {
      report(place, .malformedInlineValue)
      return .code(text)
    }
    if format == "fails" {
      compilerMarks.append(place)
      return .code(text)
    }
    let live = takeLive(from: &format) { cursor.location(after: text[..<$0], in: span) }
    let printFormat = format.isEmpty ? nil : PrintFormat(String(format))
    if !format.isEmpty, printFormat == nil {
      let formatPlace = cursor.location(after: text[..<format.startIndex], in: span)
      report(formatPlace, .malformedFormat(String(format)))
    }
    let expression = text[text.index(after: close)...].drop { $0 == " " }
    if expression.isEmpty { report(place, .emptyInlineValue) }
    let code = isInCell ? CellCode(expression) : CellCode(plain: expression)
    let value = InlineValue(
      index: valueCount, expression: code.text, format: printFormat, live: live,
      location: cursor.location(after: text[..<expression.startIndex], in: span))
    if let finding = CodeCheck(value.expression + "\n").faultIfCompiled(in: .value) {
      let before =
        text.utf8.count - expression.utf8.count + code.writtenLength(of: finding.column)
      let place = cursor.location(after: Substring(text.utf8.prefix(before)), in: span)
      report(place, Reason(finding.fault))
    }
    valueCount += 1
    add(.value(value))
    return .value(value)
  }

  /// Takes `live=` and `of=` off the end of what stands in a value's braces.
  ///
  /// - Parameters:
  ///   - words: What stands there; the format is left.
  ///   - place: Returns where an index of it is in the lesson.
  /// - Returns: What the value follows; nil if nothing.
  private mutating func takeLive(
    from words: inout Substring, _ place: (Substring.Index) -> SourceLocation
  ) -> LiveReference? {
    var live: Substring?
    var figure: Label?
    while let word = words.split(separator: " ").last {
      if word.hasPrefix("live=") {
        live = word
      } else if word.hasPrefix("of=") {
        let name = word.dropFirst("of=".count)
        figure = liveFigure(String(name), at: place(name.startIndex))
        if live == nil { live = word }
      } else {
        break
      }
      words = words[..<word.startIndex]
      while words.last == " " { words.removeLast() }
    }
    guard let live else { return nil }
    if live.hasPrefix("live="), let reference = LiveReference(live.dropFirst(5), of: figure) {
      return reference
    }
    report(place(live.startIndex), .malformedLive(String(live)))
    return nil
  }

  /// Returns the figure of a name, and reports a name that is none of a figure.
  private mutating func liveFigure(_ name: String, at place: SourceLocation) -> Label? {
    let label = labels[name]?.label
    if label == nil {
      reportUnknownLabel(name, at: place)
    } else if label?.kind != .figure {
      report(place, .label(.kind(name, allowed: [.figure])))
    }
    return label
  }
}
