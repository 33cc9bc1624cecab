import CourseRuntime
import Markup

/// The line below a recorded result that says where it was made, and how to make it again.
package struct ProvenanceLine {
  private let result: RecordedResult

  /// Describes a result.
  package init(of result: RecordedResult) { self.result = result }

  /// The line as a paragraph of HTML.
  package var html: String { HTML.element("p", ["class": "provenance"], words) + "\n" }

  /// The line as HTML.
  package var words: String {
    let made = result.provenance
    let command = needs + made.command
    let words =
      "Recorded \(HTML.element("time", ["datetime": made.date], day)) with "
      + HTML.escaped("\(made.compiler) \(made.flags.joined(separator: " "))")
      + HTML.escaped(" on \(made.processor), \(cores), \(made.system)\(rounds)\(files).")
    let again = " \(HTML.element("code", HTML.escaped(command))) records it again."
    return words + again
  }

  private var cores: String {
    result.provenance.cores == 1 ? "1 core" : "\(result.provenance.cores) cores"
  }

  private var rounds: String {
    switch result.results.rounds {
    case nil: ""
    case 1?: ", in one round"
    case let count?: ", in \(count) rounds"
    }
  }

  /// What has to be said before the command.
  private var needs: String {
    result.dependencies.given.keys.sorted().map { "\($0)=path " }.joined()
  }

  private var files: String {
    result.dependencies.given.sorted { $0.key < $1.key }.map { variable, digest in
      ", with the file that \(variable) names (SHA-256 \(digest.prefix(8))…\(digest.suffix(4)))"
    }.joined()
  }

  /// The day as people write it: `29 November 2026`.
  private var day: String {
    let parts = result.provenance.date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else {
      return HTML.escaped(result.provenance.date)
    }
    return "\(parts[2]) \(Self.months[parts[1] - 1]) \(parts[0])"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
