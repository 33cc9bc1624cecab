/// Finds where the inline nodes of one paragraph or heading stand, by walking through its bytes.
///
/// cmark 0.30.2 does not know: it counts columns as if every line began where the first one does,
/// and loses count at a line that ends in a code span, in a link or after a backslash. But its nodes
/// come in the order of the text, so a search forward finds each of them, and takes linear time.
struct InlineCursor {
  /// A code span in the lesson's bytes.
  struct CodeSpan {
    /// Where the backticks in front begin.
    fileprivate let open: Int
    /// Where the code begins.
    fileprivate let start: Int
    /// Where the code ends.
    fileprivate let codeEnd: Int
    /// Where the backticks behind end.
    fileprivate let end: Int
  }

  private let source: SourceText
  private let start: Int
  private let end: Int
  /// Everything before is read.
  private var position: Int
  /// Where the next code span may begin; only code spans move it, for they are found for certain.
  private var codePosition: Int
  private var mathEnd: Int
  private var hasBrackets = true
  /// Whether a search came to the end: the cursor is past what it looked for, and stays where it
  /// is, for to search again and again would take quadratic time.
  private var isLost = false
  /// What was read and is no text: code, formulas, addresses.
  private var others: [Range<Int>] = []
  private var writtenBrackets: WrittenBrackets { WrittenBrackets(bytes: source.bytes, limit: end) }

  /// Begins at the first byte of the lines in `range`.
  init(source: SourceText, range: Range<Int>) {
    self.source = source
    start = range.lowerBound
    end = range.upperBound
    position = start
    codePosition = start
    mathEnd = start
  }

  /// Where the cursor stands.
  var location: SourceLocation { source.location(ofOffset: position) }

  /// Goes past a text: past as many brackets as it has, so that they are not taken for links.
  ///
  /// - Parameter text: The text as cmark reads it.
  /// - Returns: The brackets and tildes in it that the author wrote as such, in order.
  mutating func passText(_ text: String) -> [TextMark] {
    let marks = text.withBytes { bytes in
      // See `MarkupCheck.isWorthwhile`.
      var marks: [(offset: Int, mark: UInt8)] = []
      var offset = 0
      while offset < bytes.count {
        if TextMark.isMark(bytes[offset]) { marks.append((offset, bytes[offset])) }
        offset += 1
      }
      return marks
    }
    var plain: [TextMark] = []
    for (offset, mark) in marks where hasBrackets {
      guard let end = writtenBrackets.end(of: mark, from: position) else {
        hasBrackets = false
        continue
      }
      position = end
      let isPlain =
        source.bytes[end - 1] == mark && !WrittenBrackets.isEscaped(end - 1, in: source.bytes)
      if isPlain { plain.append(TextMark(mark: mark, offset: offset, place: end - 1)) }
    }
    return plain
  }

  /// Returns the place of a byte.
  func location(at place: Int) -> SourceLocation { source.location(ofOffset: place) }

  /// Returns the label of the note that a bracket leads to, if it opens one.
  func noteLabel(at bracket: TextMark) -> String? {
    bracket.mark == .openBracket
      ? NoteLabel.reference(in: source.bytes[bracket.place..<end])?.label : nil
  }

  /// Returns what a bracket refers to, with its text, if it opens a reference.
  func reference(at bracket: TextMark) -> (WrittenReference, String)? {
    guard bracket.mark == .openBracket else { return nil }
    return WrittenReference.read(source.bytes[bracket.place..<end])
      .map { ($0.reference, $0.text) }
  }

  /// Returns where a text stands next, as it is.
  func location(ofNext text: String) -> SourceLocation {
    source.location(ofOffset: find(Array(text.utf8)) ?? position)
  }

