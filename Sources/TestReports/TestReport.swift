import Foundation

/// What a run of `swift test` did, read from its stream of events.
///
/// The stream of a process that crashed is cut off: it ends in the middle, perhaps of a line.
package struct TestReport: Sendable {
  /// A test function.
  package struct Test: Hashable, Sendable {
    /// What tells it from all others.
    package let id: String
    /// Its name as a reader knows it.
    package let name: String
    /// The target that it belongs to.
    package var target: String { String(id.prefix { $0 != "." }) }
  }

  /// Something that went wrong in a test.
  package struct Issue: Hashable, Sendable {
    /// The test.
    package let test: Test
    /// What went wrong, in words.
    package let message: String
    /// The file that it happened in: the module's name, a slash, and the file's name.
    package let file: String
    /// The line in the file, counted from 1.
    package let line: Int
    /// The column in the file, counted from 1.
    package let column: Int
  }

  /// The test functions that were to run, in the order in which the stream names them.
  package private(set) var tests: [Test] = []
  /// What went wrong, in the order in which it happened.
  package private(set) var issues: [Issue] = []
  /// Whether the run came to its end.
  package private(set) var isComplete = false

  private var started: Set<String> = []
  private var ended: Set<String> = []

  /// Reads a stream of events.
  ///
  /// A line that cannot be read is skipped: a newer Swift may have more to say.
  package init(eventStream: Data) {
    var known: [String: Test] = [:]
    for line in eventStream.split(separator: UInt8(ascii: "\n")) {
      guard let event = try? JSONDecoder().decode(TestEvent.self, from: line) else { continue }
      let payload = event.payload
      if event.kind == "test", payload.kind == "function", let id = payload.id {
        let name = payload.displayName ?? payload.name ?? id
        let test = Test(id: id, name: name)
        known[id] = test
        tests.append(test)
      } else if event.kind == "event" {
        read(payload, test: payload.testID.flatMap { known[$0] })
      }
    }
  }

  /// The tests that began and did not come to their end: one of them crashed, or never ends.
  package var unfinished: [Test] {
    tests.filter { started.contains($0.id) && !ended.contains($0.id) }
  }

  /// Whether every test of a target came to its end.
  package func hasFinished(_ target: String) -> Bool {
    tests.filter { $0.target == target }.allSatisfy { ended.contains($0.id) }
  }

  /// The tests that came to their end without an issue.
  package var passed: [Test] {
    let failed = Set(issues.map(\.test.id))
    return tests.filter { ended.contains($0.id) && !failed.contains($0.id) }
  }

  private mutating func read(_ event: TestEvent.Payload, test: Test?) {
    switch event.kind {
    case "runEnded": isComplete = true
    case "testStarted": if let test { started.insert(test.id) }
    case "testEnded": if let test { ended.insert(test.id) }
    case "issueRecorded":
      guard let test, let issue = event.issue, !issue.isKnown, issue.severity != "warning" else {
        return
      }
      let place = issue.sourceLocation
      issues.append(
        Issue(
          test: test, message: Self.message(of: event), file: place?.fileID ?? "",
          line: place?.line ?? 0, column: place?.column ?? 0))
    default: break
    }
  }

  private static func message(of event: TestEvent.Payload) -> String {
    let texts = (event.messages ?? []).map(\.text)
    let words = texts.joined(separator: "; ")
    guard let argument = event.testCase?.displayName, !argument.isEmpty else { return words }
    return "\(words) (for \(argument))"
  }
}
