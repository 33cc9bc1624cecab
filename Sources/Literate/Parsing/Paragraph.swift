/// A paragraph of cmark's, taken apart into what GitHub reads in it: text, tables, definitions of notes.
///
/// libcmark knows CommonMark alone, in which all of them are lines of one paragraph.
enum ParagraphPart: Hashable {
  /// Lines of prose, each without what its quotes and lists put before it.
  case text([Range<Int>])
  case table(TableSource)
  case note(NoteSource)
}

/// Where the definition of a note, `[^label]: The note.`, stands in the lesson's bytes.
struct NoteSource: Hashable {
  /// What stands between `[^` and `]`.
  let label: String
  /// The offset of the bracket that opens it.
  let start: Int
  /// What it says, line by line; the first line is empty if nothing follows the colon.
  var lines: [Range<Int>]

  /// What it says, without an empty line.
  var words: [Range<Int>] { lines.filter { !$0.isEmpty } }
}

/// Takes paragraphs apart.
struct ParagraphReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Returns the parts of the paragraph in a range of the lesson, in order; one if it is all text.
  func parts(in range: Range<Int>) -> [ParagraphPart] {
    let lines = lines(in: range)
    var parts: [ParagraphPart] = []
    var text: [Range<Int>] = []
    func close() {
      if !text.isEmpty { parts.append(.text(text)) }
      text = []
    }
    var place = 0
    while place < lines.count {
      if let note = note(at: place, of: lines) {
        close()
        parts.append(.note(note))
        place += note.lines.count
      } else if let table = table(at: place, of: lines) {
        close()
        parts.append(.table(table))
        place += table.rows.count + 2
      } else {
        text.append(lines[place])
        place += 1
      }
    }
    close()
    return parts
  }

  /// Returns where the text of each line begins and ends, without the marks of quotes before it and
  /// the blanks around it.
  private func lines(in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for end in range where bytes[end] == .newline || bytes[end] == .carriageReturn {
      lines.append(start..<end)
      start = end + 1
    }
    lines.append(start..<range.upperBound)
    return lines.map { line in
      var text = bytes[line].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
      while text.last?.isBlank == true { text.removeLast() }
      return text.indices
    }.filter { !$0.isEmpty }
  }

  /// Returns the note that a line defines, with the lines that go on with it.
  private func note(at place: Int, of lines: [Range<Int>]) -> NoteSource? {
    guard let (label, end) = NoteLabel.definition(in: bytes[lines[place]]) else { return nil }
    let blanks = bytes[end..<lines[place].upperBound].prefix(while: \.isBlank).count
    var note = NoteSource(
      label: label, start: lines[place].lowerBound,
      lines: [(end + blanks)..<lines[place].upperBound])
    for line in lines[(place + 1)...] {
      guard NoteLabel.definition(in: bytes[line]) == nil else { break }
      note.lines.append(line)
    }
    return note
  }

  /// Returns the table whose head is at a line, with its rows.
  private func table(at place: Int, of lines: [Range<Int>]) -> TableSource? {
    guard place + 1 < lines.count, bytes[lines[place]].contains(.bar),
      let alignments = TableSource.alignments(cells(of: lines[place + 1]).map { bytes[$0] })
    else { return nil }
    let head = cells(of: lines[place])
    var rows: [[Range<Int>]] = []
    for line in lines[(place + 2)...] {
      guard NoteLabel.definition(in: bytes[line]) == nil else { break }
      rows.append(cells(of: line))
    }
    return TableSource(
      head: head, rule: lines[place + 1].lowerBound, alignments: alignments, rows: rows)
  }

  /// Returns the cells of a row, without the blanks around them.
  ///
  /// A bar behind a backslash is none, also in code: GitHub splits rows before it reads them.
  private func cells(of line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = bytes[line.lowerBound] == .bar ? line.lowerBound + 1 : line.lowerBound
    var offset = start
    while offset < line.upperBound {
      switch bytes[offset] {
      case .backslash: offset += 1
      case .bar:
        cells.append(trimmed(start..<offset))
        start = offset + 1
      default: break
      }
      offset += 1
    }
    if start < line.upperBound { cells.append(trimmed(start..<line.upperBound)) }
    return cells
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var text = bytes[range].drop(while: \.isBlank)
    while text.last?.isBlank == true { text.removeLast() }
    return text.isEmpty ? range.lowerBound..<range.lowerBound : text.indices
  }
}

/// Where a table stands in the lesson's bytes.
struct TableSource: Hashable {
  /// The cells of the first row, without the blanks around them.
  let head: [Range<Int>]
  /// The offset of the line of dashes.
  let rule: Int
  /// How the cells of each column are set, as the line of dashes says.
  let alignments: [TextTable.Alignment?]
  /// The cells of the other rows.
  let rows: [[Range<Int>]]

  /// Returns what a line of dashes says of its columns; nil if the cells are none of such a line.
  static func alignments(_ cells: [ArraySlice<UInt8>]) -> [TextTable.Alignment?]? {
    guard !cells.isEmpty else { return nil }
    var alignments: [TextTable.Alignment?] = []
    for cell in cells {
      let isLeft = cell.first == UInt8(ascii: ":")
      let isRight = cell.count > 1 && cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      switch (isLeft, isRight) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(nil)
      }
    }
    return alignments
  }
}

/// The label of a note: what stands between `[^` and `]`.
enum NoteLabel {
  /// Returns the label at the beginning of some bytes, and the offset behind its bracket.
  static func reference(in text: ArraySlice<UInt8>) -> (label: String, end: Int)? {
    guard text.starts(with: "[^".utf8),
      let close = text.dropFirst(2).firstIndex(where: { !isPart($0) }),
      text[close] == .closeBracket, close > text.startIndex + 2
    else { return nil }
    let label = text[(text.startIndex + 2)..<close]
    return (String(decoding: label, as: UTF8.self), close + 1)
  }

  /// Returns the label that a line defines, and the offset behind its colon.
  static func definition(in line: ArraySlice<UInt8>) -> (label: String, end: Int)? {
    guard let (label, end) = reference(in: line), end < line.endIndex,
      line[end] == UInt8(ascii: ":")
    else { return nil }
    return (label, end + 1)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte > .space && byte != .openBracket && byte != .closeBracket && byte != UInt8(ascii: "^")
  }
}

extension UInt8 {
  static let bar = UInt8(ascii: "|")

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == .space || self == .tab }
}
