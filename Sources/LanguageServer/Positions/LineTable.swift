import Literate

/// The lines of a text, and how far into them its characters are in UTF-8, in which the toolkit counts,
/// and in UTF-16, in which the protocol does.
struct LineTable: Hashable {
  /// The text.
  let bytes: [UInt8]
  private let ranges: [Range<Int>]

  /// Finds the lines, which end with LF, CRLF or CR.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ranges = TextLines.all(in: bytes).map(\.text)
  }

  /// The number of lines: one more than line ends.
  var count: Int { ranges.count }

  /// A line without its end, by its number from 0; empty if there is none.
  subscript(line: Int) -> ArraySlice<UInt8> {
    ranges.indices.contains(line) ? bytes[ranges[line]] : []
  }

  /// A line as text.
  func text(_ line: Int) -> String { String(decoding: self[line], as: UTF8.self) }

  /// Returns how many bytes of a line stand before a position; at most the whole line.
  func byte(at position: Position) -> Int {
    let line = self[position.line]
    var units = 0
    var count = 0
    for byte in line {
      // A byte that continues a character belongs to what was counted.
      if byte & 0xC0 != 0x80 {
        guard units < position.character else { return count }
        units += byte >= 0xF0 ? 2 : 1
      }
      count += 1
    }
    return count
  }

  /// Returns the position behind so many bytes of a line.
  func position(line: Int, byte: Int) -> Position {
    var units = 0
    for value in self[line].prefix(byte) where value & 0xC0 != 0x80 {
      units += value >= 0xF0 ? 2 : 1
    }
    return Position(line: line, character: units)
  }

  /// The range from one byte of a line up to another.
  func range(line: Int, _ bytes: Range<Int>) -> TextRange {
    TextRange(
      position(line: line, byte: bytes.lowerBound), position(line: line, byte: bytes.upperBound))
  }

  /// The position behind all text.
  var end: Position { position(line: count - 1, byte: self[count - 1].count) }
}
