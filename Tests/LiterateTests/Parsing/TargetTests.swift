import Testing

@testable import Literate

@Suite struct TargetTests {
  private static let server = """
    ```swift
    import Engine
    public func port() -> Int { 80 }
    ```

    ```swift target=Server id=start
    public import Lessons
    import Foundation
    @main
    struct Server { static func main() { print(port()) } }
    ```

    ```swift test target=Server
    @Test func starts() {}
    ```

    ```swift target=Engine
    public let cylinders = 4
    ```

    """

  @Test func `code of another target is none of the lesson's program`() throws {
    let course = try course([lessonFile: "# Title\n\n" + Self.server])
    #expect(course.targets == ["Engine", "Server"])
    let chunks = course.lessons[0].chunks
    #expect(chunks.map(\.target) == [nil, "Server", "Server", "Engine"])
    #expect(chunks.map(\.destination) == [.module, nil, nil, nil])
    let state = course.finalState
    #expect(state.chunks(of: state.lessons[0], for: .module).map(\.index) == [0])
  }

  @Test func `a target's program is its own code and tests, without runs and values`() throws {
    let body = Self.server + "```swift run\nprint(1)\n```\n\n`{swift} port()`\n"
    let state = try course([lessonFile: "# Title\n\n" + body]).finalState
      .opening(target: "Server")
    let lesson = state.lessons[0]
    #expect(state.openTarget == "Server" && lesson.steps.isEmpty)
    #expect(state.chunks(of: lesson, for: .module).map(\.index) == [1])
    #expect(state.chunks(of: lesson, for: .suite).map(\.index) == [2])
  }

  @Test func `in one module no target imports another, and every byte stands where it stood`()
    throws
  {
    let apart = try course([lessonFile: "# Title\n\n" + Self.server])
    let course = apart.asOneModule(called: "Lessons")
    let chunks = course.lessons[0].chunks
    #expect(chunks.map(\.destination) == [.module, .module, .suite, .module])
    for (old, new) in zip(apart.lessons[0].chunks, chunks) {
      #expect(old.text.utf8.count == new.text.utf8.count && old.lineCount == new.lines.count)
    }
    #expect(
      chunks[0].lines == [
        String(repeating: " ", count: 13)[...], "public func port() -> Int { 80 }",
      ])
    #expect(chunks[1].lines.map { $0.drop { $0 == " " } }[..<3] == ["", "import Foundation", ""])
  }

  @Test func `what a scope imports is there in one module`() throws {
    let body =
      "## A\n\n```swift run scope=a\nimport Engine\nprint(1)\n```\n\n## B\n\n```swift target=Engine\nlet b = 1\n```\n"
    let course = try course([lessonFile: "# Title\n\n" + body]).asOneModule(called: "M")
    let steps = course.lessons[0].scopes[0].steps
    guard case .run(let chunk) = try #require(steps.first) else { return }
    #expect(!chunk.text.contains("import"))
  }

  @Test func `a course of one target is one module as it is`() throws {
    let course = try course([lessonFile: "# Title\n\n```swift\nimport M\n```\n"])
    #expect(course.asOneModule(called: "M") == course)
  }

  @Test func `targets are words of Swift, and go with code and tests`() {
    expectDiagnostics(
      """
      ```swift target=1️⃣my-server
      let a = 1
      ```

      ```swift run 2️⃣target=Server
      print(1)
      ```

      ```swift program=serve target=4️⃣Server
      public func serve(_ words: [String]) -> Int32 { 0 }
      ```

      ```swift scope=a target=3️⃣Server
      let b = 1
      ```

      ```swift target=5️⃣Server
      let c = 1
      ```

      """,
      [
        ("1️⃣", .target(.malformed("my-server"))),
        ("2️⃣", .attributeNotAllowed("target", role: "run")),
        ("3️⃣", .target(.together("scope="))), ("4️⃣", .target(.together("program="))),
        ("5️⃣", .target(.together("scope="))),
      ])
  }

  @Test func `code is replaced and filled within a target`() {
    expectDiagnostics(
      """
      ```swift id=one
      // <<place>>
      ```

      ```swift target=Server replaces=1️⃣one
      let one = 1
      ```

      ```swift target=Server into=2️⃣place
      let two = 2
      ```

      ```swift target=Server id=three
      let three = 3
      ```

      ```swift replaces=3️⃣three
      let three = 33
      ```

      ```swift target=Client replaces=4️⃣three
      let three = 33
      ```

      ```swift target=Server replaces=three
      let three = 333
      ```

      """,
      [
        ("1️⃣", .target(.elsewhere("one", target: nil))),
        ("2️⃣", .target(.elsewhere("place", target: nil))),
        ("3️⃣", .target(.elsewhere("three", target: "Server"))),
        ("4️⃣", .target(.elsewhere("three", target: "Server"))),
      ])
  }

  @Test func `a target that the package has not is told, with what to write`() throws {
    let course = try course([lessonFile: "# Title\n\n" + Self.server])
    let faults = course.faults(inTargetsBesides: "Engine", known: ["Serve"])
    #expect(faults.map(\.location.line) == [8, 15, 19])
    #expect(
      faults.map(\.description)[0].hasSuffix(
        "Package.swift has no target 'Server' beside the lessons; did you mean 'Serve'?"))
    #expect(faults[2].description.hasSuffix("leave 'target=' out"))
    let far = course.faults(inTargetsBesides: "Lessons", known: ["Engine", "Elsewhere"])
    #expect(
      far.first?.description.contains(
        "add '.executableTarget(name: \"Server\", dependencies: [\"Lessons\"], plugins: …)'")
        == true)
    #expect(course.faults(inTargetsBesides: "Lessons", known: ["Engine", "Server"]).isEmpty)
  }
}
