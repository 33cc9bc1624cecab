/// What GitHub makes something of, and this toolkit does not know.
public enum UnknownMarkup: Hashable, Sendable, CaseIterable {
  /// `$x$` or `$$x$$`.
  case dollars
  /// `<!--` that opens no comment, for the comment has no end or two hyphens in it.
  case comment
}

/// Finds in a paragraph or a heading what a reader on GitHub would see as more than text.
///
/// It would be shown as text, and nothing would say so. A dollar can mean itself: what is not certain
/// is left alone.
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
  ///   - others: What is no text in it, in order: code, formulas, addresses, HTML.
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
      // A count costs a tenth of an iterator where nothing is optimised, and nearly every byte comes by here.
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        switch byte {
        case UInt8(ascii: "!") where previous == UInt8(ascii: "<"): return true
        case .dollar where previous != .backtick:
          if offset + 1 == bytes.count || bytes[offset + 1] != .backtick { return true }
        default: break
        }
        previous = byte
        offset += 1
      }
      return false
    }
  }

  /// Returns the first of each kind.
  func findings() -> [Finding] {
    var findings: [Finding] = []
    func add(_ markup: UnknownMarkup, _ offset: Int?) {
      guard let offset else { return }
      findings.append(Finding(markup: markup, offset: range.lowerBound + offset))
    }
    add(.dollars, pair(length: 2) ?? pair(length: 1))
    add(.comment, comment())
    return findings
  }

  /// Returns where a comment seems to open.
  private func comment() -> Int? {
    bytes.indices.first {
      bytes[$0] == UInt8(ascii: "<") && bytes[$0...].starts(with: "<!--".utf8)
        && !WrittenBrackets.isEscaped($0, in: bytes)
    }
  }

  /// Returns where dollars open that others close: bound to the text between them and to none around.
  private func pair(length: Int) -> Int? {
    var open: Int?
    var offset = 0
    while offset < bytes.count {
      if length == 1, bytes[offset] == .newline { open = nil }
      guard bytes[offset] == .dollar else {
        offset += bytes[offset] == .backslash ? 2 : 1
        continue
      }
      let end = bytes[offset...].firstIndex { $0 != .dollar } ?? bytes.count
      defer { offset = end }
      guard end - offset == length else { continue }
      let before = offset > 0 ? bytes[offset - 1] : .space
      let after = end < bytes.count ? bytes[end] : .space
      if let open, closes(open + length..<offset, before: before, after: after) { return open }
      // Display mathematics stands on lines of its own.
      let isBound = after > .space || length == 2
      let isFree = !before.isPartOfWord && before != 0 && after != 0
      open = isBound && isFree ? offset : open
    }
    return nil
  }

  private func closes(_ content: Range<Int>, before: UInt8, after: UInt8) -> Bool {
    let text = bytes[content]
    guard text.contains(where: { $0 > .space }), !text.contains(0), !after.isPartOfWord else {
      return false
    }
    // "Between $5 and 6$" speaks of money.
    let isMoney = text.first.map { (48...57).contains($0) } == true && text.contains(.space)
    return !isMoney
      && (before > .space || bytes[..<content.lowerBound].suffix(2) == [.dollar, .dollar])
  }
}

extension UInt8 {
  fileprivate static let dollar = UInt8(ascii: "$")
}
