/// What the paragraphs of a lesson hold that CommonMark does not know, made readable by cmark.
///
/// Cells, notes and what stands around them are texts of their own. cmark reads them at the head of a
/// second document, before the whole lesson, so that they know the addresses which it defines.
struct ExtendedParagraphs {
  /// The parts of a paragraph that is more than text, by the offset of its first byte.
  private var parts: [Int: [ParagraphPart]] = [:]
  /// The second document; nil if no paragraph is more than text.
  private var document: CMarkDocument?
  /// The texts in it, by the offsets in the lesson at which they begin.
  private var texts: [Int: CMarkNode] = [:]
  /// The definitions of notes, in order.
  private(set) var notes: [NoteSource] = []

  /// Nothing: every paragraph is text.
  init() {}

  /// Looks through all paragraphs of a lesson.
  ///
  /// - Parameters:
  ///   - source: The lesson.
  ///   - bytes: What cmark was given of it.
  ///   - root: What cmark made of that.
  init(_ source: SourceText, given bytes: [UInt8], root: CMarkNode) {
    guard !bytes.isSame(as: source.bytes) || source.bytes.contains(.bar) else { return }
    let reader = ParagraphReader(source.bytes)
    let nodes = root.descendants(where: { $0.kind == .paragraph }, depth: LessonParser.depthLimit)
    for node in nodes {
      let range = source.range(of: node)
      let found = reader.parts(in: range)
      if found.contains(where: { if case .text = $0 { false } else { true } }) {
        parts[range.lowerBound] = found
      }
    }
    if !parts.isEmpty { readTexts(source, given: bytes) }
  }

  /// Returns the parts of a paragraph that is more than text; nil for others.
  func parts(ofParagraphAt offset: Int) -> [ParagraphPart]? { parts[offset] }

  /// Returns what cmark reads in a text that begins at an offset; nil if that is nothing.
  func text(at offset: Int) -> CMarkNode? { texts[offset] }

  private mutating func readTexts(_ source: SourceText, given bytes: [UInt8]) {
    var head: [UInt8] = []
    var places: [Int: Int] = [:]
    var line = 1
    func add(_ lines: [Range<Int>], isCell: Bool) {
      guard let first = lines.first, !first.isEmpty else { return }
      places[line] = first.lowerBound
      if isCell { head += "# ".utf8 }
      for range in lines { head += source.bytes[range] + [.newline] }
      // A heading holds a line of text and nothing else; a cell that ends in '#' keeps it.
      if isCell { head.replaceSubrange((head.count - 1)..., with: " #\n".utf8) }
      head.append(.newline)
      line += lines.count + 1
    }
    for part in parts.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
      switch part {
      case .text(let lines): add(lines, isCell: false)
      case .note(let note):
        notes.append(note)
        add(note.words, isCell: false)
      case .table(let table):
        for cell in table.head + table.rows.joined() { add([cell], isCell: true) }
      }
    }
    guard let document = CMarkDocument(head + bytes) else { return }
    for node in document.root.children {
      guard node.startLine < line else { break }
      if let offset = places[node.startLine] { texts[offset] = node }
    }
    self.document = document
  }
}

extension SourceText {
  /// Returns the bytes of a block's lines, from where it begins.
  func range(of block: CMarkNode) -> Range<Int> {
    let start = offset(line: block.startLine) + max(0, block.startColumn - 1)
    return start..<max(start, offset(line: max(block.startLine, block.endLine) + 1))
  }

  /// Returns the lesson for cmark, in which no definition of a note is one of an address.
  ///
  /// `[^1]: Word` is a reference to CommonMark, which takes it out of the text. The bracket becomes
  /// another sign there, and every column stays.
  ///
  /// - Parameter root: What cmark made of the lesson as it is: code and HTML are left alone.
  /// - Returns: The bytes.
  func bytesWithoutNotes(root: CMarkNode) -> [UInt8] {
    guard bytes.withUnsafeBufferPointer(Self.hasLabels) else { return bytes }
    var changed = bytes
    var literal: Set<Int> = []
    for number in 1...max(1, lineCount) {
      let line = line(number)
      let text = line.drop { $0.isBlank || Self.beginsBlocks.contains($0) }
      guard NoteLabel.definition(in: text) != nil else { continue }
      if literal.isEmpty {
        literal = [0]
        let blocks = root.descendants(
          where: { $0.kind == .codeBlock || $0.kind == .html }, depth: LessonParser.depthLimit)
        for block in blocks where block.startLine <= block.endLine {
          literal.formUnion(block.startLine...block.endLine)
        }
      }
      if !literal.contains(number) { changed[text.startIndex] = UInt8(ascii: "(") }
    }
    return changed
  }

  /// Whether `[^` is anywhere.
  private static func hasLabels(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous = UInt8.space
    for byte in bytes {
      if byte == UInt8(ascii: "^"), previous == .openBracket { return true }
      previous = byte
    }
    return false
  }

  /// What may stand before the text of a line: the marks of quotes and lists.
  private static let beginsBlocks = Array(">-+*0123456789.)".utf8)
}
