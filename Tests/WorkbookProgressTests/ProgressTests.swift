import Foundation
import TestReports
import Testing

@testable import WorkbookProgress

@Suite struct ProgressTests {
  private let exercises = [
    WorkbookExercise("Exercise01", titled: "Exercise 01: Sums"),
    WorkbookExercise("Exercise02", titled: "Exercise 02: Products"),
  ]

  /// The report of a run with the tests `f` and `g`, of which some came to their end.
  private func report(ended: [String], isComplete: Bool = true) -> TestReport {
    var lines: [String] = []
    for name in ["f", "g"] {
      lines.append(
        """
        {"kind":"test","payload":{"id":"Exercise01Tests.Exercise01/\(name)()","kind":"function",\
        "name":"\(name)"}}
        """)
    }
    func event(_ kind: String, _ name: String) -> String {
      """
      {"kind":"event","payload":{"kind":"\(kind)",\
      "testID":"Exercise01Tests.Exercise01/\(name)()"}}
      """
    }
    for name in ["f", "g"] { lines.append(event("testStarted", name)) }
    for name in ended { lines.append(event("testEnded", name)) }
    if isComplete { lines.append(event("runEnded", "f")) }
    return TestReport(eventStream: Data(lines.joined(separator: "\n").utf8))
  }

  private func state(_ report: TestReport, output: String = "") -> ExerciseState? {
    ExerciseState("Exercise01", report, output: output)
  }

  @Test func `an exercise is solved when all of its tests pass`() {
    #expect(state(report(ended: ["f", "g"])) == .solved)
    #expect(state(report(ended: ["f"])) == .open([.init(name: "g", reason: nil)]))
    #expect(ExerciseState("Exercise02", report(ended: ["f"]), output: "") == nil)
  }

  @Test func `a process that did not come to its end says which test ended it`() {
    let crash = state(
      report(ended: ["f"], isComplete: false), output: "x.swift:3: Fatal error: to do")
    #expect(crash == .crashed(.trapped("to do"), in: ["g"]))
    #expect(
      crash?.lines(exercises[0]) == [
        "✘ Exercise 01: Sums", "    stops with 'to do': g",
      ])
  }

  /// What `swift test` prints of a process that a signal ended.
  private func ended(by signal: Int) -> String {
    "error: Process '/a/b.xctest --no-parallel' exited with unexpected signal code \(signal)\n"
  }

  @Test func `a process that ends without a message says how`() {
    func last(_ output: String, isLate: Bool = false) -> String? {
      ExerciseState(
        "Exercise01", report(ended: ["f"], isComplete: false), output: output, isLate: isLate)?
        .lines(exercises[0]).last
    }
    let crash = "*** Program crashed: Bad pointer dereference at 0x0000000000000008 ***\n"
    #expect(last("◇ Test g() started.", isLate: true) == "    takes too long: g")
    #expect(last("◇ Test g() started.") == "    ends the program: g")
    #expect(last(ended(by: 11)) == "    calls itself too deep: g")
    #expect(
      last(crash + "0 0x1 f\n...\n52000 0x2 main\n" + ended(by: 11))
        == "    calls itself too deep: g")
    #expect(
      last(crash + "0 0x1 f\n1 0x2 main\n" + ended(by: 11)) == "    crashes with signal 11: g")
    #expect(last(ended(by: 6)) == "    crashes with signal 6: g")
    #expect(last(ended(by: 24), isLate: true) == "    takes too long: g")
  }

  @Test func `it tells what is solved, what is missing, and what is next`() {
    let progress = Progress(exercises)
    let states: [String: ExerciseState] = [
      "Exercise01": .solved,
      "Exercise02": .open([.init(name: "products commute", reason: "Expectation failed: 1 == 2")]),
    ]
    #expect(
      progress.lines(exercises, states) == [
        "✔ Exercise 01: Sums",
        "✘ Exercise 02: Products",
        "    not yet: products commute",
        "      Expectation failed: 1 == 2",
        "",
        "1 of 2 solved.",
        "Next: Exercise02/Exercise02.swift, then 'swift test --filter Exercise02'.",
      ])
  }

  @Test func `nothing is next when all is solved`() {
    let states = ["Exercise01": ExerciseState.solved, "Exercise02": .solved]
    #expect(Progress(exercises).lines(exercises, states).last == "2 of 2 solved.")
  }

  @Test func `a test that did not run is no test that passed`() {
    let state = state(report(ended: ["f"]))
    #expect(
      state?.lines(exercises[0]) == [
        "✘ Exercise 01: Sums", "    not yet: g", "      it did not run",
      ])
  }

  @Test func `what nobody has begun is told so, and counts as open`() {
    let states: [String: ExerciseState] = ["Exercise01": .untouched, "Exercise02": .solved]
    let lines = Progress(exercises).lines(exercises, states)
    #expect(lines.first == "○ Exercise 01: Sums")
    #expect(lines.contains("1 of 2 solved."))
  }

  @Test func `what the tests miss is told in words, and what the code has wrong with its place`() {
    func state(_ path: String) -> ExerciseState {
      let report = BuildReport("/w/Exercise01/\(path):3:1: error: cannot find 'x' in scope")
      return ExerciseState(path: path, report.faults[0])
    }
    #expect(state("Exercise01.swift") == .broken("Exercise01.swift:3:1: cannot find 'x' in scope"))
    #expect(
      state("Tests/Exercise01Tests.swift").lines(exercises[0]).last
        == "    the tests use what your file does not have: cannot find 'x' in scope")
  }

  @Test func `code that does not compile is told with its place`() {
    let broken = ExerciseState.broken("Exercise01/Exercise01.swift:3:1: cannot find 'x' in scope")
    #expect(
      broken.lines(exercises[0]).last
        == "    does not compile: Exercise01/Exercise01.swift:3:1: cannot find 'x' in scope")
  }
}