  /// Goes past the opening of a link or an image.
  mutating func passLink(to destination: String) -> LinkOpening {
    guard !isLost, let found = linkStart(to: destination) else {
      isLost = true
      return LinkOpening(location: location, isAutomatic: true)
    }
    position = found + 1
    let isAutomatic = source.bytes[found] != .openBracket
    if isAutomatic {
      let addressEnd = source.bytes[found..<end].firstIndex(of: UInt8(ascii: ">")) ?? end
      others.append(found..<addressEnd)
    }
    let isImage = !isAutomatic && found > start && source.bytes[found - 1] == UInt8(ascii: "!")
    return LinkOpening(
      location: source.location(ofOffset: isImage ? found - 1 : found), isAutomatic: isAutomatic)
  }

  /// Goes past the end of a link or an image whose words are passed.
  mutating func passEnd(of link: LinkOpening) {
    guard !link.isAutomatic,
      let wordsEnd = writtenBrackets.end(of: .closeBracket, from: position)
    else { return }
    position = LinkTail(bytes: source.bytes, limit: end).end(from: wordsEnd)
    others.append(wordsEnd..<max(wordsEnd, position))
  }

  /// Returns where the next bracket is, or the address itself in pointed brackets.
  ///
  /// An address is compared up to its first `&`: what follows may be an entity, which cmark reads.
  private func linkStart(to destination: String) -> Int? {
    let address = destination.hasPrefix("mailto:") ? destination.dropFirst(7) : destination[...]
    let automatic = Array("<\(address)>".utf8)
    return search { offset in
      guard source.bytes[offset] != .openBracket else { return true }
      guard source.bytes[offset] == automatic.first else { return false }
      let rest = source.bytes[offset..<end]
      let same = zip(rest, automatic).prefix { $0 == $1 && $0 != UInt8(ascii: "&") }.count
      return same == automatic.count || rest.dropFirst(same).first == UInt8(ascii: "&")
    }
  }

  /// Goes past raw HTML and returns where it begins.
  mutating func passHTML(_ html: String) -> SourceLocation {
    let firstLine = html.utf8.prefix { $0 != .newline && $0 != .carriageReturn }
    guard !isLost, let found = find(Array(firstLine)) else {
      isLost = true
      return location
    }
    position = found + firstLine.count
    others.append(found..<position)
    return source.location(ofOffset: found)
  }

  /// Goes past the next code span that holds `code`.
  mutating func passCode(_ code: String) -> CodeSpan {
    let code = Array(code.utf8)
    var next = codePosition
    while next < end {
      switch source.bytes[next] {
      case .backslash: next += 2
      case .backtick:
        let open = next
        next = endOfRun(from: open)
        guard let span = span(of: code, open: open, start: next) else { continue }
        codePosition = span.end
        others.append(span.open..<span.end)
        position = max(position, span.end)
        return span
      default: next += 1
      }
    }
    return CodeSpan(open: position, start: position, codeEnd: position, end: position)
  }

  /// Returns where the code in `span` goes on after `prefix`.
  func location(after prefix: some StringProtocol, in span: CodeSpan) -> SourceLocation {
    source.location(ofOffset: match(Array(prefix.utf8), from: span.start) ?? span.start)
  }

  /// What is text so far and would be more on GitHub; nothing if the cursor lost its way.
  func unknownMarkup() -> [(UnknownMarkup, SourceLocation)] {
    guard !isLost, MarkupCheck.isWorthwhile(source.bytes[start..<end]) else { return [] }
    return MarkupCheck(source.bytes, start..<end, without: others).findings()
      .map { ($0.markup, source.location(ofOffset: $0.offset)) }
  }

  /// Where the backticks behind `span` end.
  func end(of span: CodeSpan) -> SourceLocation { source.location(ofOffset: span.end) }

