/// A sign in a text that means more than itself, written as such: no backslash before it, no entity.
struct TextMark {
  let mark: UInt8
  /// Where it stands in the text, in bytes.
  let offset: Int
  /// Where it stands in the lesson.
  let place: Int

  /// Whether a byte is a bracket or a tilde.
  static func isMark(_ byte: UInt8) -> Bool {
    byte == .openBracket || byte == .closeBracket || byte == .tilde
  }
}

/// Finds a square bracket or a tilde of a text in the bytes that the author wrote: as itself, behind
/// a backslash, or as an entity.
struct WrittenBrackets {
  let bytes: [UInt8]
  /// The end of the paragraph.
  let limit: Int

  /// Whether an odd number of backslashes is before a byte.
  static func isEscaped(_ offset: Int, in bytes: [UInt8]) -> Bool {
    !bytes[..<offset].reversed().prefix { $0 == .backslash }.count.isMultiple(of: 2)
  }

  /// Finds the next bracket that is text, or the next one that closes a link's words.
  ///
  /// - Parameters:
  ///   - bracket: `[`, `]` or `~`.
  ///   - start: Where to begin.
  /// - Returns: The offset behind it; nil if there is none.
  func end(of bracket: UInt8, from start: Int) -> Int? {
    var offset = start
    while offset < limit {
      switch bytes[offset] {
      case bracket: return offset + 1
      case .backslash where offset + 1 < limit && bytes[offset + 1] == bracket: return offset + 2
      case .backslash: offset += 2
      case UInt8(ascii: "&"):
        if let end = entityEnd(from: offset), isEntity(bytes[(offset + 1)..<(end - 1)], of: bracket)
        {
          return end
        }
        offset += 1
      default: offset += 1
      }
    }
    return nil
  }

  private func entityEnd(from start: Int) -> Int? {
    let window = bytes[(start + 1)..<min(limit, start + 2 + Self.longestName)]
    return window.firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 }
  }

  private func isEntity(_ name: ArraySlice<UInt8>, of bracket: UInt8) -> Bool {
    let name = String(decoding: name, as: UTF8.self)
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return Int(name.dropFirst(2), radix: 16) == Int(bracket)
    }
    if name.hasPrefix("#") { return Int(name.dropFirst()) == Int(bracket) }
    switch bracket {
    case .openBracket: return name == "lbrack" || name == "lsqb"
    case .closeBracket: return name == "rbrack" || name == "rsqb"
    default: return false
    }
  }

  /// CommonMark allows seven decimal digits, or an `x` and six others.
  private static let longestName = 8
}

extension UInt8 {
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let tilde = UInt8(ascii: "~")
  static let backslash = UInt8(ascii: "\\")
}
