import Testing

@testable import Literate

@Suite struct HTMLTests {
  @Test func `comments are an author's own words`() throws {
    let body = """
      <!-- one -->

      A <!-- two -->word<!--
      three -->.

      - a
        <!-- four

        <b> --> <!-- five -->

      <!-- six
      -->

      | <!-- seven --> |
      |---|
      """
    let lesson = try lesson(body)
    #expect(
      lesson.blocks == [
        .paragraph([.text("A word.")]),
        .list(List(start: nil, isTight: true, items: [[.paragraph([.text("a")])]])),
        .table(TextTable(alignments: [nil], head: [[]], rows: [])),
      ])
  }

  @Test func `reports comments that never end, and what follows in their line`() {
    expectDiagnostics(
      "1️⃣<!-- a --> b\n\n- 2️⃣<!-- c\n\n3️⃣<!-- d\n\ne",
      [("1️⃣", .textAfterComment), ("2️⃣", .unclosedComment), ("3️⃣", .unclosedComment)])
  }

  @Test(
    arguments: [
      "<details>\n<summary>A  word</summary>\n\nb\n\n</details>",
      "<details><summary><b>A word</b></summary>\n\nb\n\n</details>\n",
      "<details>\n<summary>\nA word\n</summary>\n\nb\n\n  </details>",
    ])
  func `details are folded away behind their summary`(body: String) throws {
    #expect(
      try lesson(body).blocks == [
        .details(summary: [.text("A word")], body: [.paragraph([.text("b")])])
      ])
  }

  @Test func `details may hold anything, and each other`() throws {
    let open = "<details>\n<summary>a</summary>\n\n"
    let lesson = try lesson(
      "\(open)```swift run\nb\n```\n\n\(open)`{swift} c`\n\n</details>\n\n## d\n\n</details>\n\ne")
    #expect(lesson.steps.count == 2 && lesson.chunks.count == 1 && lesson.anchors.contains("d"))
    #expect(lesson.blocks.count == 2)
    guard case .details(_, let body)? = lesson.blocks.first, body.count == 3,
      case .details(_, let inner) = body[1]
    else {
      Issue.record("other blocks: \(lesson.blocks)")
      return
    }
    #expect(inner.count == 1)
  }

  @Test(
    arguments: [
      "1️⃣<details>\n\na\n\n</details>", "1️⃣<details>\n<summary>a</summary>\nb\n</details>",
      "1️⃣<details>\n<summary>a</summary>\n\nb",
      "1️⃣<details open>\n<summary>a</summary>\n\n</details>",
      "1️⃣<details>\n<summary></summary>\n\n</details>",
      "1️⃣<details>\n<summary><i>a</i></summary>\n\n</details>",
    ])
  func `reports other forms of them`(body: String) {
    expectDiagnostics(body, [("1️⃣", .malformedDetails)])
  }

  @Test func `says what to write in the place of common tags`() {
    let tags = ["img", "br", "a", "p", "div", "b", "i", "code", "h2", "ul", "table", "hr", "span"]
    for tag in tags {
      #expect(Reason.rawHTML(tag).description.hasPrefix("'<\(tag)>' is not known"))
    }
    #expect(Reason.rawHTML("int").description.contains("set code in backticks"))
  }
}
