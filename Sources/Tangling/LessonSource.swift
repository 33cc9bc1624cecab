import Literate

/// Writes a Swift file in which line n is line n of a lesson, column for column.
///
/// The file's first line, which in a lesson is the title's, holds what frames the code, and one
/// directive. What moves code then changes no token of the file, and so nothing that other files
/// depend on: they are not compiled again.
///
/// Where lines of another lesson enter the file, a directive names that lesson and its first line,
/// and empty lines lead on from there: a line's number stands in no directive. A traced file has no
/// directive, for language servers do not bear them: a table beside the text says where its lines
/// come from.
struct LessonSource {
  private(set) var text: String
  private let state: CourseState
  private let isTraced: Bool
  /// Where every line of a traced text comes from.
  private var origins: [SourceLocation?] = []
  /// The lesson whose line comes next.
  private var file: String
  /// The number of the line that is being written.
  private var line = 2
  /// How many bytes the line has.
  private var width = 0

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - lesson: The lesson whose lines it has.
  ///   - state: The program.
  ///   - imports: What it imports.
  ///   - frame: What stands before all code, on one line.
  ///   - isTraced: Whether a table says where lines come from, and no directive.
  init(
    of lesson: Lesson, state: CourseState, imports: Imports, frame: String = "",
    isTraced: Bool = false
  ) {
    self.state = state
    self.isTraced = isTraced
    file = lesson.file
    text = imports.conditional
    text += "/* Made from \(Self.comment(lesson.file)): edit that file, not this one. */ "
    text += imports.plain.map { $0 + "; " }.joined()
    text += frame
    if isTraced {
      text += "\n"
      origins = Array(repeating: nil, count: text.lineCount)
      origins.append(SourceLocation(file: file, line: line, column: 1))
    } else {
      text += " #sourceLocation(file: \(swiftLiteral(lesson.file)), line: 2)\n"
    }
  }

  /// The text as a file.
  ///
  /// - Parameters:
  ///   - name: The file's name.
  ///   - end: What closes the frame.
  /// - Returns: The file.
  func file(_ name: String, end: String = "") -> TangledFile {
    var text = text
    if width > 0 { text += "\n" }
    if !end.isEmpty { text += end + "\n" }
    return TangledFile(name: name, text: text, origins: origins)
  }

  /// Writes a chunk at its own lines, and in place of its placeholders the chunks that go there.
  mutating func write(_ chunk: Chunk) {
    let code = chunk.text
    var written = code.startIndex
    var number = chunk.firstLine
    for placeholder in chunk.placeholders {
      let start = code.utf8.index(code.startIndex, offsetBy: placeholder.range.lowerBound)
      write(code[written..<start], of: chunk, from: number)
      written = code.utf8.index(start, offsetBy: placeholder.range.count)
      number = chunk.firstLine + placeholder.line + 1
      for filler in state.chunks(into: placeholder.name) { write(filler) }
    }
    write(code[written...], of: chunk, from: number)
  }

  /// Writes a chunk that runs, between the calls that mark it, on the lines of its fence.
  mutating func writeRunning(_ chunk: Chunk) {
    move(to: chunk.location.line, of: chunk.location.file)
    append("__begin(\(chunk.index));")
    if let echo = chunk.echo {
      write(chunk, echoingFrom: echo)
    } else {
      write(chunk)
    }
    move(to: chunk.firstLine + chunk.lineCount, of: chunk.location.file)
    if chunk.echo != nil { append("};") }
    append("__end(\(chunk.index));")
  }

  /// Writes a chunk whose result is recorded as a function on the lines of its fence.
  mutating func write(_ chunk: Chunk, asFunction name: String) {
    move(to: chunk.location.line, of: chunk.location.file)
    append("func \(name)() async throws {__begin(\(chunk.index));")
    write(chunk)
    move(to: chunk.firstLine + chunk.lineCount, of: chunk.location.file)
    append("__end(\(chunk.index));}")
  }

