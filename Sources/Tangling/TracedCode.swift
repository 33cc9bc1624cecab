import Literate

extension CourseState {
  /// A lesson's code as it is now, line by line.
  package struct TracedCode: Hashable, Sendable {
    /// The code; every line of it ends, and there is none if the lesson has no code.
    package let text: String
    /// Where each line comes from, if it comes from a lesson.
    package let origins: [SourceLocation?]
  }

  /// Returns what a lesson adds to the module, as it is now: with what was replaced in it, and what goes into it.
  package func tracedCode(of lesson: Lesson) -> TracedCode {
    var writer = SourceWriter(header: "", state: self, origin: .plain)
    for chunk in chunks(of: lesson, for: .module) {
      if !writer.text.isEmpty { writer.line() }
      writer.write(chunk)
    }
    return TracedCode(text: writer.text, origins: writer.origins)
  }
}
