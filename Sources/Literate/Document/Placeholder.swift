/// A line of code that later chunks fill.
public struct Placeholder: Hashable, Sendable {
  /// The name between `<<` and `>>`.
  public let name: String
  /// The line in its chunk, counted from 0.
  public let line: Int
  /// Where the line stands in the chunk's code, with its newline, in bytes of UTF-8.
  public let range: Range<Int>

  /// Returns the placeholders in a chunk's code, in order.
  static func all(in code: String) -> [Placeholder] {
    // Few chunks have one, and looking for its brackets costs less than taking lines apart.
    guard code.withBytes(hasBrackets) else { return [] }
    var placeholders: [Placeholder] = []
    var start = 0
    for (line, text) in code.lines.enumerated() {
      let end = start + text.utf8.count + 1
      if let name = name(in: text) {
        placeholders.append(Placeholder(name: name, line: line, range: start..<end))
      }
      start = end
    }
    return placeholders
  }

  /// Whether `<<` is in some text.
  private static func hasBrackets(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "<"), previous == byte { return true }
      previous = byte
    }
    return false
  }

  /// Returns the name in a line `// <<name>>`, or nil if the line is anything else.
  public static func name(in line: some StringProtocol) -> String? {
    let code = Substring(line).utf8.drop { $0 == .space || $0 == .tab }
    guard code.starts(with: "//".utf8) else { return nil }
    let comment = code.dropFirst(2).drop { $0 == .space }
    guard comment.starts(with: "<<".utf8) else { return nil }
    var name = comment.dropFirst(2)
    while name.last == .space { name.removeLast() }
    guard name.suffix(2).elementsEqual(">>".utf8) else { return nil }
    let word = Substring(name.dropLast(2))
    return isName(word) ? String(word) : nil
  }
}

/// Whether a word can name a chunk or a placeholder: letters, digits, hyphens, first a letter.
func isName(_ word: some StringProtocol) -> Bool {
  guard let first = word.utf8.first, first.isASCIILetter else { return false }
  return word.utf8.allSatisfy {
    $0.isASCIILetter || ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "-")
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) >= 97 && (self | 0x20) <= 122 }
}
