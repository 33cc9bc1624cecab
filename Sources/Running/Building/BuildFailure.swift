import Foundation
import LessonRuns
import Literate
import TestReports

/// A program could not be built.
package struct BuildFailure: Error {
  /// What the compiler printed.
  package let output: String

  /// The compiler's errors.
  package var compilerFaults: [BuildReport.Fault] { BuildReport(output).faults }
}

extension BuildFailure {
  /// The failure as faults of the lesson whose program could not be built; never empty.
  ///
  /// It may use a name that only a later lesson declares, say. Faults of other lessons are told if it
  /// has none of its own.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - root: The package's folder, as seen from which places are told.
  /// - Returns: The faults.
  package func faults(in lesson: Lesson, root: URL) -> [RunFault] {
    let all = BuildReport(output).faults
    let own = all.filter { $0.path.hasSuffix(lesson.file) }
    guard !all.isEmpty else {
      let end = output.split(separator: "\n").suffix(5).joined(separator: "\n")
      return [
        RunFault(
          location: SourceLocation(file: lesson.file, line: 1, column: 1), reason: .notBuilt(end))
      ]
    }
    return (own.isEmpty ? all : own).map { fault in
      let hint = ShadowedNames(root: root).note(on: fault)
      let words = "\(fault.message)\(hint) (in the program as lesson \(lesson.number) leaves it)"
      return RunFault(
        location: SourceLocation(file: fault.path, line: fault.line, column: fault.column),
        reason: .notBuilt(([words] + fault.notes).joined(separator: "\n")))
    }
  }
}
