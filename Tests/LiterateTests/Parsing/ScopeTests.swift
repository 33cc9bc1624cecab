import Testing

@testable import Literate

@Suite struct ScopeTests {
  private static let twoSections = """
    ```swift
    let shared = 1
    ```

    ## One

    `{swift} shared`

    ```swift run scope=one
    struct Person {}
    let person = Person()
    ```

    ### More of it

    ```swift
    extension Person { var age: Int { 3 } }
    ```

    `{swift} person.age`

    ## Two

    ```swift run
    print(shared)
    ```

    ```swift test scope=two
    @Test func two() {}
    ```

    """

  private func values(_ steps: [Lesson.Step]) -> [String] {
    steps.map { step in
      switch step {
      case .run(let chunk): "run \(chunk.index)"
      case .value(let value): value.expression
      }
    }
  }

  @Test func `a scope reaches to the end of its section`() throws {
    let lesson = try lesson(Self.twoSections)
    #expect(lesson.scopes.map(\.name) == ["one", "two"])
    #expect(lesson.scopes[0].location == at(11, 20))
    #expect(lesson.chunks.map(\.scope) == [nil, "one", "one", nil, "two"])
    #expect(values(lesson.steps) == ["shared", "run 3"])
    #expect(values(lesson.scopes[0].steps) == ["run 1", "person.age"])
    #expect(values(lesson.allSteps) == ["shared", "run 1", "person.age", "run 3"])
  }

  @Test func `without a heading a scope reaches to the end of the lesson`() throws {
    let lesson = try lesson("```swift scope=all\nlet a = 1\n```\n\n`{swift} a`\n")
    #expect(lesson.steps.isEmpty && values(lesson.scopes[0].steps) == ["a"])
  }

  @Test func `a course with a scope open has its code, and its runs and tests alone`() throws {
    let course = try course([lessonFile: "# Title\n\n" + Self.twoSections])
    let lesson = try #require(course.lessons.first)
    let final = course.finalState
    #expect(final.chunks(of: lesson, for: .module).map(\.index) == [0])
    #expect(final.chunks(of: lesson, for: .suite).isEmpty)
    let parts = course.parts(of: lesson)
    #expect(parts.map(\.lesson.openScope) == [nil, "one", "two"])
    let one = parts[1]
    let state = one.course.state(through: 1)
    #expect(state.chunks(of: one.lesson, for: .module).map(\.index) == [0, 2, 1])
    #expect(one.lesson.openedChunks.map(\.text).last == "struct Person {}\n\n")
    guard case .run(let rest)? = one.lesson.steps.first else {
      Issue.record("nothing runs")
      return
    }
    #expect(rest.text == "\nlet person = Person()\n")
    let two = parts[2]
    #expect(two.course.finalState.chunks(of: two.lesson, for: .module).map(\.index) == [0])
    #expect(two.course.finalState.chunks(of: two.lesson, for: .suite).map(\.index) == [4])
  }

  @Test func `a scope is opened once, by a name`() {
    expectDiagnostics(
      """
      ## One

      ```swift run scope=one
      ```

      ```swift run scope=1️⃣two
      ```

      ## Two

      ```swift run scope=2️⃣one
      ```

      ## Three

      ```swift run scope=3️⃣3rd
      ```

      ```swift shown 4️⃣scope=four
      ```
      """,
      [
        ("1️⃣", .scope(.open("one", since: at(5, 20)))),
        ("2️⃣", .scope(.closed("one", first: at(5, 20)))),
        ("3️⃣", .malformedName("3rd")),
        ("4️⃣", .attributeNotAllowed("scope", role: "shown")),
      ])
  }

  @Test func `exercises, records and programs stand outside`() {
    expectDiagnostics(
      """
      ```swift scope=one
      ```

      1️⃣```swift exercise
      ```

      2️⃣```swift solution
      ```

      3️⃣```swift recorded id=a
      ```

      ```swift program=4️⃣calc
      func calc(_ arguments: [String]) -> Int32 { 0 }
      ```
      """,
      [
        ("1️⃣", .scope(.outside("exercise"))), ("2️⃣", .scope(.outside("solution"))),
        ("3️⃣", .scope(.outside("recorded"))), ("4️⃣", .scope(.outside("program"))),
      ])
  }

  @Test func `code is not replaced or filled across the border of a scope`() {
    expectDiagnostics(
      """
      ```swift id=a
      // <<room>>
      ```

      ## One

      ```swift scope=one id=b
      // <<inner>>
      ```

      ```swift replaces=1️⃣a
      ```

      ```swift into=2️⃣room
      ```

      ## Two

      ```swift replaces=3️⃣b
      ```

      ```swift into=4️⃣inner
      ```
      """,
      [
        ("1️⃣", .scope(.elsewhere("a"))), ("2️⃣", .scope(.elsewhere("room"))),
        ("3️⃣", .scope(.inside("b", scope: "one"))),
        ("4️⃣", .scope(.inside("inner", scope: "one"))),
      ])
  }

  @Test func `a scope declares no type that the program around it has`() {
    expectDiagnostics(
      """
      ```swift
      struct Person {}
      ```

      ```swift id=old
      struct Old {}
      ```

      ```swift replaces=old
      struct New {}
      ```

      ## One

      ```swift run scope=one
      protocol 1️⃣New {}
      struct Old { struct Person {} }
      ```

      > ```swift
      > final class 2️⃣Person {}
      > ```

      ## Two

      ```swift run scope=two
      print(New())
      struct Old {}
      ```
      """,
      [
        ("1️⃣", .scope(.taken("New", by: at(11, 1)))), ("2️⃣", .scope(.taken("Person", by: at(3, 1)))),
      ])
  }

  @Test func `code is replaced and filled within a scope`() throws {
    let lesson = try lesson(
      """
      ```swift scope=one id=a
      // <<room>>
      ```

      ```swift into=room
      let b = 1
      ```

      """)
    #expect(lesson.chunks.map(\.scope) == ["one", "one"])
  }

  @Test func `what a scope's run may not hold is still refused`() {
    expectDiagnostics(
      """
      ```swift run scope=one
      #if os(Linux)
      1️⃣extension Int {}
      #endif
      ```

      ```swift run
      2️⃣@main struct A {}
      ```
      """,
      [("1️⃣", .fileScopeInCode("extension")), ("2️⃣", .fileScopeInCode("@main"))])
  }
}
