import Literate

/// What stands at a place of a lesson that is not Swift.
enum ProseElement: Hashable {
  /// A word of a fence without an equals sign.
  case fenceWord(String)
  /// The name behind `id=`, `replaces=`, `into=` or `wrong=`.
  case name(attribute: String, String)
  /// A line `// <<name>>` in code.
  case placeholder(String)
  /// What a link leads to.
  case link(String)
  /// A formula, without its dollars.
  case formula(String)
  /// A heading's words.
  case heading(anchor: String, String)
  /// An inline value that no Swift server could be asked about.
  case value(index: Int)

  /// Returns what stands at a position, and where; nil for plain words.
  static func at(
    _ position: Position, in text: LessonText, of lesson: Lesson
  ) -> (element: ProseElement, range: TextRange)? {
    let lines = text.lines
    let kinds = LineKind.all(in: lines)
    guard kinds.indices.contains(position.line) else { return nil }
    let byte = lines.byte(at: position)
    let line = Array(lines[position.line])
    func found(
      _ element: ProseElement, _ bytes: Range<Int>
    ) -> (element: ProseElement, range: TextRange) {
      (element, lines.range(line: position.line, bytes))
    }
    switch kinds[position.line] {
    case .fence(opens: true):
      let word = Self.word(around: byte, in: line)
      let text = String(decoding: line[word], as: UTF8.self)
      guard let equals = line[word].firstIndex(of: UInt8(ascii: "=")) else {
        return found(.fenceWord(String(text.drop { $0 == "`" || $0 == "~" })), word)
      }
      let attribute = String(decoding: line[word.lowerBound..<equals], as: UTF8.self)
      let name = equals + 1..<word.upperBound
      return found(.name(attribute: attribute, String(decoding: line[name], as: UTF8.self)), name)
    case .fence: return nil
    case .code(let language):
      if let bytes = Self.placeholder(in: line), language == "swift" {
        return found(.placeholder(String(decoding: line[bytes], as: UTF8.self)), bytes)
      }
      guard language == "math" else { return nil }
      let block = Self.block(around: position.line, kinds)
      let formula = block.map(lines.text).joined(separator: "\n")
      return found(.formula(formula), 0..<line.count)
    case .prose:
      if let (destination, bytes) = Self.link(around: byte, in: line) {
        return found(.link(destination), bytes)
      }
      if let (formula, bytes) = Self.formula(around: byte, in: line) {
        return found(.formula(formula), bytes)
      }
      if let heading = Headings(lines, kinds, lesson).all.first(where: {
        $0.line == position.line && $0.bytes.lowerBound <= byte
      }) {
        return found(.heading(anchor: heading.anchor, heading.words), heading.bytes)
      }
      return nil
    }
  }

  /// The word that a byte stands in or behind.
  static func word(around byte: Int, in line: [UInt8]) -> Range<Int> {
    var start = min(byte, line.count)
    while start > 0, line[start - 1] != 0x20, line[start - 1] != 0x09 { start -= 1 }
    var end = min(byte, line.count)
    while end < line.count, line[end] != 0x20, line[end] != 0x09 { end += 1 }
    return start..<end
  }

  /// Where the name stands in a line `// <<name>>`.
  static func placeholder(in line: [UInt8]) -> Range<Int>? {
    let content = LineKind.content(of: line[...])
    guard let name = Placeholder.name(in: String(decoding: content, as: UTF8.self)),
      let open = content.firstIndex(of: UInt8(ascii: "<"))
    else { return nil }
    return open + 2..<open + 2 + name.utf8.count
  }

  /// The lines of the block of code around one.
  private static func block(around line: Int, _ kinds: [LineKind]) -> ClosedRange<Int> {
    var (first, last) = (line, line)
    while first > 0, case .code = kinds[first - 1] { first -= 1 }
    while last + 1 < kinds.count, case .code = kinds[last + 1] { last += 1 }
    return first...last
  }

  /// The link whose words or address a byte stands in, and where the address does.
  static func link(
    around byte: Int, in line: [UInt8]
  ) -> (destination: String, bytes: Range<Int>)? {
    var opening: Int?
    var offset = 0
    while offset < line.count {
      if line[offset] == UInt8(ascii: "[") { opening = offset }
      if line[offset] == UInt8(ascii: "]"), offset + 1 < line.count,
        line[offset + 1] == UInt8(ascii: "("), let start = opening
      {
        let address = offset + 2
        let end = line[address...].firstIndex { [0x20, UInt8(ascii: ")")].contains($0) }
        let close = end ?? line.count
        if start <= byte, byte <= close {
          return (String(decoding: line[address..<close], as: UTF8.self), address..<close)
        }
        opening = nil
        offset = close
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// The formula between $` and `$ that a byte stands in, and where it does.
  static func formula(
    around byte: Int, in line: [UInt8]
  ) -> (formula: String, bytes: Range<Int>)? {
    var offset = 0
    while offset + 1 < line.count {
      guard line[offset] == UInt8(ascii: "$"), line[offset + 1] == 0x60 else {
        offset += 1
        continue
      }
      let start = offset + 2
      var end = start
      while end + 1 < line.count, line[end] != 0x60 || line[end + 1] != UInt8(ascii: "$") {
        end += 1
      }
      if end + 1 >= line.count { end = line.count }
      if start - 2 <= byte, byte <= end + 2 {
        return (String(decoding: line[start..<end], as: UTF8.self), start..<end)
      }
      offset = end + 2
    }
    return nil
  }
}
