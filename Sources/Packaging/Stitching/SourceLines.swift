import Literate

/// The lines of a lesson as bytes, each with its end.
struct SourceLines {
  private var lines: [ArraySlice<UInt8>]

  /// Takes a text apart at LF, CRLF and CR.
  init(_ bytes: [UInt8]) {
    lines = TextLines.all(in: bytes).map { bytes[$0.whole] }.filter { !$0.isEmpty }
  }

  /// The text.
  var bytes: [UInt8] { Array(lines.joined()) }

  /// The lines without their ends.
  var texts: [String] {
    lines.map { String(decoding: $0.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self) }
  }

  /// Puts lines in the place of others; they end as the line before does.
  mutating func replace(_ range: Range<Int>, with texts: [[UInt8]]) {
    let model = lines[max(0, range.lowerBound - 1)]
    let end = Array(model.drop { $0 != 0x0A && $0 != 0x0D })
    lines.replaceSubrange(range, with: texts.map { ($0 + end)[...] })
  }

  /// What stands before the code in the lines of a chunk, in lines with code and in empty ones: the marks
  /// of the quotes and the blanks of the lists that it stands in.
  func prefix(of chunk: Chunk, near line: Int) -> (full: [UInt8], bare: [UInt8]) {
    let offsets = chunk.lines.indices.sorted {
      abs(chunk.firstLine - 1 + $0 - line) < abs(chunk.firstLine - 1 + $1 - line)
    }
    for offset in offsets where !chunk.lines[offset].isEmpty {
      let text = lines[chunk.firstLine - 1 + offset].prefix { $0 != 0x0A && $0 != 0x0D }
      let code = chunk.lines[offset].utf8
      guard text.count >= code.count, text.suffix(code.count).elementsEqual(code) else { continue }
      return Self.both(Array(text.dropLast(code.count)))
    }
    return Self.both(Array(repeating: UInt8(ascii: " "), count: chunk.indentation))
  }

  private static func both(_ prefix: [UInt8]) -> (full: [UInt8], bare: [UInt8]) {
    let bare = prefix.reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return (prefix, bare.reversed())
  }
}
