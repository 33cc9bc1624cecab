import Literate

/// Text with the place in a lesson that each of its lines comes from, if it comes from one.
package struct TracedText {
  package private(set) var text = ""
  package private(set) var origins: [SourceLocation?] = []

  /// Text that comes from no lesson; every line of it ends.
  package init(_ text: String = "") {
    self.text = text
    origins = Array(repeating: nil, count: text.lineCount)
  }

  /// What a writer wrote.
  package init(_ writer: SourceWriter) {
    text = writer.text
    origins = writer.origins
  }

  /// Text whose first lines are those of another, and the rest of it comes from no lesson.
  package init(_ text: String, before line: Int, of other: TracedText) {
    self.init(text)
    for index in origins.indices where index < line { origins[index] = other.origins[index] }
  }

  /// Adds more at the end.
  package mutating func append(_ more: TracedText) {
    text += more.text
    origins += more.origins
  }

  /// The text with every line that says something two columns further to the right.
  package var indented: TracedText {
    var result = TracedText()
    for (line, origin) in zip(
      text.split(separator: "\n", omittingEmptySubsequences: false), origins)
    {
      result.text += line.isEmpty ? "\n" : "  \(line)\n"
      result.origins.append(
        origin.map {
          SourceLocation(
            file: $0.file, line: $0.line, column: line.isEmpty ? $0.column : $0.column - 2)
        })
    }
    return result
  }

  /// Texts with an empty line between each two.
  package static func joined(_ parts: [TracedText]) -> TracedText {
    var result = TracedText()
    for (index, part) in parts.enumerated() {
      if index > 0 { result.append(TracedText("\n")) }
      result.append(part)
    }
    return result
  }
}
