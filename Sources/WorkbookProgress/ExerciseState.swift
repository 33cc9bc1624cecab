import Foundation
import TestReports

/// How far a learner has come with an exercise.
enum ExerciseState: Hashable {
  /// All tests pass.
  case solved
  /// These tests do not pass yet.
  case open([String])
  /// The code traps, or runs forever, in one of these tests.
  case crashed(String, in: [String])
  /// The code does not compile; the first error.
  case broken(String)

  /// Reads what a run of the exercise's tests did; nil if it says nothing of them.
  init?(_ name: String, _ report: TestReport, output: String) {
    let target = "\(name)Tests"
    let tests = report.tests.filter { $0.target == target }
    let passed = Set(report.passed.map(\.id))
    let missing = tests.filter { !passed.contains($0.id) }
    guard !tests.isEmpty else { return nil }
    if report.isComplete {
      self = missing.isEmpty ? .solved : .open(missing.map(\.name))
    } else {
      let running = report.unfinished.filter { $0.target == target }
      self = .crashed(CrashReport(output).message, in: running.map(\.name))
    }
  }

  /// The lines that tell a learner of it.
  func lines(_ exercise: WorkbookExercise) -> [String] {
    switch self {
    case .solved: ["✔ \(exercise.title)"]
    case .open(let tests): ["✘ \(exercise.title)"] + tests.map { "    not yet: \($0)" }
    case .crashed(let message, let tests):
      ["✘ \(exercise.title)"]
        + tests.map { test in
          message.isEmpty
            ? "    takes too long: \(test)" : "    stops with '\(message)': \(test)"
        }
    case .broken(let error):
      ["✘ \(exercise.title)", "    does not compile: \(error)"]
    }
  }
}
