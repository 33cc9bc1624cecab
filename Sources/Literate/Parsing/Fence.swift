/// The opening line of a fenced code block, taken apart word by word.
struct Fence {
  /// A word of the info string and where it begins.
  struct Word {
    let text: String
    let column: Int
  }

  /// The fence's character, a backtick or a tilde.
  let character: UInt8
  /// How many of them open the block.
  let length: Int
  /// The words after the fence; the first is the language.
  let words: [Word]

  /// Reads the fence that begins at `column` of `line`; nil if there is none.
  init?(line: ArraySlice<UInt8>, column: Int) {
    var position = line.startIndex + column - 1
    guard position < line.endIndex else { return nil }
    character = line[position]
    guard character == .backtick || character == UInt8(ascii: "~") else { return nil }
    let start = position
    while position < line.endIndex, line[position] == character { position += 1 }
    length = position - start
    guard length >= 3 else { return nil }
    words = Self.words(in: line[position...], lineStart: line.startIndex)
  }

  /// Whether `line` closes the block.
  ///
  /// The line may still have the marks of lists and quotes.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    var end = line.endIndex
    while end > line.startIndex, line[end - 1] == .space || line[end - 1] == .tab { end -= 1 }
    var start = end
    while start > line.startIndex, line[start - 1] == character { start -= 1 }
    let before = line[line.startIndex..<start]
    return end - start >= length
      && before.allSatisfy { $0 == .space || $0 == .tab || $0 == UInt8(ascii: ">") }
  }

  private static func words(in text: ArraySlice<UInt8>, lineStart: Int) -> [Word] {
    var words: [Word] = []
    var start = text.startIndex
    for position in text.startIndex...text.endIndex
    where position == text.endIndex || text[position] == .space || text[position] == .tab {
      if start < position {
        let word = String(decoding: text[start..<position], as: UTF8.self)
        words.append(Word(text: word, column: start - lineStart + 1))
      }
      start = position + 1
    }
    return words
  }
}
