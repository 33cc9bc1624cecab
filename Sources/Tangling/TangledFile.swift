import Literate

/// A Swift file that was made from a course.
public struct TangledFile: Hashable, Sendable {
  /// The file's name, unique in its folder.
  public let name: String
  /// The file's text.
  public let text: String
  /// Where every line begins in the lessons, nil for what is in no lesson; empty if the text says so itself,
  /// or nothing does.
  public let origins: [SourceLocation?]

  /// Names a text, and says where its lines come from.
  package init(name: String, text: String, origins: [SourceLocation?] = []) {
    self.name = name
    self.text = text
    self.origins = origins
  }

  /// Finds where a place in the text stands in the lessons, if it does.
  ///
  /// - Parameters:
  ///   - line: The line, counted from 1.
  ///   - column: The column, counted from 1.
  /// - Returns: The place in the lesson, nil for what is in none.
  public func origin(ofLine line: Int, column: Int) -> SourceLocation? {
    guard origins.indices.contains(line - 1), let place = origins[line - 1] else { return nil }
    return SourceLocation(file: place.file, line: place.line, column: place.column + column - 1)
  }

  /// Returns the file under another name.
  package func named(_ name: String) -> TangledFile {
    TangledFile(name: name, text: text, origins: origins)
  }
}
