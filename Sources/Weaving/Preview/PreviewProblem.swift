import Foundation
import LessonRuns
import Literate
import Pages
import Running
import Serving

extension Problem {
  /// Returns the problems behind an error, in source order.
  static func problems(of error: any Error) -> [Problem] {
    switch error {
    case let error as CourseError: error.diagnostics.map(\.problem)
    case let error as SiteError: problems(of: error.faults)
    case let error as CourseBuildError: error.problems
    default: [Problem(in: "weave", "\(error)")]
    }
  }

  /// Returns the problems of single lessons.
  static func problems(of faults: [RunFault]) -> [Problem] {
    faults.map(\.problem)
  }

  /// Returns the problem for the page, with the lines around its place.
  ///
  /// - Parameters:
  ///   - root: The folder that paths are seen from.
  ///   - editor: The editor that opens the place; nil if none can.
  /// - Returns: The problem.
  func shown(root: URL, editor: EditorLink? = nil) -> LiveState.Problem {
    let words = place.description
    let isWarning = severity == .warning
    guard case .source(let location) = place else {
      return LiveState.Problem(place: words, message: message, isWarning: isWarning)
    }
    let (path, number) = (location.file, location.line)
    let file = path.hasPrefix("/") ? URL(filePath: path) : root.appending(path: path)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      return LiveState.Problem(place: words, message: message, isWarning: isWarning)
    }
    let address = editor?.address(of: location, root: root)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let shown = max(1, number - 2)...max(1, number + 2)
    let code = shown.filter { $0 <= lines.count }.map {
      LiveState.Line(number: $0, text: String(lines[$0 - 1]), isMarked: $0 == number)
    }
    return LiveState.Problem(
      place: words, address: address, message: message, code: code, isWarning: isWarning)
  }
}
