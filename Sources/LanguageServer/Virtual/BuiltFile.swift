import Foundation
import Literate

/// A file that the build tangled, of which an index speaks: its lines, and those of the lessons that
/// they were then.
struct BuiltFile {
  let lines: LineTable
  /// The line of a lesson that each line was.
  let origins: [SourceLocation?]

  /// Reads a file; nil if it cannot be read.
  init?(_ path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    self.init(bytes: [UInt8](data))
  }

  /// Reads the directives in a file.
  init(bytes: [UInt8]) {
    lines = LineTable(bytes)
    var origins: [SourceLocation?] = []
    var next: SourceLocation?
    for number in 0..<lines.count {
      origins.append(next)
      next = next.map { SourceLocation(file: $0.file, line: $0.line + 1, column: 1) }
      let line = lines.text(number)
      guard let match = line.firstMatch(of: /#sourceLocation\(file: "([^"\\]*)", line: (\d+)\)/),
        let begin = Int(match.2)
      else { continue }
      // A line that is nothing else is none of the lesson's.
      if match.range.lowerBound == line.startIndex { origins[number] = nil }
      next = SourceLocation(file: String(match.1), line: begin, column: 1)
    }
    self.origins = origins
  }
}
