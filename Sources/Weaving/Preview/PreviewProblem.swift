import Foundation
import LessonRuns
import Literate
import Serving
import TestReports

/// Something that is wrong, as a preview tells it: at its place, with the code.
struct PreviewProblem: Hashable, Sendable, CustomStringConvertible {
  /// `lessons/08-addition.md:12:3`, or what was done when it went wrong.
  let place: String
  let message: String

  /// The problem as compilers print it.
  var description: String { "\(place): error: \(message)" }

  /// The problems behind an error, in source order.
  static func problems(of error: any Error) -> [PreviewProblem] {
    switch error {
    case let error as CourseError:
      error.diagnostics.map {
        PreviewProblem(place: $0.location.description, message: $0.reason.description)
      }
    case let error as SiteError: problems(of: error.faults)
    case let error as PreviewFailure: error.problems
    default: [PreviewProblem(place: "weave", message: "\(error)")]
    }
  }

  static func problems(of faults: [RunFault]) -> [PreviewProblem] {
    faults.map { PreviewProblem(place: $0.location.description, message: $0.reason.description) }
  }

  /// Reads the errors that `swift build` printed, each once.
  ///
  /// - Parameters:
  ///   - output: All that it printed.
  ///   - root: The package's folder; places are told as seen from there.
  /// - Returns: The errors with a place, or else the end of what was printed.
  static func problems(inBuild output: String, root: URL) -> [PreviewProblem] {
    let faults = BuildReport(output).faults
    guard !faults.isEmpty else {
      let end = output.split(separator: "\n").suffix(20).joined(separator: "\n")
      return [PreviewProblem(place: "swift build", message: end)]
    }
    return faults.map { fault in
      let isInside = fault.path.hasPrefix(root.path + "/")
      let path = isInside ? String(fault.path.dropFirst(root.path.count + 1)) : fault.path
      return PreviewProblem(
        place: "\(path):\(fault.line):\(fault.column)", message: fault.message)
    }
  }

  /// The problem for the page, with the lines around its place.
  func shown(root: URL) -> LiveState.Problem {
    let parts = place.split(separator: ":")
    guard parts.count == 3, let number = Int(parts[1]) else {
      return LiveState.Problem(place: place, message: message)
    }
    let path = String(parts[0])
    let file = path.hasPrefix("/") ? URL(filePath: path) : root.appending(path: path)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      return LiveState.Problem(place: place, message: message)
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let shown = max(1, number - 2)...max(1, number + 2)
    let code = shown.filter { $0 <= lines.count }.map {
      LiveState.Line(number: $0, text: String(lines[$0 - 1]), isMarked: $0 == number)
    }
    return LiveState.Problem(place: place, message: message, code: code)
  }
}

/// Why there is no new version of the site.
struct PreviewFailure: Error, Hashable, CustomStringConvertible {
  let problems: [PreviewProblem]

  /// The problems, one a line.
  var description: String { problems.map(\.description).joined(separator: "\n") }
}
