import Literate

/// What a lesson says now, line by line, and which of it is Swift.
struct LessonText: Hashable {
  /// The path, relative to the package's folder.
  let file: String
  let lines: LineTable
  /// The Swift in it, by lines from 0.
  let passages: [Int: [Passage]]
  /// The lines with Swift that has these bytes, in order.
  private let code: [ArraySlice<UInt8>: [Int]]

  init(_ lesson: Lesson, _ bytes: [UInt8]) {
    file = lesson.file
    let lines = LineTable(bytes)
    self.lines = lines
    passages = Passage.all(in: lesson, lines)
    var code: [ArraySlice<UInt8>: [Int]] = [:]
    for (line, passages) in passages {
      for passage in passages { code[passage.text(in: lines[line]), default: []].append(line) }
    }
    self.code = code
  }

  /// Returns the line nearest to another one that has some Swift.
  func line(with code: ArraySlice<UInt8>, near line: Int) -> Int? {
    self.code[code]?.min { (abs($0 - line), $0) < (abs($1 - line), $1) }
  }

  /// Returns the passage that a position lies in or at the end of, if it lies in Swift.
  func passage(at position: Position) -> (passage: Passage, byte: Int)? {
    let byte = lines.byte(at: position)
    let found = passages[position.line]?.first {
      $0.bytes.lowerBound <= byte && byte <= $0.bytes.upperBound
    }
    return found.map { ($0, byte) }
  }

  /// Returns where bytes of a tangled line stand in a line of the lesson; nil if the passage there says
  /// something else.
  func range(
    _ bytes: Range<Int>, of passage: Passage, line: Int, in code: [UInt8]
  ) -> TextRange? {
    let own = passage.text(in: lines[line])
    let begin = passage.bytes.lowerBound - passage.shift
    let (start, end) = (bytes.lowerBound + passage.shift, bytes.upperBound + passage.shift)
    guard !own.isEmpty, code.dropFirst(begin).prefix(own.count).elementsEqual(own),
      passage.bytes.lowerBound <= start, end <= passage.bytes.upperBound
    else { return nil }
    return lines.range(line: line, start..<end)
  }
}
