import TestReports
import Testing

@Suite struct CrashReportTests {
  @Test func `a trap's message is the runtime's and not the program's`() {
    let report = CrashReport(
      """
      Fatal error: not yet
      Lessons/02-traps.md:14: Fatal error: Index out of range
      at lessons/02-traps.md:14:7
      """)
    #expect(report.message == "Index out of range")
    #expect(report.lines(in: "02-traps.md") == [14, 14])
    #expect(CrashReport("Fatal error: mine").message == "")
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
