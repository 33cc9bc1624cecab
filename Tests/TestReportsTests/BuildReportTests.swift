import Testing

@testable import TestReports

@Suite struct BuildReportTests {
  @Test func `reads each of the compiler's errors once, and nothing else`() {
    let report = BuildReport(
      """
      [3/9] Compiling Snapshot02 02-b.swift
      /p/.build/check/Tests/Snapshot02/02-b.swift:4:9: error: cannot find 'x' in scope
      4 | let y = x
        |         `- error: cannot find 'x' in scope
      /p/.build/check/Tests/Snapshot02/02-b.swift:5:1: warning: never used
      /p/.build/check/Tests/Snapshot02/02-b.swift:4:9: error: cannot find 'x' in scope
      lessons/02-b.md:9:1: error: cannot find 'y' in scope
      error: fatalError
      """)
    #expect(
      report.faults == [
        BuildReport.Fault(
          path: "/p/.build/check/Tests/Snapshot02/02-b.swift", line: 4, column: 9,
          message: "cannot find 'x' in scope"),
        BuildReport.Fault(
          path: "lessons/02-b.md", line: 9, column: 1, message: "cannot find 'y' in scope"),
      ])
    #expect(report.faults[0].folder(among: ["Snapshot01", "Snapshot02"]) == "Snapshot02")
    #expect(report.faults[0].folder(among: ["02-b.swift"]) == nil)
    #expect(report.faults.map(\.file) == ["02-b.swift", "02-b.md"])
  }

  @Test func `notes belong to the error or the warning that they follow`() {
    let report = BuildReport(
      """
      lessons/01-a.md:4:9: error: invalid redeclaration of 'f()'
      func f() {}
           ^
      lessons/01-a.md:2:6: note: 'f()' previously declared here
      lessons/01-a.md:6:5: warning: variable 'x' was never mutated
      lessons/01-a.md:6:1: note: change 'var' to 'let'
      lessons/01-a.md:9:1: error: missing return
      """)
    #expect(
      report.faults.map(\.notes) == [
        ["lessons/01-a.md:2:6: note: 'f()' previously declared here"], [],
      ])
    #expect(report.warnings.map(\.message) == ["variable 'x' was never mutated"])
    #expect(
      report.warnings.map(\.notes) == [["lessons/01-a.md:6:1: note: change 'var' to 'let'"]])
  }

  private let fails = BuildReport(
    """
    lessons/10-power.md:42:13: error: cannot convert value
    let c = a.pow(b)
                  ^
    lessons/10-power.md:7:1: error: something elsewhere
    x
    ^
    lessons/10-power.md:43:1: warning: never used
    y
    ^
    lessons/09-other.md:42:1: error: another file
    """)

  @Test func `errors in the chunk's lines come with their line and mark`() {
    #expect(
      fails.excerpts(of: "lessons/10-power.md", in: 40..<44) == [
        "error: cannot convert value\nlet c = a.pow(b)\n              ^"
      ])
  }

  @Test func `a report without an error in the chunk gives none`() {
    #expect(fails.excerpts(of: "lessons/10-power.md", in: 50..<60) == [])
  }
}