  /// Writes a chunk whose last expression, which begins at a byte of it, shows its value: in its own
  /// column, and the call before it on lines that the lesson has not.
  private mutating func write(_ chunk: Chunk, echoingFrom offset: Int) {
    let start = chunk.text.utf8.index(chunk.text.startIndex, offsetBy: offset)
    let before = chunk.text[..<start]
    let expression = chunk.text[start...]
    let lineStart = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    let line = chunk.firstLine + before.lineCount
    write(before[..<lineStart], of: chunk, from: chunk.firstLine)
    // What else its line has, behind which it stands after a semicolon.
    let rest = before[lineStart...]
    if rest.contains(where: { $0 != " " && $0 != "\t" }) {
      move(to: line, of: chunk.location.file)
      pad(to: chunk.indentation)
      append(rest)
    }
    breakLine()
    append((mayFailOrWait(expression) ? "try await __ae" : "__e") + "{")
    beginAnew(in: chunk.location.file)
    move(to: line, of: chunk.location.file)
    pad(to: chunk.indentation + rest.utf8.count)
    var number = line
    for code in expression.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if number > line, !code.isEmpty {
        move(to: number, of: chunk.location.file)
        pad(to: chunk.indentation)
      }
      append(code)
      number += 1
    }
  }

  /// Writes an expression in its own column, with a call around it in the room before it.
  ///
  /// Prose leaves that room on the same line, or at the end of the line before. Where two values
  /// stand too close for that, the line is begun anew.
  mutating func write(_ value: InlineValue) {
    let place = value.location
    let call = Self.call(for: value)
    let indentation = place.column - 1
    if place.file == file, line <= place.line,
      (line == place.line ? width : 0) + call.utf8.count <= indentation
    {
      move(to: place.line, of: place.file)
      pad(to: indentation - call.utf8.count)
      append(call)
    } else {
      if place.file == file, line < place.line { move(to: place.line - 1, of: place.file) }
      append(call)
      if place.file == file, line >= place.line { beginAnew(in: place.file) }
      move(to: place.line, of: place.file)
      pad(to: indentation)
    }
    append(value.expression)
    append("};")
  }

  private mutating func write(_ code: Substring, of chunk: Chunk, from first: Int) {
    guard chunk.indentation > 0 else {
      move(to: first, of: chunk.location.file)
      text += code
      let count = code.lineCount
      noteLines(count)
      line += count
      return
    }
    let padding = String(repeating: " ", count: chunk.indentation)
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    for (offset, code) in lines.enumerated() where !code.isEmpty {
      move(to: first + offset, of: chunk.location.file)
      append(padding)
      append(code)
    }
  }

  private mutating func append(_ code: some StringProtocol) {
    text += code
    width += code.utf8.count
  }

  private mutating func pad(to width: Int) {
    append(String(repeating: " ", count: max(0, width - self.width)))
  }

  /// Goes on to a line; to write on the line that was written last is to write after what it has.
  private mutating func move(to line: Int, of file: String) {
    if file != self.file || line < self.line { beginAnew(in: file) }
    guard line > self.line else { return }
    if isTraced, self.line == Self.nowhere {
      self.line = line
      origins[origins.count - 1] = SourceLocation(file: file, line: line, column: 1)
      return
    }
    text += String(repeating: "\n", count: line - self.line)
    noteLines(line - self.line)
    (self.line, width) = (line, 0)
  }

  /// Goes to the first line of a lesson; in a traced text, to whichever is wanted next.
  private mutating func beginAnew(in file: String) {
    if width > 0 { breakLine() }
    guard !isTraced else {
      (self.file, line, width) = (file, Self.nowhere, 0)
      return
    }
    text += "#sourceLocation(file: \(swiftLiteral(file)), line: 1)\n"
    (self.file, line, width) = (file, 1, 0)
  }

  /// The number of no line.
  private static let nowhere = 0

  /// Ends the line that is being written, so that what comes next stands on none of the lesson's.
  private mutating func breakLine() {
    text += "\n"
    if isTraced { origins.append(nil) }
  }

  /// Notes that lines of the lesson follow the one that is being written.
  private mutating func noteLines(_ count: Int) {
    guard isTraced, count > 0 else { return }
    for number in line + 1...line + count {
      origins.append(SourceLocation(file: file, line: number, column: 1))
    }
  }

  /// The call that records a value, up to the brace before the expression.
  ///
  /// The kind of its format is the compiler's to check. A call that has to wait or may fail is marked
  /// as one where the expression says so, for a mark that is not needed is warned of.
  private static func call(for value: InlineValue) -> String {
    let kind =
      switch value.format?.kind {
      case .integer: "i"
      case .floatingPoint: "f"
      case .text: "t"
      case nil: "v"
      }
    let format = value.format.map { ",\(swiftLiteral($0.source))" } ?? ""
    let mark = mayFailOrWait(value.expression) ? "try await __a" : "__"
    return "\(mark)\(kind)(\(value.index)\(format)){"
  }

  private static func comment(_ text: String) -> String {
    text.printable.replacing("*/", with: "* /")
  }
}

/// Whether an expression says `try` or `await`.
private func mayFailOrWait(_ expression: some StringProtocol) -> Bool {
  expression.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    .contains { $0 == "try" || $0 == "await" }
}
