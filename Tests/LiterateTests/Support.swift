import Literate
import Support
import Testing

/// The file that `lesson(_:)` and `expectDiagnostics(_:_:)` put a lesson's text into.
let lessonFile = "lessons/01-test.md"

/// Returns the lesson with `body` under a title.
func lesson(_ body: String) throws -> Lesson {
  try #require(course([lessonFile: "# Title\n\n" + body]).lessons.first)
}

/// Returns the course of some files: paths and texts.
func course(_ files: [String: String]) throws(CourseError) -> Course {
  try Course(
    files: files.map { Course.File(path: $0.key, bytes: Array($0.value.utf8)) },
    directory: "lessons")
}

/// Returns a place in the file of `lesson(_:)`.
func at(_ line: Int, _ column: Int, in file: String = lessonFile) -> Literate.SourceLocation {
  Literate.SourceLocation(file: file, line: line, column: column)
}

/// Expects the faults of a lesson with `body` under a title, each where its marker stands.
func expectDiagnostics(
  _ body: String, _ expected: [(String, Reason)],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  expectDiagnostics(
    in: [lessonFile: "# Title\n\n" + body], expected, sourceLocation: sourceLocation)
}

/// Expects the faults of a course, each where its marker stands in one of the files.
///
/// The order in `expected` does not matter: every error must be in source order.
func expectDiagnostics(
  in files: [String: String], _ expected: [(String, Reason)],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let marked = files.mapValues { MarkedText($0) }
  let faults = expected.compactMap { marker, reason -> Diagnostic? in
    for (file, text) in marked {
      guard let place = text[marker] else { continue }
      return Diagnostic(at(place.line, place.column, in: file), reason)
    }
    Issue.record("no file has the marker \(marker)", sourceLocation: sourceLocation)
    return nil
  }
  var found: [Diagnostic] = []
  do throws(CourseError) {
    _ = try course(marked.mapValues(\.text))
  } catch {
    found = error.diagnostics
  }
  #expect(
    found.map(\.location) == found.map(\.location).sorted(), "not in source order",
    sourceLocation: sourceLocation)
  let list = { (faults: [Diagnostic]) in faults.map(\.description).sorted() }
  #expect(list(found) == list(faults), sourceLocation: sourceLocation)
  #expect(Set(found) == Set(faults), sourceLocation: sourceLocation)
}
