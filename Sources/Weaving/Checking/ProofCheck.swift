import CourseRuntime
import Foundation
import Literate
import Packaging
import Tangling
import TestReports

/// Proves that every chapter's program stands by itself, that every exercise is one, and that its tests
/// find out every wrong answer.
struct ProofCheck {
  private let targets: [String: ProofPackage.Target]
  private let run: ProofRun
  /// The exercises that are to be proved.
  private let exercises: [Exercise]
  /// How many wrong answers each of them is to have.
  private let wrongAnswers: Int

  /// What was found.
  struct Findings {
    /// The faults, in source order.
    var faults: [Problem] = []
    /// The chapters whose programs compile.
    var chapters = 0
    /// The tests that ran in them.
    var tests = 0
    /// The exercises whose starters compile and fail, as they should, and the empty ones.
    var exercises = 0
    /// The wrong answers that compile and fail.
    var wrongAnswers = 0
  }

  /// Prepares proofs.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - parts: What to prove. The solution of an exercise is proved by its chapter.
  ///   - chapters: The numbers of the lessons to prove; all if nil.
  ///   - wrongAnswers: How many wrong answers every exercise is to have at least.
  ///   - run: Builds and runs the programs.
  init(
    course: Course, parts: Set<CheckPart>, chapters: Set<Int>?, wrongAnswers: Int, run: ProofRun
  ) {
    let wanted = ProofPackage(course).targets.filter { target in
      guard chapters?.contains(target.subject.lesson) ?? true else { return false }
      return switch target.subject {
      case .chapter(let number):
        parts.contains(.snapshots)
          || parts.contains(.exercises) && course.lesson(number)?.exercises.isEmpty == false
      case .scope: parts.contains(.snapshots)
      case .starter, .emptyFile, .wrong: parts.contains(.exercises)
      }
    }
    targets = Dictionary(uniqueKeysWithValues: wanted.map { ($0.name, $0) })
    exercises = course.exercises.filter { exercise in
      parts.contains(.exercises) && chapters?.contains(exercise.lesson) ?? true
    }
    self.wrongAnswers = wrongAnswers
    self.run = run
  }

  /// How many programs there are to build.
  var count: Int { targets.count }

  /// Builds the programs and runs their tests.
  ///
  /// - Parameters:
  ///   - manifest: The course's `Course.swift`.
  ///   - data: The files that its lessons read.
  ///   - records: The files with what was recorded.
  /// - Returns: What was found.
  /// - Throws: `ProofFailure` if programs cannot be built for a reason of their own, or the system's
  ///   error.
  func findings(manifest: Data, data: [DataFile], records: [DataFile] = [])
    async throws -> Findings
  {
    // Chapters first: what they compile, exercises share.
    let order = targets.values.sorted {
      ($0.subject.exercise == nil ? 0 : 1, $0.name) < ($1.subject.exercise == nil ? 0 : 1, $1.name)
    }
    let verdicts = try await run.verdicts(
      on: order, manifest: manifest, data: data, records: records)
    var collector = FaultCollector()
    var findings = Findings()
    for target in order {
      switch verdicts[target.name] {
      case .broken(let faults):
        for fault in faults {
          let place = target.place(file: fault.file, line: fault.line, column: fault.column)
          collector.add(Self.explained(fault.message), at: place, in: target.subject)
        }
      case .tested(let outcome): judge(target, outcome, &collector, &findings)
      case .complete(let compiles): judge(target, compiles: compiles, &findings)
      case nil: break
      }
    }
    findings.faults += collector.faults + exercises.compactMap(tooFewWrongAnswers)
    findings.faults.sort()
    return findings
  }

  /// A lesson may use what a proof cannot: the compiler does not know why it is not there.
  private static func explained(_ message: String) -> String {
    guard message.hasPrefix("no such module") else { return message }
    return message
      + ": a program by itself has 'Exhibits', what comes with Swift, and the packages of the "
      + "lessons' target; put the rest between '#if canImport' and '#endif'"
  }

