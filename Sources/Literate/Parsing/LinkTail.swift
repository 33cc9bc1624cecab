/// Where a link or an image begins in the lesson's bytes.
struct LinkOpening {
  let location: SourceLocation
  /// Whether it is an address in pointed brackets, which ends with itself.
  let isAutomatic: Bool
}

/// Finds the end of what follows the words of a link: `(address "title")`, `[label]` or nothing.
///
/// Where a link ends cmark does not tell, and the brackets in its tail are none of the text's.
struct LinkTail {
  let bytes: [UInt8]
  /// The end of the paragraph.
  let limit: Int

  /// Returns where the tail ends that begins at `start`, which is right behind the words' bracket.
  func end(from start: Int) -> Int {
    switch byte(at: start) {
    case UInt8(ascii: "("): addressEnd(from: start + 1) ?? start
    case UInt8(ascii: "["): labelEnd(from: start + 1) ?? start
    default: start
    }
  }

  private func byte(at offset: Int) -> UInt8? { offset < limit ? bytes[offset] : nil }

  private func labelEnd(from start: Int) -> Int? {
    guard let close = firstByte(from: start, where: { $0 == .openBracket || $0 == .closeBracket }),
      bytes[close] == .closeBracket
    else { return nil }
    return close + 1
  }

  private func addressEnd(from start: Int) -> Int? {
    let address = blanksEnd(from: start)
    let isPointed = byte(at: address) == UInt8(ascii: "<")
    guard
      let addressEnd = isPointed
        ? pointedAddressEnd(from: address + 1) : bareAddressEnd(from: address)
    else { return nil }
    let title = blanksEnd(from: addressEnd)
    let end = blanksEnd(from: title > addressEnd ? titleEnd(from: title) ?? title : title)
    return byte(at: end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  private func pointedAddressEnd(from start: Int) -> Int? {
    let end = firstByte(from: start) { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    return end.flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 + 1 : nil }
  }

  /// An address without pointed brackets ends at a blank, or at a parenthesis that it did not open.
  ///
  /// It may hold as many as cmark allows, and so the search for its end is short.
  private func bareAddressEnd(from start: Int) -> Int? {
    var depth = 0
    let end = firstByte(from: start) { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      return depth < 0 || depth > 32 || byte <= .space
    }
    return depth > 0 ? nil : end
  }

  private func titleEnd(from start: Int) -> Int? {
    guard let opening = byte(at: start), Array("\"'(".utf8).contains(opening) else { return nil }
    let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : opening
    let end = firstByte(from: start + 1) { $0 == closing || $0 == opening }
    return end.flatMap { bytes[$0] == closing ? $0 + 1 : nil }
  }

  /// Returns the first byte that is looked for and stands behind no backslash.
  private func firstByte(from start: Int, where isFound: (UInt8) -> Bool) -> Int? {
    var offset = start
    while let byte = byte(at: offset) {
      if byte == .backslash {
        offset += 1
      } else if isFound(byte) {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// Blanks may hold the end of a line, and the marks of quotes that begin the next one.
  private func blanksEnd(from start: Int) -> Int {
    var offset = start
    var isNewLine = false
    while let byte = byte(at: offset), byte <= .space || isNewLine && byte == UInt8(ascii: ">") {
      isNewLine = isNewLine || byte == .newline || byte == .carriageReturn
      offset += 1
    }
    return offset
  }
}
