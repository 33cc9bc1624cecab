extension SourceText {
  /// How often `![` may stand in lines that follow each other without a blank one.
  ///
  /// No paragraph has a thousand of them. cmark 0.30.2 takes time in proportion to
  /// their number times that of the links after them: a megabyte of `![[]()` is half a minute.
  static let imageLimit = 1_000

  /// Returns where the first `![` of too many stands.
  func firstOfTooManyImages() -> SourceLocation? {
    let marks = bytes.withUnsafeBufferPointer { buffer -> [Int] in
      // To count takes a third of the time, and is enough for every lesson that a person wrote.
      guard buffer.count(of: UInt8(ascii: "[")) > Self.imageLimit else { return [] }
      var marks: [Int] = []
      var isBlank = true
      for offset in buffer.indices {
        switch buffer[offset] {
        case .newline, .carriageReturn:
          if isBlank { marks.removeAll(keepingCapacity: true) }
          isBlank = true
        case .space, .tab: break
        case UInt8(ascii: "["):
          isBlank = false
          guard offset > 0, buffer[offset - 1] == UInt8(ascii: "!") else { continue }
          marks.append(offset - 1)
          if marks.count > Self.imageLimit { return marks }
        default: isBlank = false
        }
      }
      return []
    }
    return marks.first.map(location(ofOffset:))
  }
}