  private func judge(
    _ target: ProofPackage.Target, _ outcome: ProofRun.Outcome, _ collector: inout FaultCollector,
    _ findings: inout Findings
  ) {
    switch target.subject {
    case .chapter, .scope:
      findings.chapters += 1
      findings.tests += outcome.testCount
      collect(outcome, of: target, &collector)
    case .starter(let exercise) where outcome.hasPassed:
      findings.faults.append(Self.tooEasy(exercise, hasTests: outcome.testCount > 0))
    case .wrong(let answer, _) where outcome.hasPassed:
      findings.faults.append(
        Problem(
          at: answer.location,
          "the wrong answer '\(answer.answerName ?? "")' passes all tests of the exercise: add "
            + "one that it fails"))
    case .starter: findings.exercises += 1
    case .wrong: findings.wrongAnswers += 1
    case .emptyFile: break
    }
  }

  /// A chapter has to pass every test.
  private func collect(
    _ outcome: ProofRun.Outcome, of chapter: ProofPackage.Target, _ collector: inout FaultCollector
  ) {
    for issue in outcome.issues {
      let file = issue.file.split(separator: "/").last.map(String.init) ?? ""
      collector.add(
        "'\(issue.test.name)': \(issue.message)",
        at: chapter.place(file: file, line: issue.line, column: issue.column),
        in: chapter.subject)
    }
    if let crash = outcome.crash {
      collector.add(crash.description, at: chapter.place(of: crash), in: chapter.subject)
    }
  }

  /// Without the solution of an exercise that begins with an empty file, the program must lack something.
  private func judge(
    _ target: ProofPackage.Target, compiles: Bool, _ findings: inout Findings
  ) {
    guard let exercise = target.subject.exercise else { return }
    if exercise.tests.isEmpty || compiles {
      findings.faults.append(Self.tooEasy(exercise, hasTests: !exercise.tests.isEmpty))
    } else {
      findings.exercises += 1
    }
  }

  private static func tooEasy(_ exercise: Exercise, hasTests: Bool) -> Problem {
    Problem(
      at: exercise.starter.location,
      hasTests
        ? "the starter passes all tests of the exercise, as if there were nothing to do"
        : "the exercise has no test: put one right after its solution")
  }

  private func tooFewWrongAnswers(_ exercise: Exercise) -> Problem? {
    let count = exercise.wrongAnswers.count
    guard count < wrongAnswers else { return nil }
    return Problem(
      at: exercise.solution.location,
      "wrong answers to the exercise: \(count), and Course.swift asks for \(wrongAnswers); add one "
        + "after its tests, 'swift wrong=what-it-does'")
  }
}

/// Programs of proofs that cannot be built, for a reason that is in no lesson.
struct ProofFailure: Error, CustomStringConvertible {
  /// What the build printed.
  let output: String

  /// The end of what it printed, which says most.
  var description: String {
    "error: the chapters' programs cannot be built:\n"
      + output.split(separator: "\n").suffix(20).joined(separator: "\n")
  }
}

extension ProofPackage.Target {
  /// Returns where a place in one of the files stands in the lessons; the beginning of the last
  /// lesson for what is in none.
  func place(file name: String, line: Int, column: Int) -> SourceLocation {
    let file = files.first { $0.name == name }
    return file?.origin(ofLine: line, column: column) ?? beginning
  }

  /// Returns where a crash happened: the line that the backtrace names, else the test that ran.
  func place(of crash: ProofRun.Crash) -> SourceLocation {
    if let place = CrashReport(crash.output).place(in: ProofPackage.module) {
      return self.place(file: place.file, line: place.line, column: place.column)
    }
    guard let id = crash.running.first?.id.split(separator: "/").last?.split(separator: ":"),
      id.count == 3, let line = Int(id[1]), let column = Int(id[2])
    else { return beginning }
    return place(file: String(id[0]), line: line, column: column)
  }

  private var beginning: SourceLocation {
    let places = suites.flatMap(\.origins)
    let file = (places + files.flatMap(\.origins)).compactMap(\.self).last?.file ?? "lessons"
    return SourceLocation(file: file, line: 1, column: 1)
  }
}
