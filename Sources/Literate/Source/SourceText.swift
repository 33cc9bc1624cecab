/// A lesson's text and where its lines begin.
///
/// cmark says where a block stands; the exact place of an attribute or of an inline value is found
/// in the bytes the author wrote.
struct SourceText {
  /// The lesson's path, relative to the package root.
  let file: String
  /// The text as bytes of UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// The offset of every line's first byte.
  private let starts: [Int]

  /// Checks that `bytes` are UTF-8 without NUL and finds the lines.
  init(file: String, bytes: [UInt8]) throws(CourseError) {
    let bytes = bytes.withoutByteOrderMark
    self.file = file
    self.bytes = bytes
    let lines = Self.lines(of: bytes)
    self.starts = lines.starts
    if let offset = Self.firstFault(in: bytes) ?? lines.firstNUL {
      let reason = bytes[offset] == 0 ? Reason.nul : .invalidUTF8
      throw CourseError([Diagnostic(location(ofOffset: offset), reason)])
    }
  }

  /// The number of lines.
  var lineCount: Int { starts.count }

  /// Returns the bytes of a line without its line ending; an empty slice past the end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= starts.count else { return [] }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == .newline || bytes[end - 1] == .carriageReturn { end -= 1 }
    return bytes[start..<end]
  }

  /// Returns the position of `column` in `line`.
  func location(line: Int, column: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }

  /// Returns the offset of a line's first byte; past the end, the offset of the end.
  func offset(line number: Int) -> Int {
    number <= starts.count ? starts[max(1, number) - 1] : bytes.count
  }

  /// Returns the position of the byte at `offset`.
  func location(ofOffset offset: Int) -> SourceLocation {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return location(line: low + 1, column: offset - starts[low] + 1)
  }

  /// Returns where lines start, and where the first NUL is.
  private static func lines(of bytes: [UInt8]) -> (starts: [Int], firstNUL: Int?) {
    var starts = [0]
    var firstNUL: Int?
    starts.reserveCapacity(bytes.count / 24)
    bytes.withUnsafeBufferPointer { buffer in
      for position in buffer.indices where buffer[position] <= .carriageReturn {
        let isNewline = buffer[position] == .newline
        let isReturn =
          buffer[position] == .carriageReturn
          && (position + 1 == buffer.count || buffer[position + 1] != .newline)
        if isNewline || isReturn { starts.append(position + 1) }
        if firstNUL == nil, buffer[position] == 0 { firstNUL = position }
      }
    }
    if starts.count > 1, starts.last == bytes.count { starts.removeLast() }
    return (starts, firstNUL)
  }

  /// Returns the offset of the first byte that is no UTF-8, or of a NUL before it.
  private static func firstFault(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue("\0"): return offset
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}

extension [UInt8] {
  /// The text without a byte order mark: editors do not show one and cmark does not count it.
  package var withoutByteOrderMark: [UInt8] {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let backtick = UInt8(ascii: "`")
}
