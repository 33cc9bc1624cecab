import Literate
import Testing

@testable import Tangling
@testable import Weaving

@Suite struct ReportTests {
  @Test func `reads each of the compiler's errors once, and nothing else`() {
    let report = BuildReport(
      """
      [3/9] Compiling Snapshot02 02-b.swift
      /p/.build/check/Tests/Snapshot02/02-b.swift:4:9: error: cannot find 'x' in scope
      4 | let y = x
        |         `- error: cannot find 'x' in scope
      /p/.build/check/Tests/Snapshot02/02-b.swift:5:1: warning: never used
      /p/.build/check/Tests/Snapshot02/02-b.swift:4:9: error: cannot find 'x' in scope
      error: fatalError
      """)
    #expect(
      report.faults == [
        .init(
          target: "Snapshot02", file: "02-b.swift", line: 4, column: 9,
          message: "cannot find 'x' in scope")
      ])
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
    ([8], "8"), ([9, 8], "8 and 9"), ([8, 10, 9], "8 to 10"),
    ([20, 3, 8, 9, 10, 3], "3, 8 to 10 and 20"),
  ])
  func `numbers in words`(numbers: [Int], words: String) {
    #expect(numbers.inWords == words)
  }

  @Test func `a slip that many programs hold is told once, and in which`() throws {
    let lesson = "# A\n\n```swift exercise\n```\n\n```swift solution\n```\n"
    let course = try Course(
      files: [.init(path: "lessons/01-a.md", bytes: Array(lesson.utf8))], directory: "lessons")
    let exercise = try #require(course.exercises.first)
    let place = SourceLocation(file: "lessons/01-a.md", line: 4, column: 1)
    let later = SourceLocation(file: "lessons/01-a.md", line: 7, column: 1)
    var collector = FaultCollector()
    collector.add("no 'x'", at: later, in: .starter(exercise))
    for number in [1, 2, 3] { collector.add("no 'x'", at: place, in: .chapter(number)) }
    collector.add("no 'x'", at: place, in: .starter(exercise))
    #expect(
      collector.faults.map(\.description) == [
        "lessons/01-a.md:4:1: error: no 'x' (in the programs of chapters 1 to 3)",
        "lessons/01-a.md:7:1: error: no 'x' (with the starter of Exercise01 in the place of its "
          + "solution)",
      ])
  }
}