  /// Returns the code in `span` as it was written, in lines that begin where they do in the lesson:
  /// marks of quotes are blanks in it.
  func lines(in span: CodeSpan) -> String {
    var bytes: [UInt8] = []
    var isMargin = false
    var previous = UInt8.space
    for byte in source.bytes[span.start..<span.codeEnd] {
      defer { previous = byte }
      switch byte {
      case .newline where previous == .carriageReturn: break
      case .newline, .carriageReturn:
        isMargin = true
        bytes.append(.newline)
      case UInt8(ascii: ">") where isMargin: bytes.append(.space)
      default:
        isMargin = isMargin && (byte == .space || byte == .tab)
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where `span` opens, if it begins as a fence does and goes over several lines: as one that is
  /// indented too deep, or has two backticks.
  func fence(in span: CodeSpan) -> SourceLocation? {
    guard span.start - span.open >= 2 else { return nil }
    let line = source.bytes[..<span.open].lastIndex { $0 == .newline || $0 == .carriageReturn }
    let before = source.bytes[(line.map { $0 + 1 } ?? 0)..<span.open]
    guard before.allSatisfy({ Self.beginsLines.contains($0) }) else { return nil }
    var rest = source.bytes[span.start..<span.end].drop { $0 == .space || $0 == .tab }
    rest = rest.prefix { $0 != .newline && $0 != .carriageReturn }
    guard rest.endIndex < span.end else { return nil }
    let word = rest.prefix { $0 != .space && $0 != .tab }
    let runs = ["swift", "math"].contains { word.elementsEqual($0.utf8) }
    return runs ? source.location(ofOffset: span.open) : nil
  }

  /// Whether `span` is TeX, which stands between dollars: GitHub's own form.
  ///
  /// A dollar after a backslash is a dollar, and one that closed a formula opens no other.
  mutating func passDollars(around span: CodeSpan) -> Bool {
    let dollar = UInt8(ascii: "$")
    let before = span.open - 1
    guard before >= mathEnd, span.end < end, source.bytes[before] == dollar,
      source.bytes[span.end] == dollar
    else { return false }
    let slashes = source.bytes[start..<before].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    guard slashes.isMultiple(of: 2) else { return false }
    mathEnd = span.end + 1
    others.append(before..<mathEnd)
    return true
  }

  /// Returns the code span that opens at `open`, if it holds `code`; CommonMark takes a space (or
  /// the end of a line) on both sides away.
  private func span(of code: [UInt8], open: Int, start: Int) -> CodeSpan? {
    span(of: code, padding: [], open: open, start: start)
      ?? span(of: code, padding: [.space], open: open, start: start)
  }

  private func span(of code: [UInt8], padding: [UInt8], open: Int, start: Int) -> CodeSpan? {
    guard let start = match(padding, from: start), let codeEnd = match(code, from: start),
      let close = match(padding, from: codeEnd), close < end, source.bytes[close] == .backtick
    else { return nil }
    let spanEnd = endOfRun(from: close)
    guard spanEnd - close == endOfRun(from: open) - open else { return nil }
    return CodeSpan(open: open, start: start, codeEnd: codeEnd, end: spanEnd)
  }

  /// Returns where `code` ends if it stands at `offset`; a space may be the end of a line, with the
  /// marks of quotes and the blanks that begin the next one.
  private func match(_ code: [UInt8], from offset: Int) -> Int? {
    var offset = offset
    for byte in code {
      guard offset < end else { return nil }
      let found = source.bytes[offset]
      if byte == .space, found == .newline || found == .carriageReturn {
        offset += 1
        while offset < end, Self.beginsLines.contains(source.bytes[offset]) { offset += 1 }
      } else if found == byte {
        offset += 1
      } else {
        return nil
      }
    }
    return offset
  }

  private static let beginsLines: [UInt8] = [.newline, .space, .tab, UInt8(ascii: ">")]

  private func endOfRun(from offset: Int) -> Int {
    var offset = offset
    while offset < end, source.bytes[offset] == .backtick { offset += 1 }
    return offset
  }

  /// Returns where `text` stands next.
  private func find(_ text: [UInt8]) -> Int? {
    search { offset in
      source.bytes[offset] == text.first && source.bytes[offset..<end].starts(with: text)
    }
  }

  /// Returns the next place from which the bytes are what is looked for.
  private func search(for isFound: (Int) -> Bool) -> Int? {
    var offset = position
    while offset < end, !isFound(offset) { offset += 1 }
    return offset < end ? offset : nil
  }
}
