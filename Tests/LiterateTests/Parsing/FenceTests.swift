import Literate
import Support
import Testing

@Suite struct FenceTests {
  @Test(
    arguments: [
      "```swift\nlet a = 1\n```", "~~~swift\nlet a = 1\n~~~", "`````swift\nlet a = 1\n``````",
      "   ```swift\n   let a = 1\n  ```", "```swift\r\nlet a = 1\r\n```",
      "```swift\rlet a = 1\r```\r",
      "- ```swift\n  let a = 1\n  ```", "> ```swift\n> let a = 1\n> ```  ",
      "1. a\n   - b\n\n     > ~~~ swift\n     > let a = 1\n     > ~~~",
      "```\tswift\t\nlet a = 1\n```\t",
      "-\t```swift\n\tlet a = 1\n\t```", "- a\n-   b\n\n\t```swift\n\tlet a = 1\n\t```",
    ])
  func `reads a chunk in any fence and container`(body: String) throws {
    let chunks = try lesson(body).chunks
    #expect(chunks.map(\.lines) == [["let a = 1"]])
    #expect(chunks.map(\.role) == [.code])
  }

  @Test(
    arguments: [
      ("0️⃣```swift\n1️⃣x\n```", 0), ("   0️⃣```swift\n   1️⃣x\n   ```", 3),
      (" 0️⃣~~~~swift\n 1️⃣x\n~~~~", 1), ("- 0️⃣```swift\n  1️⃣x\n  ```", 2),
      ("1. a\n   - 0️⃣```swift\n     1️⃣x\n     ```", 5), ("> 0️⃣```swift\n> 1️⃣x\n> ```", 2),
      (">0️⃣```swift\n>1️⃣x\n>```", 1), ("> - a\n>\n>   0️⃣```swift\n>   1️⃣x\n>   ```", 4),
      ("- > 0️⃣```swift\n  > 1️⃣x\n  > ```", 4), ("-\t0️⃣```swift\n\t1️⃣x\n\t```", 1),
      ("- 0️⃣```swift\r\n  1️⃣x\r\n  ```", 2), ("- 0️⃣```swift\r  1️⃣x\r  ```", 2),
      ("é\n\n0️⃣```swift\n1️⃣x\n```", 0),
    ])
  func `knows where a chunk and its code begin`(marked: String, indentation: Int) throws {
    let marked = MarkedText("# Title\n\n" + marked)
    let lesson = try #require(course([lessonFile: marked.text]).lessons.first)
    let chunk = try #require(lesson.chunks.first)
    let fence = try #require(marked["0️⃣"])
    let code = try #require(marked["1️⃣"])
    #expect(chunk.location == at(fence.line, fence.column))
    #expect(chunk.firstLine == code.line)
    #expect(chunk.indentation == indentation)
    #expect(chunk.indentation + 1 == code.column)
  }

  @Test func `the first line is counted right after a byte order mark`() throws {
    let lesson = try course([lessonFile: "\u{FEFF}# A\n```swift\nx\n```"]).lessons.first
    #expect(lesson?.chunks.first?.location == at(2, 1))
  }

