/// What GitHub makes something of, and this toolkit does not know.
public enum UnknownMarkup: Hashable, Sendable, CaseIterable {
  /// Rows of cells between `|`.
  case table
  /// `~~words~~`.
  case strikethrough
  /// `[^1]: The note.`
  case footnote
  /// `$x$` or `$$x$$`.
  case dollars
}

/// Finds in a paragraph or a heading what a reader on GitHub would see as more than text.
///
/// It would be shown as text, and nothing would say so. A tilde or a dollar can mean itself: what is
/// not certain is left alone.
struct MarkupCheck {
  /// Something that was found, and the offset at which it begins.
  struct Finding: Hashable {
    let markup: UnknownMarkup
    let offset: Int
  }

  private let bytes: [UInt8]
  private let range: Range<Int>

  /// Prepares to check the bytes in a range of a lesson.
  ///
  /// - Parameters:
  ///   - bytes: The lesson.
  ///   - range: Where the paragraph stands.
  ///   - others: What is no text in it, in order: code, formulas, addresses.
  init(_ bytes: [UInt8], _ range: Range<Int>, without others: [Range<Int>]) {
    var text = Array(bytes[range])
    for other in others where other.lowerBound >= range.lowerBound {
      for offset in other.clamped(to: range) { text[offset - range.lowerBound] = 0 }
    }
    self.bytes = text
    self.range = range
  }

  /// Whether some text has a sign that all of this begins with; most has none, and dollars beside
  /// backticks, where formulas begin and end.
  static func isWorthwhile(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var previous = UInt8.space
      for (offset, byte) in bytes.enumerated() {
        switch byte {
        case .tilde, .bar: return true
        case .caret where previous == .openBracket: return true
        case .dollar where previous != .backtick:
          if offset + 1 == bytes.count || bytes[offset + 1] != .backtick { return true }
        default: break
        }
        previous = byte
      }
      return false
    }
  }

  /// Returns the first of each kind.
  func findings(inParagraph: Bool) -> [Finding] {
    var findings: [Finding] = []
    func add(_ markup: UnknownMarkup, _ offset: Int?) {
      guard let offset else { return }
      findings.append(Finding(markup: markup, offset: range.lowerBound + offset))
    }
    if inParagraph {
      add(.table, table())
      add(.footnote, footnote())
    }
    add(.strikethrough, pair(of: .tilde, length: 2))
    add(.dollars, pair(of: .dollar, length: 2) ?? pair(of: .dollar, length: 1))
    return findings
  }

  /// Where the text of each line begins and ends, without the marks of quotes before it.
  private var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for end in bytes.indices where bytes[end] == .newline || bytes[end] == .carriageReturn {
      lines.append(start..<end)
      start = end + 1
    }
    lines.append(start..<bytes.count)
    return lines.map { line in
      let text = bytes[line].drop { $0 == .space || $0 == .tab || $0 == UInt8(ascii: ">") }
      return text.startIndex..<line.upperBound
    }.filter { !$0.isEmpty }
  }

  /// Returns where a table begins: its second row is dashes, as many cells as the first has.
  private func table() -> Int? {
    let lines = lines
    for (head, rule) in zip(lines, lines.dropFirst()) {
      let rule = cells(of: rule)
      guard !rule.isEmpty, rule.allSatisfy(Self.isRule), bytes[head].contains(.bar),
        cells(of: head).count == rule.count
      else { continue }
      return head.lowerBound
    }
    return nil
  }

  /// Returns the cells of a row; none if it has no bar.
  private func cells(of line: Range<Int>) -> [ArraySlice<UInt8>] {
    guard bytes[line].contains(.bar) else { return [] }
    var cells: [ArraySlice<UInt8>] = []
    var start = line.lowerBound
    for offset in line where bytes[offset] == .bar && !isEscaped(offset) {
      cells.append(bytes[start..<offset])
      start = offset + 1
    }
    cells.append(bytes[start..<line.upperBound])
    if cells.first?.allSatisfy(Self.isBlank) == true { cells.removeFirst() }
    if cells.last?.allSatisfy(Self.isBlank) == true { cells.removeLast() }
    return cells
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .tab }

  private static func isRule(_ cell: ArraySlice<UInt8>) -> Bool {
    let text = cell.filter { !isBlank($0) }
    let dashes = text.count { $0 == UInt8(ascii: "-") }
    let colons =
      (text.first == UInt8(ascii: ":") ? 1 : 0) + (text.last == UInt8(ascii: ":") ? 1 : 0)
    return dashes > 0 && dashes + colons == text.count
  }

  /// Returns where a note is defined: `[^1]:` at the beginning of a line.
  private func footnote() -> Int? {
    lines.first { line in
      let text = bytes[line]
      guard text.starts(with: "[^".utf8), let end = text.firstIndex(of: .closeBracket) else {
        return false
      }
      let label = text[(line.lowerBound + 2)..<end]
      return !label.isEmpty && !label.contains(.space)
        && text[(end + 1)...].first == UInt8(ascii: ":")
    }?.lowerBound
  }

  /// Returns where marks open that others close: bound to the text between them and to none around.
  private func pair(of mark: UInt8, length: Int) -> Int? {
    var open: Int?
    var offset = 0
    while offset < bytes.count {
      if length == 1, bytes[offset] == .newline { open = nil }
      guard bytes[offset] == mark else {
        offset += bytes[offset] == .backslash ? 2 : 1
        continue
      }
      let end = bytes[offset...].firstIndex { $0 != mark } ?? bytes.count
      defer { offset = end }
      guard end - offset == length else { continue }
      let before = offset > 0 ? bytes[offset - 1] : .space
      let after = end < bytes.count ? bytes[end] : .space
      if let open, closes(mark, open + length..<offset, before: before, after: after) {
        return open
      }
      // Display mathematics stands on lines of its own.
      let isBound = after > .space || (mark == .dollar && length == 2)
      let isFree = mark == .tilde || !before.isPartOfWord
      open = isBound && isFree && before != 0 && after != 0 ? offset : open
    }
    return nil
  }

  private func closes(_ mark: UInt8, _ content: Range<Int>, before: UInt8, after: UInt8) -> Bool {
    let text = bytes[content]
    guard text.contains(where: { $0 > .space }) else { return false }
    if mark == .tilde { return before > .space }
    guard !text.contains(0), !after.isPartOfWord else { return false }
    // "Between $5 and 6$" speaks of money.
    let isMoney = text.first.map { (48...57).contains($0) } == true && text.contains(.space)
    return !isMoney
      && (before > .space || bytes[..<content.lowerBound].suffix(2) == [.dollar, .dollar])
  }

  private func isEscaped(_ offset: Int) -> Bool {
    !bytes[..<offset].reversed().prefix { $0 == .backslash }.count.isMultiple(of: 2)
  }
}

extension UInt8 {
  fileprivate static let dollar = UInt8(ascii: "$")
  fileprivate static let tilde = UInt8(ascii: "~")
  fileprivate static let bar = UInt8(ascii: "|")
  fileprivate static let caret = UInt8(ascii: "^")
}
