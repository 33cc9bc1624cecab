import Literate
import Testing

@Suite struct AnchorTests {
  @Test(
    arguments: [
      ("Two words", "two-words"), ("C++ & `code`, *please*!", "c--code-please"),
      ("snake_case and-hyphen", "snake_case-and-hyphen"),
      ("Ünïcode Ärger ΣΑΣ", "ünïcode-ärger-σασ"),
      ("Café", "café"), ("1.2.3 numbers", "123-numbers"), ("x² ½ ☃ 🎉", "x---"),
      ("[A link](#title) here", "a-link-here"), ("$`x^2`$ squared", "x2-squared"),
      ("日本語 テスト", "日本語-テスト"), ("a\tb", "ab"), ("‿tie", "‿tie"), ("???", "section"),
      ("Section `{swift} 1 + 1`", "section-swift-1--1"), ("*`{swift %.2f} a.b`*", "swift-2f-ab"),
      ("`f(_:)` and `g`", "f_-and-g"),
    ])
  func `an anchor is made as GitHub makes it`(heading: String, anchor: String) throws {
    #expect(try lesson("## \(heading)").anchors == ["title", anchor])
  }

  @Test func `an anchor that is taken gets a number`() throws {
    let anchors = try lesson("## A\n\n## A-1\n\n## A\n\n## A\n\n## title").anchors
    #expect(anchors == ["title", "a", "a-1", "a-2", "a-3", "title-1"])
  }

  @Test func `headings in lists and quotes have anchors too`() throws {
    #expect(try lesson("- ## A\n\n> B\n> ---").anchors == ["title", "a", "b"])
  }

  @Test(.timeLimit(.minutes(1))) func `ten thousand headings of one name take no time`() throws {
    let anchors = try lesson(String(repeating: "## Same\n\n", count: 10_000)).anchors
    #expect(anchors.last == "same-9999")
  }
}
