import Literate
import Testing

@Suite struct WiringTests {
  @Test func `reports an id that is taken, in any lesson and on any role`() {
    expectDiagnostics(
      in: [
        "l/01-a.md": "# A\n\n```swift id=a\n```\n\n1️⃣```swift run id=a\n```",
        "l/02-b.md": "# B\n\n2️⃣```swift shown id=a\n```",
      ],
      [
        ("1️⃣", .duplicateID("a", first: at(3, 1, in: "l/01-a.md"))),
        ("2️⃣", .duplicateID("a", first: at(3, 1, in: "l/01-a.md"))),
      ])
  }

  @Test func `reports a replacement of nothing, with what was meant`() {
    expectDiagnostics(
      "```swift id=value\n```\n\n```swift replaces=1️⃣valeu\n```\n\n- ```swift replaces=2️⃣engine\n  ```",
      [
        ("1️⃣", .unknownID("valeu", suggestion: "value")),
        ("2️⃣", .unknownID("engine", suggestion: nil)),
      ])
  }

  @Test func `reports a replacement of a later chunk, and of itself`() {
    expectDiagnostics(
      "```swift replaces=1️⃣b\n```\n\n```swift id=b replaces=2️⃣b\n```",
      [("1️⃣", .replacesLater("b")), ("2️⃣", .replacesLater("b"))])
  }

  @Test func `reports a second replacement of the same chunk`() {
    expectDiagnostics(
      "```swift id=a\n```\n\n```swift replaces=a\n```\n\n```swift replaces=1️⃣a\n```",
      [("1️⃣", .alreadyReplaced("a", by: at(6, 1)))])
  }

  @Test(arguments: ["test", "run", "shown", "fails", "exercise"])
  func `reports a replacement of another kind`(role: String) {
    let end = role == "exercise" ? "```\n\n```swift solution\n```" : "```"
    expectDiagnostics(
      "```swift \(role) id=a\n\(end)\n\n```swift replaces=1️⃣a\n```",
      [("1️⃣", .replacesOtherKind("a"))])
  }

  @Test func `a solution may replace code`() throws {
    let lesson = try lesson(
      "```swift id=a\n```\n\n```swift exercise\n```\n\n```swift solution replaces=a\n```")
    #expect(lesson.chunks.last?.placement == .replacing(id: "a", at: at(9, 28)))
  }

  @Test func `reports a filler of nothing, with what was meant`() {
    expectDiagnostics(
      """
      ```swift
      // <<grad>>
      ```

      ```swift into=grad
      ```

      ```swift into=1️⃣grda
      ```

      ```swift into=2️⃣forward
      ```

      ```swift shown
      // <<forward>>
      ```
      """,
      [
        ("1️⃣", .unknownPlaceholder("grda", suggestion: "grad")),
        ("2️⃣", .unknownPlaceholder("forward", suggestion: nil)),
      ])
  }

  @Test func `reports a filler of a placeholder that comes later`() {
    expectDiagnostics(
      "```swift into=1️⃣p\n```\n\n```swift\n// <<p>>\n```\n\n```swift into=p\n```",
      [("1️⃣", .placeholderLater("p"))])
  }

  @Test func `reports a filler of a placeholder that a replacement dropped`() {
    expectDiagnostics(
      "```swift id=a\n// <<p>>\n```\n\n```swift replaces=a\n```\n\n```swift into=1️⃣p\n```",
      [("1️⃣", .unknownPlaceholder("p", suggestion: nil))])
  }

  @Test(arguments: [("test", ""), ("", "test"), ("run", ""), ("run", "test")])
  func `reports a filler of another kind`(owner: String, filler: String) {
    expectDiagnostics(
      "```swift \(owner)\n// <<p>>\n```\n\n```swift \(filler) into=1️⃣p\n```",
      [("1️⃣", .placeholderOfOtherKind("p"))])
  }

  @Test func `reports a placeholder that another chunk has, or the same`() {
    expectDiagnostics(
      """
      > ```swift
      > {
      >     // <<p>>
      >   1️⃣// <<p>>
      > }
      > ```

      ```swift into=p
      ```

      ```swift test
      2️⃣// <<p>>
      ```
      """,
      [
        ("1️⃣", .duplicatePlaceholder("p", first: at(5, 7))),
        ("2️⃣", .duplicatePlaceholder("p", first: at(5, 7))),
      ])
  }

  @Test func `reports a placeholder that nothing fills`() {
    expectDiagnostics(
      "- ```swift\n  struct A {\n    1️⃣// <<p>>\n  }\n  ```\n\n```swift test\n\t2️⃣// <<q>>\n```",
      [("1️⃣", .unusedPlaceholder("p")), ("2️⃣", .unusedPlaceholder("q"))])
  }

  @Test func `reports a replacement that drops a placeholder in use`() {
    expectDiagnostics(
      """
      ```swift id=a
      // <<p>>
      // <<q>>
      ```

      ```swift into=p
      ```

      ```swift into=q
      ```

      1️⃣```swift replaces=a
      // <<q>>
      ```
      """,
      [("1️⃣", .lostPlaceholder("p", chunk: at(8, 1)))])
  }

  @Test func `reports a chunk that contains itself`() {
    expectDiagnostics("1️⃣```swift into=p\n// <<p>>\n```", [("1️⃣", .cycle(["p", "p"]))])
  }

  @Test func `reports chunks that contain each other`() {
    expectDiagnostics(
      """
      1️⃣```swift into=q
      // <<p>>
      ```

      ```swift into=p id=b
      ```

      ```swift replaces=b
      // <<q>>
      ```
      """, [("1️⃣", .cycle(["p", "q", "p"]))])
  }

  @Test func `reports a cycle once, however often it is closed`() {
    expectDiagnostics(
      "1️⃣```swift into=p\n// <<p>>\n// <<p>>\n```", [("1️⃣", .cycle(["p", "p"]))])
  }

  @Test func `reports chunks that stand too deep inside each other`() {
    let chunks = (0...101).map { number in
      let into = number == 0 ? "" : " into=\(number == 101 ? "1️⃣" : "")p\(number)"
      let line = number == 101 ? "" : "// <<p\(number + 1)>>\n"
      return "```swift\(into)\n\(line)```\n\n"
    }
    expectDiagnostics(
      chunks.joined(), [("1️⃣", .tooDeep(limit: 100))])
  }

  @Test func `an id that is taken hides no other fault`() {
    expectDiagnostics(
      "```swift id=a\n```\n\n1️⃣```swift id=a\n```\n\n```swift replaces=2️⃣b\n3️⃣// <<p>>\n```",
      [
        ("1️⃣", .duplicateID("a", first: at(3, 1))), ("2️⃣", .unknownID("b", suggestion: nil)),
        ("3️⃣", .unusedPlaceholder("p")),
      ])
  }
}
