import CourseRuntime
import Foundation
import Literate
import Tangling
import TestReports

/// Proves that every chapter's program stands by itself, and that every exercise is one.
struct ProofCheck {
  private let targets: [String: ProofPackage.Target]
  private let run: ProofRun

  /// What was found.
  struct Findings {
    /// The faults, in source order.
    var faults: [Problem] = []
    /// The chapters whose programs compile.
    var chapters = 0
    /// The tests that ran in them.
    var tests = 0
    /// The exercises whose starters compile and fail, as they should.
    var exercises = 0
  }

  /// Prepares proofs.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - parts: What to prove. The solution of an exercise is proved by its chapter.
  ///   - run: Builds and runs the programs.
  init(course: Course, parts: Set<CheckPart>, run: ProofRun) {
    let wanted = ProofPackage(course).targets.filter { target in
      switch target.subject {
      case .chapter(let number):
        parts.contains(.snapshots)
          || parts.contains(.exercises) && course.lesson(number)?.exercises.isEmpty == false
      case .starter: parts.contains(.exercises)
      }
    }
    targets = Dictionary(uniqueKeysWithValues: wanted.map { ($0.name, $0) })
    self.run = run
  }

  /// How many programs there are to build.
  var count: Int { targets.count }

  /// Builds the programs and runs their tests.
  ///
  /// - Parameters:
  ///   - manifest: The course's `Course.swift`.
  ///   - data: The files that its lessons read.
  ///   - say: Tells how far it has come.
  /// - Returns: What was found.
  /// - Throws: `ProofFailure` if the package cannot be built for a reason of its own, or the
  ///   system's error.
  func findings(
    manifest: Data, data: [DataFile], say: (String) -> Void
  ) async throws -> Findings {
    let names = targets.keys.sorted()
    try run.write(names.compactMap { targets[$0] }, manifest: manifest, data: data)
    let build = try await run.build(names)
    if let failure = build.failure { throw ProofFailure(output: failure) }
    var collector = FaultCollector()
    for fault in build.faults {
      let folder = fault.folder(among: Set(names))
      guard let target = folder.flatMap({ targets[$0] }) else { continue }
      let place = target.place(file: fault.file, line: fault.line, column: fault.column)
      collector.add(Self.explained(fault.message), at: place, in: target.subject)
    }
    let sound = build.sound.compactMap { targets[$0] }
    var findings = Findings()
    try await test(sound.filter { $0.exercise == nil }, &collector, &findings, say)
    findings.faults = collector.faults
    try await testStarters(sound.filter { $0.exercise != nil }, &findings, say)
    findings.faults.sort()
    return findings
  }

  /// A lesson may use what a proof cannot: the compiler does not know why it is not there.
  private static func explained(_ message: String) -> String {
    guard message.hasPrefix("no such module") else { return message }
    return message + ": a program by itself has 'Exhibits' and what comes with Swift; put the "
      + "rest between '#if canImport' and '#endif'"
  }

  /// The chapters: every test has to pass.
  private func test(
    _ chapters: [ProofPackage.Target], _ collector: inout FaultCollector,
    _ findings: inout Findings, _ say: (String) -> Void
  ) async throws {
    guard !chapters.isEmpty else { return }
    say("running the tests of the programs: \(chapters.count)")
    let outcomes = try await run.test(chapters.map(\.name))
    findings.chapters = chapters.count
    for chapter in chapters {
      guard let outcome = outcomes[chapter.name] else { continue }
      findings.tests += outcome.testCount
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
  }

  /// The starters: a test of each has to fail.
  private func testStarters(
    _ starters: [ProofPackage.Target], _ findings: inout Findings, _ say: (String) -> Void
  ) async throws {
    guard !starters.isEmpty else { return }
    say("running the tests of exercises on their starters: \(starters.count)")
    let outcomes = try await run.test(starters.map(\.name))
    for starter in starters {
      guard let exercise = starter.exercise, let outcome = outcomes[starter.name] else { continue }
      guard outcome.hasPassed else {
        findings.exercises += 1
        continue
      }
      let message =
        outcome.testCount == 0
        ? "the exercise has no test: put one right after its solution"
        : "the starter passes all tests of the exercise, as if there were nothing to do"
      findings.faults.append(Problem(at: exercise.starter.location, message))
    }
  }
}

/// A package of proofs that cannot be built, for a reason that is in no lesson.
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
  /// The exercise whose starter it holds, if it does.
  var exercise: Exercise? {
    if case .starter(let exercise) = subject { exercise } else { nil }
  }

  /// Returns where a place in one of the files stands in the lessons; the beginning of the last
  /// lesson for what is in none.
  func place(file name: String, line: Int, column: Int) -> SourceLocation {
    let file = files.first { $0.name == name }
    return file?.origin(ofLine: line, column: column) ?? beginning
  }

  /// Returns where a crash happened: the line that the backtrace names, else the test that ran.
  func place(of crash: ProofRun.Crash) -> SourceLocation {
    if let place = CrashReport(crash.output).place(in: name) {
      return self.place(file: place.file, line: place.line, column: place.column)
    }
    guard let id = crash.running.first?.id.split(separator: "/").last?.split(separator: ":"),
      id.count == 3, let line = Int(id[1]), let column = Int(id[2])
    else { return beginning }
    return place(file: String(id[0]), line: line, column: column)
  }

  private var beginning: SourceLocation {
    let places = files.filter { $0.name.hasSuffix(".tests.swift") }.flatMap(\.origins)
    let file = (places + files.flatMap(\.origins)).compactMap(\.self).last?.file ?? "lessons"
    return SourceLocation(file: file, line: 1, column: 1)
  }
}
