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

  @Test(arguments: [
    (
      "Swift runtime failure: arithmetic overflow", "Swift runtime failure: arithmetic overflow",
      "arithmetic overflow"
    ),
    (
      "Swift runtime failure: Division by zero", "Swift runtime failure: Division by zero",
      "Division by zero"
    ),
    ("Swift runtime failure: precondition failure", "a(_:) + 14", "precondition failure"),
    (
      "Program crashed: Illegal instruction at 0x00005567", "specialized Array.subscript.getter",
      "Index out of range"
    ),
    (
      "Program crashed: Illegal instruction at 0x00005567",
      "specialized RangeReplaceableCollection.removeFirst()",
      "in RangeReplaceableCollection.removeFirst(); optimised code tells no more"
    ),
  ])
  func `the report says what optimised code does not`(
    headline: String, innermost: String, message: String
  ) {
    let report = CrashReport(
      """
      start

      *** Signal 4: Backtracing from 0x55676cde5368... done ***

      *** \(headline) ***

      Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

      Thread 3 "oot.default-qos" crashed:

        0 [inlined] [system] 0x000055676cde5368 \(innermost) in weave at //<compiler-generated>
        1                    0x000055676cde5368 a(_:) + 24 in weave at lessons/03-a.md:7:11
        2 [ra]               0x000055676cde5281 runLesson03() + 208 in weave at lessons/03-a.md:13:7
      """)
    #expect(report.message == message)
    #expect(report.lessonPlace?.file == "lessons/03-a.md")
    #expect(report.lessonPlace?.line == 7)
  }

  @Test(arguments: [
    (
      "Could not cast value of type 'Swift.String' (0x7f02d8) to 'Swift.Int' (0x7f02e0).",
      "Could not cast value of type 'Swift.String' to 'Swift.Int'."
    ),
    (
      "Fatal error: Attempted to read an unowned reference but object 0x7f02c8 was already destroyed",
      "Attempted to read an unowned reference but object was already destroyed"
    ),
    (
      "Simultaneous accesses to 0x7fc1, but modification requires exclusive access.\n"
        + "Previous access (a read) started at 0x55.\nFatal access conflict detected.",
      "Simultaneous accesses, but modification requires exclusive access."
    ),
    ("what the lesson printed", ""),
  ])
  func `what the runtime says before it aborts is the reason, without addresses`(
    said: String, message: String
  ) {
    let report = "*** Signal 6: Backtracing from 0x7f02... done ***\n\n*** Program crashed ***\n"
    #expect(CrashReport("start\n\(said)\n\n\(report)").message == message)
    #expect(CrashReport("start\n\(said)\n").message == "")
  }
}
