import Literate
import Testing

@Suite struct ChunkHeaderTests {
  @Test(arguments: Role.allCases)
  func `reads every role`(role: Role) throws {
    let word =
      switch role {
      case .code: ""
      case .wrong: "wrong=a"
      case .recorded: "recorded id=r"
      default: role.rawValue
      }
    let before =
      switch role {
      case .solution: "```swift exercise\n```\n\n"
      case .wrong: "```swift exercise\n```\n\n```swift solution\n```\n\n"
      default: ""
      }
    let after = role == .exercise ? "\n\n```swift solution\n```" : ""
    let chunks = try lesson("\(before)```swift \(word)\nx\n```\(after)").chunks
    #expect(chunks.map(\.role).contains(role))
    let id = role == .recorded ? "r" : nil
    #expect(chunks.allSatisfy { $0.placement == .appended && $0.id == id && !$0.isHidden })
  }

  @Test func `reads every attribute, in any order and before the role`() throws {
    let chunks = try lesson(
      """
      ```swift hidden id=a
      // <<p-1>>
      ```

      ```swift into=p-1 id=B2
      ```

      ```swift replaces=a  hidden
      // <<p-1>>
      ```

      ```swift id=t test
      ```
      """
    ).chunks
    #expect(chunks.map(\.id) == ["a", "B2", nil, "t"])
    #expect(chunks.map(\.isHidden) == [true, false, true, false])
    #expect(
      chunks.map(\.placement) == [
        .appended, .into(name: "p-1", at: at(7, 15)), .replacing(id: "a", at: at(10, 19)),
        .appended,
      ])
    #expect(chunks.last?.role == .test)
  }

  @Test func `what is recorded has a name, may need files, and runs with nothing else`() throws {
    let lesson = try lesson(
      """
      ```swift run
      let a = 1
      ```

      ```swift needs=NAMES,MORE_2 id=long hidden recorded
      print(2)
      ```
      """)
    let chunk = try #require(lesson.recordedChunks.first)
    #expect(chunk.id == "long")
    #expect(chunk.needs == ["NAMES", "MORE_2"])
    #expect(chunk.isHidden)
    #expect(lesson.steps == [.run(lesson.chunks[0])])
    #expect(lesson.recording(chunk).steps == [.run(chunk)])
  }

  @Test func `reports what is recorded without a name, and files that no variable can name`() {
    expectDiagnostics("```swift 1️⃣recorded\n```", [("1️⃣", .recordWithoutName)])
    expectDiagnostics(
      "```swift recorded id=a needs=A,1️⃣b,2️⃣A,3️⃣\n```",
      [
        ("1️⃣", .malformedVariable("b")), ("2️⃣", .duplicateAttribute("A")),
        ("3️⃣", .malformedVariable("")),
      ])
    expectDiagnostics(
      "```swift run 1️⃣needs=A\n```", [("1️⃣", .attributeNotAllowed("needs", role: "run"))])
    expectDiagnostics(
      "```swift recorded id=a 1️⃣replaces=b 2️⃣echo\n```",
      [
        ("1️⃣", .attributeNotAllowed("replaces", role: "recorded")),
        ("2️⃣", .attributeNotAllowed("echo", role: "recorded")),
      ])
  }

  @Test func `a wrong answer is one by its name, in any order, and may be hidden`() throws {
    let exercise = "```swift exercise\n```\n\n```swift solution\n```\n\n"
    let chunks = try lesson(
      exercise + "```swift wrong=forgets-b\n```\n\n```swift hidden wrong=a\n```"
    ).chunks.filter { $0.role == .wrong }
    #expect(chunks.map(\.answerName) == ["forgets-b", "a"])
    #expect(chunks.map(\.isHidden) == [false, true])
  }

  @Test func `reports a wrong answer without a name, with another role or with an id`() {
    expectDiagnostics(
      "```swift 1️⃣wrong\n```\n\n```swift run 2️⃣wrong=a\n```\n\n5️⃣```swift wrong=b 3️⃣test\n```\n\n"
        + "```swift exercise\n```\n\n```swift solution\n```\n\n```swift wrong=b 4️⃣id=c\n```",
      [
        ("1️⃣", .emptyAttribute("wrong")), ("2️⃣", .secondRole("wrong=", first: "run")),
        ("2️⃣", .attributeNotAllowed("wrong", role: "run")),
        ("3️⃣", .secondRole("test", first: "wrong=")),
        ("4️⃣", .attributeNotAllowed("id", role: "wrong")), ("5️⃣", .wrongWithoutSolution),
      ])
  }

  @Test func `reports an unknown word, with what was meant`() {
    expectDiagnostics(
      "```swift  1️⃣rum 2️⃣banana\t3️⃣hiden 4️⃣replace 5️⃣code 6️⃣Test\n```",
      [
        ("1️⃣", .unknownRole("rum", suggestion: "run")),
        ("2️⃣", .unknownRole("banana", suggestion: nil)),
        ("3️⃣", .unknownRole("hiden", suggestion: "hidden")),
        ("4️⃣", .unknownRole("replace", suggestion: "replaces=")),
        ("5️⃣", .unknownRole("code", suggestion: nil)),
        ("6️⃣", .unknownRole("Test", suggestion: "test")),
      ])
  }

  @Test func `reports an unknown attribute, with what was meant`() {
    expectDiagnostics(
      "> ```swift 1️⃣colour=red 2️⃣replace=a 3️⃣=x 4️⃣hidden=yes\n> ```",
      [
        ("1️⃣", .unknownAttribute("colour", suggestion: nil)),
        ("2️⃣", .unknownAttribute("replace", suggestion: "replaces")),
        ("3️⃣", .unknownAttribute("", suggestion: nil)),
        ("4️⃣", .unknownAttribute("hidden", suggestion: nil)),
      ])
  }

  @Test func `counts columns in bytes of UTF-8`() {
    expectDiagnostics(
      "```swift 1️⃣ü 2️⃣x=1\n```",
      [
        ("1️⃣", .unknownRole("ü", suggestion: nil)),
        ("2️⃣", .unknownAttribute("x", suggestion: nil)),
      ])
  }

  @Test func `reports a second role`() {
    expectDiagnostics(
      "```swift run 1️⃣test 2️⃣run\n```",
      [("1️⃣", .secondRole("test", first: "run")), ("2️⃣", .secondRole("run", first: "run"))])
  }

  @Test func `reports an attribute without a value`() {
    expectDiagnostics(
      "```swift 1️⃣id=\n```\n\n```swift 2️⃣replaces= \n```\n\n```swift 3️⃣into=\n```",
      [
        ("1️⃣", .emptyAttribute("id")), ("2️⃣", .emptyAttribute("replaces")),
        ("3️⃣", .emptyAttribute("into")),
      ])
  }

  @Test(arguments: ["1a", "-a", "a_b", "ä", "a=b", "a/b", "\"a\"", "<<a>>"])
  func `reports a value that is no name`(name: String) {
    expectDiagnostics(
      "```swift id=1️⃣\(name)\n```\n\n```swift into=2️⃣\(name)\n```",
      [("1️⃣", .malformedName(name)), ("2️⃣", .malformedName(name))])
  }

  @Test func `a program is a function of its name`() throws {
    let text = "```swift hidden program=calc\nfunc calc(_ arguments: [String]) -> Int32 { 0 }\n```"
    #expect(try lesson(text).chunks.map(\.program) == ["calc"])
    expectDiagnostics(
      "```swift program=1️⃣calc\nfunc calculate() {}\n```\n\n"
        + "```swift run 2️⃣program=calc\nfunc calc() {}\n```",
      [
        ("1️⃣", .programWithoutFunction("calc")),
        ("2️⃣", .attributeNotAllowed("program", role: "run")),
      ])
  }

  @Test func `reports an attribute that is said twice`() {
    expectDiagnostics(
      "```swift id=a 1️⃣id=b hidden 2️⃣hidden\n```",
      [("1️⃣", .duplicateAttribute("id")), ("2️⃣", .duplicateAttribute("hidden"))])
  }

  @Test func `reports a chunk that replaces one and goes into another`() {
    expectDiagnostics("```swift 1️⃣into=a replaces=b\n```", [("1️⃣", .replacesAndInto)])
  }

  @Test(arguments: [Role.run, .exercise, .shown, .fails])
  func `reports an attribute that means nothing on a role`(role: Role) {
    let end = role == .exercise ? "```\n\n```swift solution\n```" : "```"
    let body = """
      ```swift \(role.rawValue) id=a 1️⃣replaces=b
      \(end)

      ```swift \(role.rawValue) 2️⃣into=b
      \(end)

      ```swift \(role.rawValue) 3️⃣hidden
      \(end)
      """
    var expected: [(String, Reason)] = [
      ("1️⃣", .attributeNotAllowed("replaces", role: role.rawValue)),
      ("2️⃣", .attributeNotAllowed("into", role: role.rawValue)),
    ]
    if role != .run {
      expected.append(("3️⃣", .attributeNotAllowed("hidden", role: role.rawValue)))
    }
    expectDiagnostics(body, expected)
  }

  @Test(arguments: [Role.code, .test, .solution])
  func `what is compiled may be hidden, replace and be inserted`(role: Role) throws {
    let word = role == .code ? "" : role.rawValue
    let exercise = role == .solution ? "```swift exercise\n```\n\n" : ""
    let body = """
      \(exercise)```swift \(word) hidden id=a
      // <<p>>
      ```

      \(exercise)```swift \(word) replaces=a
      // <<p>>
      ```

      \(exercise)```swift \(word) into=p
      ```
      """
    #expect(try lesson(body).chunks.filter { $0.role == role }.count == 3)
  }
}
