/// Finds links and images in Markdown by their brackets, also where a file is no lesson yet.
struct LinkFinder {
  /// Something that leads elsewhere.
  struct Found: Hashable {
    enum Form: Hashable {
      /// `[words](address)`.
      case link
      /// `![words](address)`.
      case image
      /// `[label]: address`.
      case definition
      /// `<scheme:address>`.
      case automatic
    }
    let form: Form
    /// All of it.
    let range: Range<Int>
    /// What is written; empty for a definition and an address by itself.
    let words: Range<Int>
    /// The address, without pointed brackets around it.
    let destination: Range<Int>
    /// Whether it stands in the words of a link.
    var isInLink = false
  }

  private(set) var links: [Found] = []
  private let bytes: [UInt8]

  /// Looks through a text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - isCode: Whether a line, counted from 1, is code.
  init(_ bytes: [UInt8], isCode: (Int) -> Bool) {
    self.bytes = bytes
    var line = 1
    var start = 0
    var paragraph: Int?
    func close(_ end: Int, _ finder: inout LinkFinder) {
      if let begin = paragraph { finder.read(begin..<end) }
      paragraph = nil
    }
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: 10)
      let end = newline ?? bytes.count
      let isBlank = bytes[start..<end].allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 || $0 == 62 }
      if isCode(line) || isBlank {
        close(start, &self)
      } else if paragraph == nil {
        paragraph = start
      }
      start = end + 1
      line += 1
    }
    close(bytes.count, &self)
    for place in links.indices where links[place].form == .image {
      let image = links[place]
      links[place].isInLink = links.contains {
        $0.form == .link && $0.words.contains(image.range.lowerBound)
      }
    }
    links.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Looks through lines that have no empty one between them.
  private mutating func read(_ range: Range<Int>) {
    var open: [(offset: Int, isImage: Bool)] = []
    var offset = range.lowerBound
    var isLineStart = true
    while offset < range.upperBound {
      let byte = bytes[offset]
      defer { isLineStart = byte == 10 || isLineStart && (byte == 32 || byte == 62) }
      switch byte {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "`"): offset = codeEnd(offset, range.upperBound)
      case UInt8(ascii: "<"): offset = readPointed(offset, range.upperBound)
      case UInt8(ascii: "["):
        if isLineStart, let end = readDefinition(offset, range.upperBound) {
          offset = end
        } else {
          let isImage = offset > range.lowerBound && bytes[offset - 1] == UInt8(ascii: "!")
          open.append((offset, isImage))
          offset += 1
        }
      case UInt8(ascii: "]"):
        let begin = open.popLast()
        offset += 1
        guard let begin, offset < range.upperBound, bytes[offset] == UInt8(ascii: "("),
          let tail = tail(offset + 1, range.upperBound)
        else { continue }
        let start = begin.isImage ? begin.offset - 1 : begin.offset
        links.append(
          Found(
            form: begin.isImage ? .image : .link, range: start..<tail.end,
            words: (begin.offset + 1)..<(offset - 1), destination: tail.destination))
        offset = tail.end
      default: offset += 1
      }
    }
  }

  /// Returns where code in backticks ends that begins at an offset; behind the backticks if it is none.
  private func codeEnd(_ start: Int, _ limit: Int) -> Int {
    let run = bytes[start..<limit].prefix { $0 == UInt8(ascii: "`") }.count
    var offset = start + run
    while offset < limit {
      guard bytes[offset] == UInt8(ascii: "`") else {
        offset += 1
        continue
      }
      let other = bytes[offset..<limit].prefix { $0 == UInt8(ascii: "`") }.count
      offset += other
      if other == run { return offset }
    }
    return start + run
  }

  /// Goes past what stands in pointed brackets, which may be an address.
  private mutating func readPointed(_ start: Int, _ limit: Int) -> Int {
    if bytes[start..<limit].starts(with: "<!--".utf8) {
      var offset = start + 4
      while offset + 2 < limit {
        if bytes[offset..<limit].starts(with: "-->".utf8) { return offset + 3 }
        offset += 1
      }
      return start + 4
    }
    let inside = bytes[(start + 1)..<limit].prefix {
      $0 > 32 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<")
    }
    guard inside.endIndex < limit, bytes[inside.endIndex] == UInt8(ascii: ">"),
      let colon = inside.firstIndex(of: UInt8(ascii: ":")), colon >= inside.startIndex + 2,
      inside[..<colon].allSatisfy({ isSchemePart($0) })
    else { return start + 1 }
    let end = inside.endIndex + 1
    links.append(
      Found(
        form: .automatic, range: start..<end, words: start..<start, destination: inside.indices))
    return end
  }

  private func isSchemePart(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 97 && byte | 0x20 <= 122) || (byte >= 48 && byte <= 57)
      || [43, 45, 46].contains(byte)
  }

  /// Reads `[label]: address`; nil if it is none.
  private mutating func readDefinition(_ start: Int, _ limit: Int) -> Int? {
    guard start + 1 < limit, bytes[start + 1] != UInt8(ascii: "^") else { return nil }
    let label = bytes[(start + 1)..<limit].prefix { $0 != UInt8(ascii: "]") && $0 != 10 }
    let colon = label.endIndex + 1
    guard colon < limit, bytes[label.endIndex] == UInt8(ascii: "]"),
      bytes[colon] == UInt8(ascii: ":")
    else { return nil }
    let blanks = bytes[(colon + 1)..<limit].prefix { $0 == 32 || $0 == 9 }
    let isPointed = blanks.endIndex < limit && bytes[blanks.endIndex] == UInt8(ascii: "<")
    let address = bytes[(blanks.endIndex + (isPointed ? 1 : 0))..<limit].prefix {
      $0 > 32 && !(isPointed && $0 == UInt8(ascii: ">"))
    }
    guard !address.isEmpty else { return nil }
    let lineEnd = bytes[address.endIndex..<limit].firstIndex(of: 10) ?? limit
    links.append(
      Found(
        form: .definition, range: start..<lineEnd, words: start..<start,
        destination: address.indices))
    return lineEnd
  }

  /// Reads `address "title")`; nil if nothing closes it.
  private func tail(_ start: Int, _ limit: Int) -> (destination: Range<Int>, end: Int)? {
    func skipBlanks(_ offset: Int) -> Int {
      bytes[offset..<limit].prefix { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }.endIndex
    }
    var offset = skipBlanks(start)
    let destination: Range<Int>
    if offset < limit, bytes[offset] == UInt8(ascii: "<") {
      let inside = bytes[(offset + 1)..<limit].prefix { $0 != UInt8(ascii: ">") && $0 != 10 }
      guard inside.endIndex < limit, bytes[inside.endIndex] == UInt8(ascii: ">") else { return nil }
      destination = inside.indices
      offset = inside.endIndex + 1
    } else {
      var depth = 0
      var end = offset
      while end < limit, bytes[end] > 32 {
        if bytes[end] == UInt8(ascii: "\\") { end += 1 }
        if end < limit, bytes[end] == UInt8(ascii: "(") { depth += 1 }
        if end < limit, bytes[end] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        end += 1
      }
      destination = offset..<min(end, limit)
      offset = min(end, limit)
    }
    offset = skipBlanks(offset)
    if offset < limit, [34, 39, 40].contains(bytes[offset]) {
      let closing: UInt8 = bytes[offset] == 40 ? 41 : bytes[offset]
      guard let close = bytes[(offset + 1)..<limit].firstIndex(of: closing) else { return nil }
      offset = skipBlanks(close + 1)
    }
    guard offset < limit, bytes[offset] == UInt8(ascii: ")") else { return nil }
    return (destination, offset + 1)
  }
}
