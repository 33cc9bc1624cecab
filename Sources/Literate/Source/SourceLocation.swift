/// A 1-based position in a lesson, printed the way compilers print it.
public struct SourceLocation: Codable, Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The lesson's path, relative to the package root.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1 in UTF-8 bytes (cmark's unit).
  public let column: Int

  /// Creates a position in `file`.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The position as compilers print it, `file:line:column`.
  public var description: String { "\(file.printable):\(line):\(column)" }

  /// Orders positions by file, then by place in the file.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }

  /// The position `columns` bytes further on in the same line.
  func advanced(by columns: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column + columns)
  }
}
