import Foundation
import TestReports

/// How far a learner has come with an exercise.
enum ExerciseState: Hashable {
  /// All tests pass.
  case solved
  /// The file is what it was at the beginning.
  case untouched
  /// These tests do not pass yet.
  case open([OpenTest])
  /// The code ends the process, or runs forever, in one of these tests.
  case crashed(Crash, in: [String])
  /// The code does not compile; the first error.
  case broken(String)
  /// The tests use something that the code does not have; the compiler's words.
  case lacking(String)

  /// A test that does not pass yet.
  struct OpenTest: Hashable {
    /// The test's name.
    let name: String
    /// What went wrong in it first; nil if it did not run.
    let reason: String?
  }

  /// How code ended the process of its tests.
  enum Crash: Hashable {
    /// It trapped; what the runtime says of it.
    case trapped(String)
    /// Calls within calls took all of the stack.
    case tooDeep
    /// It used a processor longer than it may.
    case tooLong
    /// A signal ended it.
    case signaled(Int)
    /// It called `exit`.
    case left
  }

  /// Reads what a run of the exercise's tests did; nil if it says nothing of them.
  init?(_ name: String, _ report: TestReport, output: String, isLate: Bool = false) {
    let target = "\(name)Tests"
    let tests = report.tests.filter { $0.target == target }
    let passed = Set(report.passed.map(\.id))
    let missing = tests.filter { !passed.contains($0.id) }
    guard !tests.isEmpty else { return nil }
    if report.isComplete {
      let open = missing.map { test in
        OpenTest(
          name: test.name, reason: report.issues.first { $0.test.id == test.id }?.message)
      }
      self = open.isEmpty ? .solved : .open(open)
    } else {
      let running = report.unfinished.filter { $0.target == target }
      self = .crashed(Crash(CrashReport(output), isLate: isLate), in: running.map(\.name))
    }
  }

  /// Reads an error of the compiler, by the file's path in the folder of the exercise.
  init(path: some StringProtocol, _ fault: BuildReport.Fault) {
    if path.hasPrefix("Tests/") {
      self = .lacking(fault.message)
    } else {
      self = .broken("\(path):\(fault.line):\(fault.column): \(fault.message)")
    }
  }

  /// The lines that tell a learner of it.
  func lines(_ exercise: WorkbookExercise) -> [String] {
    switch self {
    case .solved: ["✔ \(exercise.title)"]
    case .untouched: ["○ \(exercise.title)"]
    default: ["✘ \(exercise.title)"] + reasons
    }
  }

  /// What keeps the exercise from being solved, in lines.
  private var reasons: [String] {
    switch self {
    case .solved, .untouched: []
    case .open(let tests):
      tests.flatMap { test in
        ["    not yet: \(test.name)"] + (test.reason.map(Self.indented) ?? ["      it did not run"])
      }
    case .crashed(let crash, let tests): tests.map { "    \(crash): \($0)" }
    case .broken(let error): ["    does not compile: \(error)"]
    case .lacking(let words): ["    the tests use what your file does not have: \(words)"]
    }
  }

  private static func indented(_ text: String) -> [String] {
    text.split(separator: "\n").map { "      \($0)" }
  }
}

extension ExerciseState.Crash: CustomStringConvertible {
  /// Reads what a process said that did not come to its end.
  init(_ report: CrashReport, isLate: Bool) {
    switch report.exitSignal {
    case _ where !report.message.isEmpty: self = .trapped(report.message)
    case _ where report.isStackOverflow: self = .tooDeep
    case _ where isLate: self = .tooLong
    case let signal?: self = .signaled(signal)
    case nil: self = .left
    }
  }

  /// What the code does, in words.
  var description: String {
    switch self {
    case .trapped(let message): "stops with '\(message)'"
    case .tooDeep: "calls itself too deep"
    case .tooLong: "takes too long"
    case .signaled(let signal): "crashes with signal \(signal)"
    case .left: "ends the program"
    }
  }
}
