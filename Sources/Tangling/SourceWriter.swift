import Literate

/// Writes chunks into a Swift file, with or without directives that lead errors back to the lesson.
struct SourceWriter {
  /// How a tangled file speaks of its origin.
  enum Origin: Hashable, Sendable {
    /// With `#sourceLocation`, so that errors, traps and failed expectations name the lesson.
    case mapped
    /// As a person would have written it.
    case plain
    /// What is mapped, without the directives: a table beside the text says where its lines come
    /// from, so that the text stays the same when prose moves the code.
    case traced
  }

  private(set) var text: String
  /// Where every line of a traced text comes from.
  private(set) var origins: [SourceLocation?] = []
  private let state: CourseState
  private let origin: Origin

  init(header: String, state: CourseState, origin: Origin) {
    self.text = header
    self.state = state
    self.origin = origin
    text.reserveCapacity(4096)
    noteOwnLines(of: header)
  }

  /// The text as a file.
  func file(_ name: String) -> TangledFile {
    TangledFile(name: name, text: text, origins: origins)
  }

  /// Writes a line of our own.
  mutating func line(_ line: String = "") {
    text += line
    text += "\n"
    noteOwnLines(of: line)
    if origin == .traced { origins.append(nil) }
  }

  private mutating func noteOwnLines(of text: String) {
    guard origin == .traced else { return }
    for byte in text.utf8 where byte == UInt8(ascii: "\n") { origins.append(nil) }
  }

  private mutating func line(_ line: String, from place: SourceLocation) {
    text += line
    text += "\n"
    if origin == .traced { origins.append(place) }
  }

  /// Writes a chunk, and in place of its placeholders the chunks that go there.
  mutating func write(_ chunk: Chunk) {
    insert(chunk)
    endMapping()
  }

  /// Writes an expression so that its first letter stands in the column it has in the lesson.
  mutating func write(_ value: InlineValue) {
    begin(file: value.location.file, line: value.location.line)
    let padding = String(repeating: " ", count: value.location.column - 1)
    line(padding + value.expression, from: value.location)
    endMapping()
  }

  private mutating func insert(_ chunk: Chunk) {
    begin(file: chunk.location.file, line: chunk.firstLine)
    let padding = origin == .plain ? "" : String(repeating: " ", count: chunk.indentation)
    for (index, code) in chunk.lines.enumerated() {
      if let name = Placeholder.name(in: code) {
        fill(name)
        if index + 1 < chunk.lines.count {
          begin(file: chunk.location.file, line: chunk.firstLine + index + 1)
        }
      } else {
        line(code.isEmpty ? "" : padding + code, from: chunk.location.line(chunk.firstLine + index))
      }
    }
  }

  private mutating func fill(_ name: String) {
    var last: Chunk?
    for chunk in state.chunks(into: name) {
      // Cases of an enum, say, stand together; whatever is longer stands apart.
      if let last, origin == .plain, max(last.lines.count, chunk.lines.count) > 1 { line() }
      insert(chunk)
      last = chunk
    }
  }

  private mutating func begin(file: String, line number: Int) {
    guard origin == .mapped else { return }
    line("#sourceLocation(file: \(swiftLiteral(file)), line: \(number))")
  }

  private mutating func endMapping() {
    guard origin == .mapped else { return }
    line("#sourceLocation()")
  }
}

extension SourceLocation {
  /// Returns the beginning of a line of the same file.
  fileprivate func line(_ line: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: 1)
  }
}

/// Returns a string literal with `text` in it, on one line and without a control character.
package func swiftLiteral(_ text: String) -> String {
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
func swiftRawLiteral(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { scalar in
    scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
  }
  guard isPlain else { return swiftLiteral(text) }
  var (longest, run) = (0, 0)
  for byte in text.utf8 {
    run = byte == UInt8(ascii: "#") ? run + 1 : 0
    longest = max(longest, run)
  }
  let marks = String(repeating: "#", count: longest + 1)
  return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
}
