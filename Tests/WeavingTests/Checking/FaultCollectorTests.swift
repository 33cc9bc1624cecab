import Literate
import Testing

@testable import Tangling
@testable import Weaving

@Suite struct FaultCollectorTests {
  @Test(arguments: [
    ([8], "8"), ([9, 8], "8 and 9"), ([8, 10, 9], "8 to 10"),
    ([20, 3, 8, 9, 10, 3], "3, 8 to 10 and 20"),
  ])
  func `numbers in words`(numbers: [Int], words: String) {
    #expect(numbers.inWords == words)
  }

  @Test func `a slip that many programs hold is told once, and in which`() throws {
    let lesson =
      "# A\n\n```swift exercise\n```\n\n```swift solution\n```\n\n```swift wrong=zero\n```\n"
    let course = try Course(
      files: [.init(path: "lessons/01-a.md", bytes: Array(lesson.utf8))], directory: "lessons")
    let exercise = try #require(course.exercises.first)
    let place = SourceLocation(file: "lessons/01-a.md", line: 4, column: 1)
    let last = SourceLocation(file: "lessons/01-a.md", line: 10, column: 1)
    let later = SourceLocation(file: "lessons/01-a.md", line: 7, column: 1)
    var collector = FaultCollector()
    collector.add("no 'x'", at: later, in: .starter(exercise))
    collector.add("no 'y'", at: last, in: .wrong(exercise.wrongAnswers[0], of: exercise))
    for number in [1, 2, 3] { collector.add("no 'x'", at: place, in: .chapter(number)) }
    collector.add("no 'x'", at: place, in: .starter(exercise))
    #expect(
      collector.faults.map(\.description) == [
        "lessons/01-a.md:4:1: error: no 'x' (in the programs of chapters 1 to 3)",
        "lessons/01-a.md:7:1: error: no 'x' (with the starter of Exercise01 in the place of its "
          + "solution)",
        "lessons/01-a.md:10:1: error: no 'y' (with the wrong answer 'zero' of Exercise01 in the place "
          + "of its solution)",
      ])
  }
}
