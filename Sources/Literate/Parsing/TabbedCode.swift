/// Takes blanks away that cmark leaves in front of code when a tab indents its fence.
///
/// A tab in a list may belong to the list with one part and to the fence's own indentation with the
/// other. cmark 0.30.2 counts the latter in bytes, and so takes too little away from each line.
struct TabbedCode {
  /// The column of the fence, counted from 0, with tabs as wide as they are.
  private let fenceColumn: Int

  /// Looks at the line of a fence that begins at `column`; nil if no tab is before it.
  init?(fenceLine line: ArraySlice<UInt8>, column: Int) {
    let before = line.prefix(column - 1)
    guard before.contains(.tab) else { return nil }
    fenceColumn = Self.width(of: before)
  }

  /// Returns code without the blanks that the fence's indentation takes away.
  ///
  /// - Parameters:
  ///   - code: The code as cmark gives it; every line ends with a newline.
  ///   - line: Returns a line of it as it was written, by its number from 0.
  /// - Returns: The code.
  func text(_ code: String, written line: (Int) -> ArraySlice<UInt8>) -> String {
    var text = ""
    for (number, given) in code.lines.enumerated() {
      let written = line(number)
      let same = zip(written.reversed(), given.utf8.reversed()).prefix { $0 == $1 }.count
      let begin = Self.width(of: written.dropLast(same)) - (given.utf8.count - same)
      let surplus = max(0, fenceColumn - begin)
      text += given.dropFirst(min(surplus, given.utf8.prefix { $0 == .space }.count)) + "\n"
    }
    return text
  }

  private static func width(of text: ArraySlice<UInt8>) -> Int {
    text.reduce(0) { column, byte in byte == .tab ? (column / 4 + 1) * 4 : column + 1 }
  }
}
