import Foundation
import Literate
import Serving

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
    var found: [PreviewProblem] = []
    let lines = output.split(separator: "\n")
    for line in lines {
      guard let mark = line.range(of: ": error: ") else { continue }
      var place = String(line[..<mark.lowerBound])
      let parts = place.split(separator: ":")
      guard parts.count == 3, Int(parts[1]) != nil, Int(parts[2]) != nil else { continue }
      if place.hasPrefix(root.path + "/") { place.removeFirst(root.path.count + 1) }
      let problem = PreviewProblem(place: place, message: String(line[mark.upperBound...]))
      if !found.contains(problem) { found.append(problem) }
    }
    let end = lines.suffix(20).joined(separator: "\n")
    return found.isEmpty ? [PreviewProblem(place: "swift build", message: end)] : found
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
struct PreviewFailure: Error, Hashable {
  let problems: [PreviewProblem]
}
