import Literate
import Testing

@Suite struct ExerciseTests {
  private let exercise = "```swift exercise\n```\n\n"
  private let solution = "```swift solution\n```\n\n"

  @Test func `exercises and solutions come in pairs`() throws {
    #expect(try lesson(exercise + "> Hint\n\n" + solution + exercise + solution).chunks.count == 4)
  }

  @Test func `reports an exercise without a solution`() {
    expectDiagnostics(
      "1️⃣\(exercise)\(exercise)\(solution)> 2️⃣```swift exercise\n> ```",
      [("1️⃣", .exerciseWithoutSolution), ("2️⃣", .exerciseWithoutSolution)])
  }

  @Test func `reports a solution without an exercise`() {
    expectDiagnostics(
      "1️⃣\(solution)\(exercise)\(solution)2️⃣\(solution)",
      [("1️⃣", .solutionWithoutExercise), ("2️⃣", .solutionWithoutExercise)])
  }
}

@Suite struct ExerciseModelTests {
  private func exercises(_ body: String) throws -> [Exercise] { try lesson(body).exercises }

  private let pair = "```swift exercise\nlet a = 0\n```\n\n```swift solution\nlet a = 1\n```\n\n"
  private let test = "```swift test\n```\n\n"

  @Test func `tests go with the exercise before them, up to the first chunk of another kind`()
    throws
  {
    let both = try exercises(
      test + pair + test + "Prose.\n\n" + test + "```swift\n```\n\n" + test + pair)
    #expect(both.map(\.name) == ["Exercise01", "Exercise01b"])
    #expect(both.map { $0.tests.map(\.index) } == [[3, 4], []])
    #expect(both.map(\.starter.index) == [1, 7])
    #expect(both.map(\.solution.index) == [2, 8])
  }

  @Test func `tests may stand between starter and solution`() throws {
    let body = "```swift exercise\n```\n\n\(test)```swift run\n```\n\n```swift solution\n```\n\n"
    #expect(try exercises(body + test).first?.tests.map(\.index) == [1, 4])
  }

  @Test func `its statement begins after the last heading or exercise`() throws {
    let both = try exercises(
      "Before.\n\n## Task\n\nOne.\n\nTwo.\n\n\(pair)\(test)Three.\n\n\(pair)")
    #expect(both.map(\.statement.count) == [2, 1])
  }

  @Test func `unsolved, the starter stands where the solution stood, and what replaced it`() throws
  {
    let pair = pair.replacing("solution", with: "solution id=a")
    let later = "\n```swift replaces=a\nlet a = 2\n```\n"
    let course = try course(["01-a.md": "# A\n\n" + pair, "02-b.md": "# B\n" + later])
    let exercise = try #require(course.exercises.first)
    let code = [1, 2].map { number in
      let state = course.state(through: number)
      return [state, state.unsolved(exercise)].map { state in
        state.chunks(of: state.lessons[0], for: .module).map(\.text)
      }
    }
    #expect(code == [[["let a = 1\n"], ["let a = 0\n"]], [["let a = 2\n"], ["let a = 0\n"]]])
  }

  @Test func `a state knows which earlier lessons its last one changes, through all replacements`()
    throws
  {
    let course = try course([
      "01-a.md": "# A\n\n```swift id=a\n// <<more>>\n```\n",
      "02-b.md": "# B\n\n```swift id=b replaces=a\n// <<more>>\n```\n",
      "03-c.md": "# C\n\n```swift into=more\nlet c = 1\n```\n\n```swift replaces=b id=d\n"
        + "// <<more>>\n```\n\n```swift replaces=d\n// <<more>>\n```\n",
      "04-d.md": "# D\n\n```swift\nlet d = 1\n```\n",
    ])
    let changed = (1...4).map { course.state(through: $0).lessonsChangedLast }
    #expect(changed == [[], [1], [1, 2], []])
  }
}
