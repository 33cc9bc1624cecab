import Testing

@testable import Literate

@Suite struct ExerciseTests {
  private let exercise = "```swift exercise\n```\n\n"
  private let solution = "```swift solution\n```\n\n"

  @Test func `exercises and solutions come in pairs`() throws {
    #expect(
      try lesson(exercise + "> A quote\n\n" + solution + exercise + solution).chunks.count == 4)
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

/// Parts of an exercise that is opened by a quote of its own.
private enum Part {
  static let starter = "```swift exercise\nlet a = 0\n```\n\n"
  static let solution = "```swift solution\nlet a = 1\n```\n\n"
  static let test = "```swift test\n```\n\n"
  static let hint = "> [!HINT] Think.\n\n"
  static let answer = "> [!SOLUTION] Two.\n\n"
  static func head(_ words: String) -> String { "> [!EXERCISE] \(words)\n\n" }
  static func wrong(_ name: String) -> String { "```swift wrong=\(name)\nlet a = 2\n```\n\n" }
}

@Suite struct ExerciseHeadTests {
  @Test(arguments: ExerciseHead.Kind.allCases, ExerciseHead.levels)
  func `an exercise opens with its kind and its level`(
    kind: ExerciseHead.Kind, level: Int
  ) throws {
    let rest = kind == .paper ? Part.answer : Part.starter + Part.solution
    let body = Part.head("\(kind.rawValue), level \(level)") + rest
    let text =
      kind == .write ? body.replacing(Part.starter, with: "") : body
    let head = ExerciseHead(kind: kind, level: level, body: [], location: at(5, 3))
    #expect(try lesson("## A title\n\n" + text).blocks[1] == .exercise(head))
  }

  @Test(arguments: [
    "> [!EXERCISE] paper, level 2\n> How *many*?", "> [!EXERCISE]  paper level\t2 \n> How *many*?",
    "> [!EXERCISE] paper,level 2\\\n> How *many*?",
    "> [!EXERCISE] paper, level 2\n>\n> How *many*?",
  ])
  func `the question may go on below it`(quote: String) throws {
    let blocks = try lesson("## A title\n\n\(quote)\n\n\(Part.answer)").blocks
    guard case .exercise(let head) = blocks[1] else {
      Issue.record("no exercise")
      return
    }
    let question = Block.paragraph([.text("How "), .emphasis([.text("many")]), .text("?")])
    #expect(head.body == [question])
    guard blocks.count == 3, case .fold(let fold) = blocks[2] else {
      Issue.record("no answer")
      return
    }
    #expect(fold.body == [.paragraph([.text("Two.")])])
  }

  @Test func `reports what an exercise does not say of itself, word for word`() {
    expectDiagnostics(
      "## A\n\n> 1️⃣[!EXERCISE]\n\n## B\n\n> [!EXERCISE] 2️⃣repiar, level 2\n\n## C\n\n"
        + "> [!EXERCISE] repair, 3️⃣leve 2\n\n## D\n\n> [!EXERCISE] repair, level 4️⃣4\n\n## E\n\n"
        + "> [!EXERCISE] repair, level 2 5️⃣Mend it.\n\n## F\n\n> 6️⃣[!EXERCISE] repair",
      [
        ("1️⃣", .exerciseHead), ("2️⃣", .unknownExerciseKind("repiar", suggestion: "repair")),
        ("3️⃣", .exerciseHead), ("4️⃣", .exerciseHead), ("5️⃣", .exerciseHead),
        ("6️⃣", .exerciseHead),
      ])
  }

  @Test func `reports an exercise that has no title, and one within other things`() {
    expectDiagnostics(
      "## A\n\nProse.\n\n> 1️⃣[!EXERCISE] paper, level 1\n\n\(Part.answer)"
        + "- > 2️⃣[!EXERCISE] paper, level 1\n\n> > 3️⃣[!HINT] Think.",
      [
        ("1️⃣", .exerciseWithoutTitle), ("2️⃣", .nestedExercisePart("EXERCISE")),
        ("3️⃣", .nestedExercisePart("HINT")),
      ])
  }
}

@Suite struct ExercisePartTests {
  private func head(_ kind: String, marker: String = "") -> String {
    "## A title\n\n> \(marker)[!EXERCISE] \(kind), level 1\n\n"
  }

