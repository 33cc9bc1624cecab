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
