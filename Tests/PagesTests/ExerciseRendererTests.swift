import Testing

@testable import Pages

@Suite struct ExerciseRendererTests {
  private func body(_ text: String) throws -> String {
    try WovenLessons("# A\n\n## Two\n\n\(text)").body()
  }

  @Test(arguments: [
    ("paper, level 1", "On paper", 1, "★☆☆"), ("paper, level 3", "On paper", 3, "★★★"),
  ])
  func `an exercise says what to do and how hard it is, also to those who hear it`(
    words: String, kind: String, level: Int, stars: String
  ) throws {
    let body = try body("> [!EXERCISE] \(words)\n\n> [!SOLUTION] Two.\n")
    #expect(
      body.contains(
        "<p class=\"exercise-kind\">\(kind) <span class=\"level\" role=\"img\" "
          + "aria-label=\"level \(level) of 3\">\(stars)</span></p>\n"))
  }

  @Test func `hints are folded into each other, so that they open in order`() throws {
    let body = try body(
      """
      > [!EXERCISE] paper, level 1

      > [!HINT] One.

      > [!HINT] Two.

      Prose.

      > [!HINT] Alone.

      > [!SOLUTION] All.

      """)
    let first = """
      <details class="hint">
      <summary>Hint 1 of 2</summary>
      <p>One.</p>
      <details class="hint">
      <summary>Hint 2 of 2</summary>
      <p>Two.</p>
      </details>
      </details>
      <p>Prose.</p>
      <details class="hint">
      <summary>A hint</summary>
      <p>Alone.</p>
      </details>
      <details class="answer">
      <summary>The answer</summary>
      <p>All.</p>
      </details>

      """
    #expect(body.contains(first))
  }

  @Test func `a wrong answer is folded under its name, unless it is hidden`() throws {
    let pair = "```swift exercise\n```\n\n```swift solution\n```\n\n"
    let wrong = "```swift wrong=forgets-one\nlet a = 1\n```\n"
    let shown = try WovenLessons("# A\n\n" + pair + wrong).body()
    #expect(
      shown.contains(
        "<details class=\"wrong\">\n<summary>A wrong answer: forgets one</summary>\n<figure"))
    let hidden = wrong.replacing("=forgets-one", with: "=forgets-one hidden")
    #expect(!(try WovenLessons("# A\n\n" + pair + hidden).body()).contains("wrong"))
  }

  @Test func `a search finds no answer`() throws {
    let woven = try WovenLessons(
      "# A\n\n## Two\n\n> [!EXERCISE] paper, level 1\n> Question?\n\n> [!SOLUTION] Secret.\n")
    let files = try woven.site().files.values.map { String(decoding: $0, as: UTF8.self) }
    let index = try #require(files.first { $0.contains("Question?") && !$0.contains("<html") })
    #expect(!index.contains("Secret"))
  }
}