  @Test func `an exercise has all that was said of it`() throws {
    let body =
      head("extend").replacing("level 1", with: "level 3\n> Begin.") + "Go on.\n\n"
      + Part.hint + Part.starter + Part.hint.replacing("Think", with: "Look") + Part.solution
      + Part.test + Part.wrong("two") + Part.test + Part.wrong("zero") + "```swift\n```\n\n"
      + Part.test
    let exercise = try #require(lesson(body).exercises.first)
    #expect(exercise.title == [.text("A title")])
    #expect(exercise.head?.kind == .extend)
    #expect(exercise.head?.level == 3)
    #expect(
      exercise.statement == [.paragraph([.text("Begin.")]), .paragraph([.text("Go on.")])])
    #expect(
      exercise.hints == [[.paragraph([.text("Think.")])], [.paragraph([.text("Look.")])]])
    #expect(exercise.tests.map(\.index) == [2, 4])
    #expect(exercise.wrongAnswers.map(\.answerName) == ["two", "zero"])
    #expect(!exercise.beginsEmpty)
  }

  @Test func `what is written from an empty file has a starter without a line`() throws {
    let exercise = try #require(
      lesson(head("write") + "Do it.\n\n" + Part.hint + Part.solution + Part.test).exercises.first)
    #expect(exercise.beginsEmpty)
    #expect(exercise.starter.text.isEmpty)
    #expect(exercise.statement == [.paragraph([.text("Do it.")])])
    #expect(exercise.tests.count == 1)
  }

  @Test func `a lesson may have several, and those on paper have no suite`() throws {
    let body =
      head("paper") + Part.hint + Part.answer + head("write") + Part.solution
      + head("repair") + Part.starter + Part.solution.replacing("let a", with: "let b")
    #expect(try lesson(body).exercises.map(\.name) == ["Exercise01", "Exercise01b"])
  }

  @Test func `reports an exercise that lacks a part`() {
    expectDiagnostics(
      head("repair", marker: "1️⃣") + Part.solution + head("repair", marker: "2️⃣")
        + head("write", marker: "3️⃣") + head("paper", marker: "4️⃣") + head("extend")
        + "5️⃣" + Part.starter,
      [
        ("1️⃣", .exerciseWithoutStarter), ("2️⃣", .exerciseWithoutSolution),
        ("3️⃣", .exerciseWithoutSolution), ("4️⃣", .paperWithoutAnswer),
        ("5️⃣", .exerciseWithoutSolution),
      ])
  }

  @Test func `reports a part that an exercise of its kind cannot have`() {
    expectDiagnostics(
      head("paper") + "1️⃣" + Part.starter + "2️⃣" + Part.solution + Part.answer
        + head("write") + "3️⃣" + Part.starter + Part.solution.replacing("let a", with: "let b")
        + head("repair") + Part.starter + "> 4️⃣[!SOLUTION] Two.\n\n"
        + Part.solution.replacing("let a", with: "let c"),
      [
        ("1️⃣", .codeOnPaper), ("2️⃣", .codeOnPaper), ("3️⃣", .starterOfEmptyFile),
        ("4️⃣", .strayAnswer),
      ])
  }

  @Test func `reports a starter of nothing, and a solution that has no file of its own`() {
    expectDiagnostics(
      "```swift id=one\nlet one = 1\n```\n\n" + head("extend")
        + "1️⃣```swift exercise\n\n```\n\n" + Part.solution
        + head("write") + "```swift solution replaces=2️⃣one\nlet one = 2\n```",
      [("1️⃣", .emptyStarter), ("2️⃣", .placedInEmptyFile)])
  }

  @Test func `reports a hint that comes too late, or helps with nothing`() {
    expectDiagnostics(
      "> 1️⃣[!HINT] Think.\n\n" + Part.starter + "> 2️⃣[!HINT] Think.\n\n" + Part.solution
        + head("paper") + Part.answer + "> 3️⃣[!HINT] Think.",
      [("1️⃣", .strayHint), ("2️⃣", .strayHint), ("3️⃣", .strayHint)])
  }

  @Test func `reports a wrong answer to nothing, and one that is named twice`() {
    expectDiagnostics(
      "1️⃣" + Part.wrong("a") + Part.starter + "2️⃣" + Part.wrong("a") + Part.solution
        + Part.wrong("a") + "3️⃣" + Part.wrong("a"),
      [
        ("1️⃣", .wrongWithoutSolution), ("2️⃣", .wrongWithoutSolution),
        ("3️⃣", .duplicateWrong("a", first: at(19, 1))),
      ])
  }

  @Test func `a wrong answer is whole by itself`() {
    expectDiagnostics(
      Part.starter + Part.solution + "```swift wrong=a\nfunc f() 1️⃣{\n```",
      [("1️⃣", .unclosedCode("{"))])
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
      return [state, state.answering(exercise, with: exercise.starter)].map { state in
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
