import Spelling

/// A name that is written at the end of a paragraph: `{#fig:losses}`.
struct WrittenLabel {
  /// What stands between the brackets.
  let text: String
  /// Where that begins, in bytes of the lesson.
  let offset: Int

  /// Finds a name at the end of a paragraph's bytes.
  init?(in bytes: [UInt8], _ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= .space { end -= 1 }
    guard end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "}"),
      let open = bytes[range.lowerBound..<end].lastIndex(of: UInt8(ascii: "{")),
      bytes[(open + 1)..<end].first == UInt8(ascii: "#"),
      !WrittenBrackets.isEscaped(open, in: bytes)
    else { return nil }
    offset = open + 2
    text = String(decoding: bytes[(open + 2)..<(end - 1)], as: UTF8.self)
  }
}

extension LessonParser {
  /// A name of a figure, a table or a listing, and where it is written.
  struct KnownLabel {
    let label: Label
    let place: SourceLocation
  }

  /// Reads the names of all figures, tables and listings: text may speak of them before they come.
  mutating func readLabels(_ root: CMarkNode) {
    guard source.bytes.withUnsafeBufferPointer(Self.mayHaveLabels) else { return }
    let nodes = root.descendants(
      where: { $0.kind == .codeBlock || $0.kind == .paragraph }, depth: Self.depthLimit)
    for node in nodes {
      if node.kind == .paragraph {
        readWrittenLabel(of: node)
      } else if node.hasFenceInfo {
        readLabel(ofFence: node)
      }
    }
  }

  /// Whether `{#` or an attribute that ends like `label=` is anywhere.
  private static func mayHaveLabels(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous = UInt8.space
    for byte in bytes {
      if byte == UInt8(ascii: "#"), previous == UInt8(ascii: "{") { return true }
      if byte == UInt8(ascii: "="), previous == UInt8(ascii: "l") { return true }
      previous = byte
    }
    return false
  }

  private mutating func readLabel(ofFence node: CMarkNode) {
    let fence = Fence(line: source.line(node.startLine), column: node.startColumn)
    guard let words = fence?.words, words.first?.text != "math" else { return }
    for word in words where word.text.hasPrefix("label=") {
      guard let (kind, name) = Label.read(word.text.dropFirst("label=".count)) else { continue }
      note(
        kind, name,
        at: source.location(line: node.startLine, column: word.column + "label=".count))
    }
  }

  private mutating func readWrittenLabel(of node: CMarkNode) {
    let range = source.range(of: node)
    let begin = source.bytes[range].prefix(2)
    guard begin.elementsEqual("![".utf8) || begin.elementsEqual(": ".utf8),
      let written = WrittenLabel(in: source.bytes, range)
    else { return }
    let place = source.location(ofOffset: written.offset)
    guard let (kind, name) = Label.read(written.text) else {
      return report(place, .label(.malformed(written.text)))
    }
    note(kind, name, at: place)
  }

  private mutating func note(_ kind: Label.Kind, _ name: String, at place: SourceLocation) {
    let number = labels.values.count { $0.label.kind == kind } + 1
    let label = Label(kind: kind, name: name, number: number)
    if let first = labels[label.written] {
      return report(place, .label(.duplicate(label.written, first: first.place)))
    }
    labels[label.written] = KnownLabel(label: label, place: place)
    anchors.reserve(label.anchor)
  }

  /// Returns what a chunk is called, and reports what does not go with it.
  mutating func label(_ header: ChunkHeader) -> Label? {
    guard let (text, place) = header.label, let known = labels[text]?.label else { return nil }
    usedLabels.insert(text)
    let shows = header.role == .run || header.role == .recorded
    let allowed: [Label.Kind] = shows ? [.figure, .table, .listing] : [.listing]
    if !allowed.contains(known.kind) {
      report(place, .label(.kind(text, allowed: allowed)))
    } else if known.kind == .listing, header.isHidden {
      report(place, .label(.hidden(text)))
    }
    return known
  }

  /// Returns what a part of a file is called, by the word that says so.
  mutating func label(_ word: Fence.Word, at place: SourceLocation) -> Label? {
    let text = String(word.text.dropFirst("label=".count))
    guard Label.read(text) != nil else {
      report(place, .label(.malformed(text)))
      return nil
    }
    usedLabels.insert(text)
    let label = labels[text]?.label
    if label?.kind != .listing { report(place, .label(.kind(text, allowed: [.listing]))) }
    return label
  }

  /// Returns what a listing in another language is called.
  mutating func label(of fence: Fence, _ node: CMarkNode) -> Label? {
    guard let word = fence.words.dropFirst().first(where: { $0.text.hasPrefix("label=") }) else {
      return nil
    }
    let column = word.column + "label=".utf8.count
    return label(word, at: source.location(line: node.startLine, column: column))
  }

  /// Reports names with which nothing is called.
  mutating func checkLabels() {
    for (name, known) in labels where !usedLabels.contains(name) {
      report(known.place, .label(.stray(name)))
    }
  }

  /// Takes the name off the end of a paragraph, and returns it if it goes with what is called so.
  ///
  /// - Parameters:
  ///   - words: The paragraph.
  ///   - range: Its bytes.
  ///   - kind: What is called so.
  /// - Returns: The name; nil if there is none.
  mutating func takeLabel(
    from words: inout [Inline], _ range: Range<Int>, _ kind: Label.Kind
  ) -> Label? {
    guard let written = WrittenLabel(in: source.bytes, range), case .text(let text)? = words.last,
      text.hasSuffix("{#\(written.text)}")
    else { return nil }
    let rest = text.dropLast(written.text.count + 3)
    let end = rest.lastIndex { $0 != " " }.map { rest.index(after: $0) } ?? rest.startIndex
    words[words.count - 1] = .text(String(rest[..<end]))
    if rest[..<end].isEmpty { words.removeLast() }
    if words.last == .softBreak { words.removeLast() }
    guard let label = labels[written.text]?.label else { return nil }
    usedLabels.insert(written.text)
    guard label.kind == kind else {
      report(
        source.location(ofOffset: written.offset), .label(.kind(written.text, allowed: [kind])))
      return nil
    }
    return label
  }

  /// Gives an image that is alone in its paragraph the name behind it.
  mutating func labelPicture(_ words: inout [Inline], _ range: Range<Int>) {
    guard (2...3).contains(words.count), case .picture(var picture) = words[0] else { return }
    var rest = words
    let label = takeLabel(from: &rest, range, .figure)
    guard rest.count == 1 else { return }
    picture.label = label
    words = [.picture(picture)]
  }

  /// Takes a paragraph `: Words {#tbl:name}` for the caption of the table before it.
  ///
  /// - Returns: Whether it is one.
  mutating func addCaption(_ read: [Block], _ node: CMarkNode, to blocks: inout [Block]) -> Bool {
    guard case .table(var table)? = blocks.last, table.caption.isEmpty, table.label == nil,
      read.count == 1, case .paragraph(var words) = read[0], case .text(let text)? = words.first,
      text.hasPrefix(": ")
    else { return false }
    words[0] = .text(String(text.dropFirst(2)))
    if words[0] == .text("") { words.removeFirst() }
    table.label = takeLabel(from: &words, source.range(of: node), .table)
    table.caption = words
    blocks[blocks.count - 1] = .table(table)
    return true
  }
}
