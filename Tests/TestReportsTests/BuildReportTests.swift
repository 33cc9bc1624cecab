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

  @Test func `a trap of the lesson's own names its place`() throws {
    let report = CrashReport(
      "Snapshot02/02-b.swift:7: Fatal error: no way\n at /x/Snapshot02/z.swift:1:1")
    let place = try #require(report.place(in: "Snapshot02"))
    #expect(report.message == "no way")
    #expect(place == ("02-b.swift", 7, 1))
  }

  @Test func `any other trap is found in the backtrace, innermost first`() throws {
    let report = CrashReport(
      """
      Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range
      *** Program crashed ***
        2 [ra] Array.subscript.getter + 84 in libswiftCore.so
        3 [ra] S.t() + 126 in all.xctest at /p/Tests/Snapshot02/02-b.tests.swift:5:81
        4 [ra] S.u() + 12 in all.xctest at /p/Tests/Snapshot02/02-b.tests.swift:9:3
      """)
    let place = try #require(report.place(in: "Snapshot02"))
    #expect(report.message == "Index out of range")
    #expect(place == ("02-b.tests.swift", 5, 81))
    #expect(report.place(in: "Snapshot03") == nil)
  }
}