  @Test func `indentation is the least that any line lost`() throws {
    let chunk = try #require(
      lesson("   ```swift\n   a\n b\n\n     c\n   ```").chunks.first)
    #expect(chunk.lines == ["a", "b", "", "  c"])
    #expect(chunk.indentation == 1)
  }

  @Test(
    arguments: [
      "- a\n\n\t```swift\n\tlet a = 1\n\t\tlet b\n\t```",
      "- a\n\n  \t```swift\n  \tlet a = 1\n  \t\tlet b\n  \t```",
      "1. a\n\n\t```swift\n\tlet a = 1\n\t\tlet b\n\t```",
      "- a\n\n\t```swift\n    let a = 1\n    \tlet b\n    ```",
      "- a\n\n    ```swift\n\tlet a = 1\n\t\tlet b\n\t```",
      ">\t```swift\n>\tlet a = 1\n>\t\tlet b\n>\t```",
      "> - a\n>\n> \t```swift\n> \tlet a = 1\n> \t\tlet b\n> \t```",
    ])
  func `a tab before a fence leaves no blank in its code`(body: String) throws {
    #expect(try lesson(body).chunks.map(\.lines) == [["let a = 1", "\tlet b"]])
  }

  @Test func `a tab before a fence keeps blanks that are the code's own`() throws {
    let lesson = try lesson(
      "- a\n\n\t```swift\n\n\t  let a\n  let b\n\t```\n\n\t```math\n\tx\n\t```\n\n\t```\n\ty\n\t```"
    )
    #expect(lesson.chunks.first?.lines == ["", "  let a", "let b"])
    guard case .list(let list) = lesson.blocks.first else { return }
    #expect(
      list.items[0].dropFirst(2).map { block in
        switch block {
        case .math(let tex): tex.source
        case .listing(_, let text, _): text
        default: ""
        }
      } == ["x\n", "y\n"])
  }

  @Test func `keeps blank lines, and characters that only look like line endings`() throws {
    let chunk = try #require(
      lesson("```swift\n\n\u{2028}\u{0B}\u{0C}\u{85}\n\nx\n\n```").chunks.first)
    #expect(chunk.lines == ["", "\u{2028}\u{0B}\u{0C}\u{85}", "", "x", ""])
  }

  @Test func `a chunk may be empty`() throws {
    #expect(try lesson("```swift shown\n```").chunks.first?.lines == [])
  }

  @Test(
    arguments: [
      "1️⃣```swift shown\nx", "1️⃣```swift shown", "1️⃣```swift shown\n", "  1️⃣~~~text\nx\n```",
      "1️⃣````\nx\n```", "1️⃣```math\nx\n", "1️⃣```swift shown\nx\n    ```", "1️⃣```swift shown\nx\n\n\n",
      "- 1️⃣```swift shown\n  x\n\nText", "- 1️⃣```swift shown\n  x\n- b",
      "- a\n  - 1️⃣```swift shown\n    x\n\n  b", "> 1️⃣```swift shown\n> x\n\nText",
      "> 1️⃣```swift shown\n> x\n\n```text\ny\n```", "> > 1️⃣```swift shown\n> > x\n> > > ```",
      "- 1️⃣```swift shown\n  ~~~", "- > 1️⃣```swift shown\n  > x\n  > ``",
      "- 1️⃣```swift shown\n  x\n```\ny\n```", "> 1️⃣```swift shown\n> x\n```\ny\n```",
      "> > 1️⃣```swift shown\n> > x\n> ```\n> y\n> ```", "> 1️⃣```swift shown\n> x\n    ```",
    ])
  func `reports a fence that is never closed, where it opens`(body: String) {
    expectDiagnostics(body, [("1️⃣", .unclosedFence)])
  }

  @Test func `reports two fences that close for each other's containers`() {
    expectDiagnostics(
      "> 1️⃣```swift shown\n> x\n2️⃣```text", [("1️⃣", .unclosedFence), ("2️⃣", .unclosedFence)])
  }

  @Test(
    arguments: [
      "    1️⃣```swift\n    x", "\t1️⃣```swift id=?\n\tx", "- a\n\n      1️⃣```swift\n",
      "    let a = 1\n\n    1️⃣~~~ {.swift}\n    x\n    ~~~", ">     1️⃣```math\n>     x\n>     ```",
      "Text:\n    1️⃣```swift\n    let a = 1\n    ```", "1️⃣``swift run\nprint(1)\n``",
      "> Text\n>     1️⃣```math\n>     x\n>     ```",
    ])
  func `reports what looks like a fence and is text`(body: String) {
    expectDiagnostics(body, [("1️⃣", .fenceInText)])
  }

  @Test(
    arguments: [
      "    ```\n    x", "    ```python\n    x\n    ```", "    swift\n", "````\n    ```swift\n````",
      "a ``swift\nb``", "```swift `x` ```", "``a\nswift``", "``swiftly\nb``",
    ])
  func `other code in text may look as it likes`(body: String) throws {
    #expect(try lesson(body).chunks.isEmpty)
  }

  @Test func `a block with the fence's text in it is closed by its own`() throws {
    #expect(try lesson("```\n```swift\n```\n\n````\n```\n````").chunks.isEmpty)
  }

  @Test func `code in other languages is a listing`() throws {
    let lesson = try lesson("```python x=1\na\n```\n\n~~~\nb\n~~~\n\n    c")
    #expect(
      lesson.blocks == [
        .listing(language: "python", text: "a\n"), .listing(language: "", text: "b\n"),
        .listing(language: "", text: "c\n"),
      ])
  }

  @Test(arguments: [
    "Swift", "SWIFT", "siwft", "swfit", "swift,run", "swiftui", "swif", "{.swift}",
    "{swift", ".swift", "{.numberLines.swift}", "lang=swift", "language-swift", "\u{A0}swift",
    "{code-cell}swift",
  ])
  func `reports a language that is almost Swift`(language: String) {
    expectDiagnostics(
      "> ``` 1️⃣\(language) run\n> ```", [("1️⃣", .unknownLanguage(language, suggestion: "swift"))])
  }

  @Test(arguments: ["Math", "maths", "mtah", "{math}", "{.math}"])
  func `reports a language that is almost mathematics`(language: String) {
    expectDiagnostics(
      "```1️⃣\(language)\nx\n```", [("1️⃣", .unknownLanguage(language, suggestion: "math"))])
  }

  @Test(arguments: [
    "bash", "text", "json", "c", "rust", "console", "matlab", "sh", "yaml", "{r}", "{.python}",
    "objc",
  ])
  func `other languages are near to neither`(language: String) throws {
    #expect(try lesson("```\(language)\nx\n```").chunks.isEmpty)
  }

  @Test func `reports words after mathematics, which takes none`() {
    expectDiagnostics(
      "> ```math 1️⃣display 2️⃣id=é\n> x\n> ```",
      [
        ("1️⃣", .unexpectedWord("display", language: "math")),
        ("2️⃣", .unexpectedWord("id=é", language: "math")),
      ])
  }
}
