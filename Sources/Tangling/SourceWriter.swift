import Literate

/// Writes chunks into a Swift file, one after the other.
package struct SourceWriter {
  /// How a tangled file speaks of its origin.
  package enum Origin: Hashable, Sendable {
    /// As a person would have written it.
    case plain
    /// As what it is: made from lessons.
    case traced
  }

  package private(set) var text: String
  /// Where every line comes from: the text stays the same when prose moves the code.
  package private(set) var origins: [SourceLocation?] = []
  private let state: CourseState
  private let origin: Origin

  package init(header: String, state: CourseState, origin: Origin) {
    self.text = header
    self.state = state
    self.origin = origin
    noteOwnLines(of: header)
  }

  /// The text as a file.
  package func file(_ name: String) -> TangledFile {
    TangledFile(name: name, text: text, origins: origins)
  }

  /// Writes a line of our own.
  package mutating func line(_ line: String = "") {
    text += line
    text += "\n"
    noteOwnLines(of: line)
    origins.append(nil)
  }

  private mutating func noteOwnLines(of text: String) {
    for byte in text.utf8 where byte == UInt8(ascii: "\n") { origins.append(nil) }
  }

  private mutating func line(_ line: String, from place: SourceLocation) {
    text += line
    text += "\n"
    origins.append(place)
  }

  /// Writes a chunk, and in place of its placeholders the chunks that go there.
  package mutating func write(_ chunk: Chunk) {
    let code = chunk.text
    var written = code.startIndex
    var line = chunk.firstLine
    for placeholder in chunk.placeholders {
      let start = code.utf8.index(code.startIndex, offsetBy: placeholder.range.lowerBound)
      write(code[written..<start], of: chunk, from: line)
      written = code.utf8.index(start, offsetBy: placeholder.range.count)
      line = chunk.firstLine + placeholder.line + 1
      fill(placeholder.name)
    }
    write(code[written...], of: chunk, from: line)
  }

  private mutating func write(_ code: Substring, of chunk: Chunk, from firstLine: Int) {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    for (offset, code) in lines.enumerated() {
      let place = SourceLocation(
        file: chunk.location.file, line: firstLine + offset, column: chunk.indentation + 1)
      line(String(code), from: place)
    }
  }

  private mutating func fill(_ name: String) {
    var last: Chunk?
    for chunk in state.chunks(into: name) {
      // Cases of an enum, say, stand together; whatever is longer stands apart, if the author does not see to it.
      if let last, origin == .plain, max(last.lineCount, chunk.lineCount) > 1,
        !chunk.beginsWithBlankLine
      {
        line()
      }
      write(chunk)
      last = chunk
    }
  }
}

extension Chunk {
  fileprivate var beginsWithBlankLine: Bool {
    text.prefix { $0 != "\n" }.allSatisfy(\.isWhitespace)
  }
}

/// Returns a string literal with `text` in it, on one line and without a control character.
package func swiftLiteral(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy {
    $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
  }
  if isPlain { return "\"" + text + "\"" }
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": literal += "\\" + String(scalar)
    case _ where scalar.properties.generalCategory == .control:
      literal += "\\u{\(String(scalar.value, radix: 16))}"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}

/// Returns a string literal with `text` in it as it is, on lines of its own, in as many `#` as that
/// needs; escaped, if it has characters that a literal must not have.
package func swiftRawLiteral(_ text: String) -> String {
  guard !text.hasControlCharacters else { return swiftLiteral(text) }
  var (longest, run) = (0, 0)
  for byte in text.utf8 {
    run = byte == UInt8(ascii: "#") ? run + 1 : 0
    longest = max(longest, run)
  }
  let marks = String(repeating: "#", count: longest + 1)
  return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
}

extension String {
  /// Whether there are control characters other than tabs and ends of lines.
  fileprivate var hasControlCharacters: Bool {
    func search(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
      var previous: UInt8 = 0
      for byte in text {
        let isC0 = byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t")
        // U+0080 to U+009F are C2 80 to C2 9F.
        if isC0 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
        previous = byte
      }
      return false
    }
    return utf8.withContiguousStorageIfAvailable(search)
      ?? Array(utf8).withUnsafeBufferPointer(search)
  }
}
