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
    let words = Phrase.recorded.text(
      HTML.element("time", ["datetime": made.date], day),
      HTML.escaped("\(made.compiler) \(made.flags.joined(separator: " "))"),
      HTML.escaped(made.processor), cores, HTML.escaped(made.system), rounds, HTML.escaped(files))
    return words + Phrase.recordsAgain.text(HTML.element("code", HTML.escaped(command)))
  }

  private var cores: String {
    Phrase.cores.text(count: result.provenance.cores)
  }

  private var rounds: String {
    result.results.rounds.map { Phrase.rounds.text(count: $0) } ?? ""
  }

  /// What has to be said before the command.
  private var needs: String {
    result.dependencies.given.keys.sorted().map { "\($0)=path " }.joined()
  }

  private var files: String {
    result.dependencies.given.sorted { $0.key < $1.key }.map { variable, digest in
      Phrase.withFile.text(variable, String(digest.prefix(8)), String(digest.suffix(4)))
    }.joined()
  }

  /// The day as people write it: `29 November 2026`.
  private var day: String {
    let parts = result.provenance.date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else {
      return HTML.escaped(result.provenance.date)
    }
    return Phrase.day.text("\(parts[2])", Self.months[parts[1] - 1].text, "\(parts[0])")
  }

  private static let months: [Phrase] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
    .november, .december,
  ]
}
