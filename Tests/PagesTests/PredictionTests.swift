import CourseRuntime
import Exhibits
import LessonRuns
import Properties
import Testing

@testable import Pages

/// Predictions on pages: what is covered, and what is right.
@Suite struct PredictionTests {
  private static let choices = """
    # One

    > [!PREDICT choice]
    > How many?
    >
    > - 1,000
    >   > No.
    > - 2

    ```swift run
    f()
    ```

    It is `{swift} n`.
    """

  /// The page of a lesson whose first value and chunk gave something.
  private func woven(
    _ text: String, values: [Int: Transcript.Value] = [:], printed: String? = nil,
    compilerOutput: String? = nil
  ) throws -> WovenLessons {
    var lessons = try WovenLessons(text)
    var run = LessonRun()
    run.transcript.values = values
    if let printed {
      run.transcript.chunks[0] = Transcript.ChunkRecord(output: [.text(printed)], seconds: 0)
    }
    if let compilerOutput { run.compilerOutput[0] = compilerOutput }
    lessons.runs = [1: run]
    return lessons
  }

  private func faults(_ lessons: WovenLessons) throws -> [String] {
    try lessons.site().faults.map { "\($0.location.line):\($0.location.column) \($0.reason)" }
  }

  @Test func `a cover says what is under it and holds that only`() throws {
    let text = """
      # One

      > [!PREDICT] What?

      ```swift run
      f()
      ```

      It is one. It is so!

      Another paragraph.
      """
    var lessons = try woven(text, printed: "1\n")
    lessons.runs[1]?.transcript.chunks[0]?.output.append(
      .exhibit(.table(try Table("T", columns: ["a"], rows: [[1]]))))
    let body = try lessons.body()
    let cover = try #require(
      body.firstMatch(of: /(?s)<details class="answer".*?<\/p>\n<\/details>/))
    #expect(cover.output.contains("an output, a table, 2 sentences"))
    #expect(cover.output.contains("data-of=\"page.predict.1\""))
    #expect(cover.output.contains("It is one."))
    #expect(!cover.output.contains("f()"))
    #expect(body[..<cover.range.lowerBound].contains("f()"))
    #expect(body[cover.range.upperBound...].contains("Another paragraph."))
  }

  @Test func `what a page covers the search does not know`() throws {
    let text = "# One\n\n> [!PREDICT] What?\n\nHidden.\n\nSeen.\n\n> [!PREDICT] Where?\n\n"
    let lessons = try woven(text + "> [!ANSWER]\n> - Covered.\n")
    let index = String(decoding: try lessons.site().files["search-index.js"] ?? [], as: UTF8.self)
    #expect(index.contains("Seen."))
    #expect(index.contains("Where?"))
    #expect(!index.contains("Hidden."))
    #expect(!index.contains("Covered."))
  }

  @Test(arguments: ["2", "2.0", "2.00"])
  func `the right choice is the one whose words are the value`(text: String) throws {
    let lessons = try woven(Self.choices, values: [0: .init(text: text, isNumber: true)])
    #expect(try faults(lessons) == [])
    #expect(try lessons.body().contains("data-asks=\"choice\" data-key=\"1\""))
  }

  @Test func `a choice that is marked wrong and right by the program is an error at its line`()
    throws
  {
    let lessons = try woven(Self.choices, values: [0: .init(text: "1000", isNumber: true)])
    #expect(
      try faults(lessons) == [
        "6:3 by the program this choice is right, and it has the reply of a wrong one: it says "
          + "'1000'",
        "8:3 this choice has no reply, as the right one has none, but by the program it is wrong: it "
          + "says '1000'",
      ])
  }

  @Test func `without a value the choice is compared with what is printed`() throws {
    let text = Self.choices.replacing("It is `{swift} n`.", with: "So.")
    #expect(try woven(text, printed: "2\n").body().contains("data-key=\"1\""))
    #expect(
      try faults(woven(text)) == [
        "6:3 nothing decides on this choice: the answer computes no value and prints nothing; end "
          + "the choice with a value that is true or false",
        "8:3 nothing decides on this choice: the answer computes no value and prints nothing; end "
          + "the choice with a value that is true or false",
      ])
  }

  @Test func `a condition decides, and the page does not show it`() throws {
    let text = """
      # One

      > [!PREDICT choice]
      > Which?
      >
      > - more `{swift} x > 1`
      >   > No.
      > - less `{swift} x < 1`

      So.
      """
    let lessons = try woven(text, values: [0: "false", 1: "true"])
    #expect(try lessons.body().contains("data-key=\"1\""))
    #expect(try lessons.body().contains("<li>less</li>"))
    #expect(
      try faults(woven(text, values: [0: "false", 1: "2"])) == [
        "8:19 what decides on a choice is true or false, and this is '2'"
      ])
  }

  @Test func `the compiler decides, and nothing on the page tells before`() throws {
    let text = """
      # One

      > [!PREDICT choice]
      > Which?
      >
      > - `3`
      >   > No.
      > - It does not compile. `{swift fails} cannot find`

      ```swift fails
      f()
      ```
      """
    let lessons = try woven(text, compilerOutput: "error: cannot find 'f' in scope")
    #expect(try lessons.body().contains("data-key=\"1\""))
    #expect(try lessons.body().contains("<figcaption>Does it compile?</figcaption>"))
    #expect(!(try lessons.body().contains("chunk fails")))
    #expect(try lessons.body().contains("<span class=\"answer-what\">a message</span>"))
    #expect(
      try faults(woven(text, compilerOutput: "error: ambiguous")) == [
        "8:3 this choice has no reply, as the right one has none, but by the program it is wrong: "
          + "the compiler refuses the code"
      ])
  }

  @Test func `a number is the first value, or what is printed`() throws {
    let text = "# One\n\n> [!PREDICT number] What?\n\n```swift run\nf()\n```\n\n"
    let value = text + "It is `{swift} a`, not `{swift} b`."
    #expect(
      try woven(value, values: [0: "x", 1: .init(text: "-0.5", isNumber: true)], printed: "7\n")
        .body().contains("data-key=\"-0.5\""))
    #expect(try woven(text + "So.", printed: "7\n").body().contains("data-key=\"7\""))
    #expect(
      try faults(woven(text + "So.", printed: "7 8\n")) == [
        "3:3 it asks for a number, and the answer computes none: put an inline value into it, or "
          + "print the number alone"
      ])
  }

  @Test func `things are ordered by their numbers`() throws {
    let text = """
      # One

      > [!PREDICT order]
      > Which?
      >
      > - a `{swift} 1`
      > - b `{swift} 2`
      > - c `{swift} 3`

      So.
      """
    func ranks(_ texts: String...) -> [Int: Transcript.Value] {
      Dictionary(
        uniqueKeysWithValues: texts.enumerated().map { ($0, .init(text: $1, isNumber: true)) })
    }
    #expect(try woven(text, values: ranks("2", "-1", "10")).body().contains("data-key=\"1 0 2\""))
    #expect(
      try faults(woven(text, values: ranks("1", "2", "3"))) == [
        "3:3 the choices stand in the right order already: mix them"
      ])
    #expect(
      try faults(woven(text, values: ranks("3", "1", "1"))) == [
        "8:3 by the program this has the place of one before it"
      ])
    #expect(
      try faults(woven(text, values: ranks("3", "1", "x"))) == [
        "8:16 things are ordered by numbers, and this is 'x'"
      ])
  }

  @Test func `things are ordered as they are printed, as words of their own`() throws {
    let text = """
      # One

      > [!PREDICT order]
      > Which?
      >
      > - `b`
      > - `a+b`

      ```swift run
      f()
      ```
      """
    #expect(try woven(text, printed: "a+b, b\n").body().contains("data-key=\"1 0\""))
    #expect(
      try faults(woven(text, printed: "a+b\n")).first?.hasPrefix("6:3 'b' is not in what the")
        == true)
  }

  @Test(arguments: [
    ("7", 0), ("-12", 0), ("0.648", 0.006_48), ("0.1", 0.05), ("-0.5", 0.05), ("320.25", 3.202_5),
    ("1e-5", 1e-7), ("2.5E3", 25),
  ])
  func `a whole number is right or not, another to a hundredth or to the last digit that is shown`(
    text: String, near: Double
  ) throws {
    let said = try #require(Double(AnswerKey.number(text).near))
    #expect(abs(said - near) <= 2e-15)
  }

}
