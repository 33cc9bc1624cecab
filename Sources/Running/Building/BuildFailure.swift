import LessonRuns
import Literate
import TestReports

/// A program could not be built.
package struct BuildFailure: Error {
  /// What the compiler printed.
  let output: String
}

extension BuildFailure {
  /// The failure as a fault of the lesson whose program could not be built: a name that only a later
  /// lesson declares, say.
  package func fault(in lesson: Lesson) -> RunFault {
    let faults = BuildReport(output).faults
    let own = faults.first { $0.path.hasSuffix(lesson.file) } ?? faults.first
    guard let own else {
      let end = output.split(separator: "\n").suffix(5).joined(separator: "\n")
      return RunFault(
        location: SourceLocation(file: lesson.file, line: 1, column: 1), reason: .notBuilt(end))
    }
    return RunFault(
      location: SourceLocation(file: own.path, line: own.line, column: own.column),
      reason: .notBuilt(own.message + " (in the program as lesson \(lesson.number) leaves it)"))
  }
}
