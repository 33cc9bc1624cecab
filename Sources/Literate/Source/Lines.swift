extension String {
  /// The lines, each of which ends with a newline, without it.
  var lines: [Substring] {
    var lines: [Substring] = []
    var start = startIndex
    while let end = utf8[start...].firstIndex(of: .newline) {
      lines.append(self[start..<end])
      start = utf8.index(after: end)
    }
    return lines
  }

  /// The text with a newline in place of CommonMark's other line endings (CRLF, CR), and after the
  /// last line.
  var withPlainLineEndings: String {
    let isPlain = withBytes { bytes in
      bytes.last == .newline && !bytes.contains(.carriageReturn)
    }
    guard !isPlain else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 1)
    var previous = UInt8.newline
    for byte in utf8 {
      if byte != .newline || previous != .carriageReturn {
        bytes.append(byte == .carriageReturn ? .newline : byte)
      }
      previous = byte
    }
    if let last = bytes.last, last != .newline { bytes.append(.newline) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
