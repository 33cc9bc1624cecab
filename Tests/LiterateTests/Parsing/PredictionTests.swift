import Literate
import Testing

/// What a prediction covers, and what it may ask for.
@Suite struct PredictionTests {
  private func parts(_ body: String) throws -> [[Int]] {
    Answer.all(in: try lesson(body).blocks).map(\.parts)
  }

  @Test func `an answer is what chunks give and the paragraph after them, and no more`() throws {
    let body = """
      Before.

      > [!PREDICT] What?

      ```swift run
      print(1)
      ```

      ```swift
      let a = 1
      ```

      ```swift run hidden
      print(2)
      ```

      One.

      Two.

      ```swift run
      print(3)
      ```
      """
    #expect(try parts(body) == [[2, 4, 5]])
  }

  @Test(arguments: [
    ("A.\n\nB.", [1]), ("See:\n\n```swift run\nf()\n```\n\nA.", [2, 3]),
    ("```swift fails\nf()\n```\n\n## Heading\n\nA.", [1]),
    ("```swift run\nf()\n```\n\nA **leaf** is an end.\n\nB.", [1]),
    ("> [!ASIDE] a\n\nA.", [2]), ("- a\n- b\n\nB.", [1]), ("```math\nx\n```\n\nB.", [1]),
    ("```swift run\nf()\n```\n\n- a\n\nB.", [1]), ("```swift run\nf()\n```\n\n---\n\nB.", [1]),
    ("```swift run\nf()\n```\n\n> [!ANSWER] a\n\nB.", [2]),
    ("A.\n\nB.\n\n> [!ANSWER]\n> ```swift run\n> f()\n> ```\n>\n> a", [3]),
  ])
  func `ends where the answer ends`(rest: String, expected: [Int]) throws {
    #expect(try parts("> [!PREDICT] What?\n\n" + rest) == [expected])
  }

  @Test func `each of several predictions has its own answer`() throws {
    #expect(try parts("> [!PREDICT] a\n\nA.\n\nB.\n\n> [!PREDICT] b\n\nC.") == [[1], [4]])
  }

  private func question(_ body: String) throws -> Question {
    let callout = try lesson(body).blocks.compactMap { block in
      if case .callout(let callout) = block { callout } else { nil as Callout? }
    }.first
    return try #require(callout?.question)
  }

  @Test func `a number is asked for without choices`() throws {
    let question = try question("> [!PREDICT number]\n> How many?\n\n`{swift} 1`")
    #expect(question.kind == .number)
    #expect(question.choices.isEmpty)
  }

  @Test func `choices have words, a condition, and a reply if they are wrong`() throws {
    let question = try question(
      """
      > [!PREDICT choice]
      > Which?
      >
      > - more `{swift} a > 1`
      >   > No.
      > - `b`
      >
      >   Neither.
      > - It fails. `{swift fails}  no such 'name'`

      A.
      """)
    #expect(question.kind == .choice)
    #expect(question.choices.map(\.content.plainText) == ["more", "b", "It fails."])
    #expect(question.choices.map(\.reply.isEmpty) == [false, false, true])
    #expect(question.choices.map(\.location.line) == [6, 8, 11])
    guard case .value(let value)? = question.choices[0].condition else {
      Issue.record("no condition")
      return
    }
    #expect(value.expression == "a > 1")
    #expect(question.choices[1].condition == nil)
    #expect(question.choices[2].condition == .fails(saying: "no such 'name'"))
    #expect(question.asksCompiler)
  }

  @Test func `what decides is computed after the answer`() throws {
    let lesson = try lesson(
      """
      `{swift} 0`

      > [!PREDICT order]
      > Which? `{swift} 1`
      >
      > - a `{swift} 4`
      > - b `{swift} 5`

      ```swift run
      let x = 2
      ```

      It is `{swift} 3`.

      `{swift} 6`
      """)
    let steps = lesson.steps.map { step in
      switch step {
      case .run: "run"
      case .value(let value): value.expression
      }
    }
    #expect(steps == ["0", "1", "run", "3", "4", "5", "6"])
  }

  @Test func `reports questions that cannot be asked`() {
    expectDiagnostics(
      """
      > 1️⃣[!PREDICT nmber]
      > a

      A.

      > 2️⃣[!NOTE choice]
      > a

      > 3️⃣[!PREDICT choice]
      > a

      A.

      > 4️⃣[!PREDICT choice]
      > - a
      > - b

      A.

      > [!PREDICT order]
      > 5️⃣- a
      >   > b
      > - c
      > 6️⃣- `{swift} 1`

      A.

      It is `7️⃣{swift fails}`.
      """,
      [
        ("1️⃣", .prediction(.unknownQuestion("nmber", suggestion: "number"))),
        ("2️⃣", .prediction(.questionOf("NOTE"))), ("3️⃣", .prediction(.noChoices)),
        ("4️⃣", .prediction(.unmarkedChoices(2))), ("5️⃣", .prediction(.replyInOrder)),
        ("6️⃣", .prediction(.emptyChoice)), ("7️⃣", .prediction(.compilerElsewhere)),
      ])
  }

  @Test func `reports answers that answer nothing or hide too much`() {
    expectDiagnostics(
      """
      1️⃣> [!ANSWER] a

      > [!PREDICT] b

      2️⃣> [!ANSWER]
      > A **leaf** is an end.

      3️⃣> [!ANSWER] c

      ## A heading

      4️⃣> [!ANSWER] d

      5️⃣> [!PREDICT] e
      """,
      [
        ("1️⃣", .prediction(.answerWithoutPrediction)), ("2️⃣", .prediction(.hiddenDefinition)),
        ("3️⃣", .prediction(.secondAnswer)), ("4️⃣", .prediction(.answerWithoutPrediction)),
        ("5️⃣", .prediction(.noAnswer)),
      ])
  }
}
