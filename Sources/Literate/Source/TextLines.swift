/// Where the lines of a text are; they end with LF, CRLF or CR.
package enum TextLines {
  /// Finds the lines.
  ///
  /// - Parameter bytes: The text.
  /// - Returns: For each line where its text is and where all of it is, its end included. The last one
  ///   has no end, and is empty if the text ends with a line end.
  package static func all(in bytes: [UInt8]) -> [(text: Range<Int>, whole: Range<Int>)] {
    var lines: [(text: Range<Int>, whole: Range<Int>)] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      let end = offset
      offset += 1
      switch bytes[end] {
      case .newline: break
      case .carriageReturn:
        if offset < bytes.count, bytes[offset] == .newline { offset += 1 }
      default: continue
      }
      lines.append((start..<end, start..<offset))
      start = offset
    }
    lines.append((start..<bytes.count, start..<bytes.count))
    return lines
  }
}
