/// Finds a square bracket of a text in the bytes that the author wrote: as itself, behind a
/// backslash, or as an entity.
struct WrittenBrackets {
  let bytes: [UInt8]
  /// The end of the paragraph.
  let limit: Int

  /// Finds the next bracket that is text, or the next one that closes a link's words.
  ///
  /// - Parameters:
  ///   - bracket: `[` or `]`.
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
    return (bracket == .openBracket ? ["lbrack", "lsqb"] : ["rbrack", "rsqb"]).contains(name)
  }

  /// CommonMark allows seven decimal digits, or an `x` and six others.
  private static let longestName = 8
}

extension UInt8 {
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let backslash = UInt8(ascii: "\\")
}
