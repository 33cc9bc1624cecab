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
    #expect(state(report(ended: ["f"])) == .open(["g"]))
    #expect(ExerciseState("Exercise02", report(ended: ["f"]), output: "") == nil)
  }

  @Test func `a process that did not come to its end says which test ended it`() {
    let crash = state(
      report(ended: ["f"], isComplete: false), output: "x.swift:3: Fatal error: to do")
    #expect(crash == .crashed("to do", in: ["g"]))
    #expect(
      crash?.lines(exercises[0]) == [
        "✘ Exercise 01: Sums", "    stops with 'to do': g",
      ])
    let endless = state(report(ended: ["f"], isComplete: false))
    #expect(endless?.lines(exercises[0]).last == "    takes too long: g")
  }

  @Test func `it tells what is solved, what is missing, and what is next`() {
    let progress = Progress(exercises)
    let states: [String: ExerciseState] = [
      "Exercise01": .solved, "Exercise02": .open(["products commute"]),
    ]
    #expect(
      progress.lines(exercises, states) == [
        "✔ Exercise 01: Sums",
        "✘ Exercise 02: Products",
        "    not yet: products commute",
        "",
        "1 of 2 solved.",
        "Next: Exercise02/Exercise02.swift, then 'swift test --filter Exercise02'.",
      ])
  }

  @Test func `nothing is next when all is solved`() {
    let states = ["Exercise01": ExerciseState.solved, "Exercise02": .solved]
    #expect(Progress(exercises).lines(exercises, states).last == "2 of 2 solved.")
  }

  @Test func `code that does not compile is told with its place`() {
    let broken = ExerciseState.broken("Exercise01/Exercise01.swift:3:1: cannot find 'x' in scope")
    #expect(
      broken.lines(exercises[0]).last
        == "    does not compile: Exercise01/Exercise01.swift:3:1: cannot find 'x' in scope")
  }
}
