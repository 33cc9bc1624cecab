import Foundation
import Literate
import TestReports

/// Why the program of a course could not be built, or does not say what it is.
package struct CourseBuildError: Error, Hashable, CustomStringConvertible {
  /// What is wrong; never empty.
  package let problems: [Problem]

  /// The problems, one a line.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension CourseBuildError {
  /// Reads the errors that `swift build` printed, each once.
  ///
  /// - Parameters:
  ///   - output: All that it printed; its end is told if it names no place.
  ///   - root: The package's folder; places are told as seen from there.
  init(output: String, root: URL) {
    let faults = BuildReport(output).faults
    guard !faults.isEmpty else {
      let end = output.split(separator: "\n").suffix(20).joined(separator: "\n")
      self.init(problems: [Problem(in: "swift build", end)])
      return
    }
    self.init(problems: faults.map { Problem($0, root: root) })
  }
}

extension Problem {
  /// What the compiler says of a place, with its notes below; paths are told as seen from a folder.
  init(_ fault: BuildReport.Fault, severity: Severity = .error, root: URL) {
    func local(_ path: String) -> String {
      path.hasPrefix(root.path + "/") ? String(path.dropFirst(root.path.count + 1)) : path
    }
    let hint = severity == .error ? ShadowedNames(root: root).note(on: fault) : ""
    self.init(
      at: SourceLocation(file: local(fault.path), line: fault.line, column: fault.column),
      ([fault.message + hint] + fault.notes.map(local)).joined(separator: "\n"), severity: severity)
  }
}
