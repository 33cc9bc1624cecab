import Testing

@testable import Exporting

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("a * b", "a \\* b"), ("snake_case", "snake_case"), ("_x", "\\_x"), ("a~b", "a~b"),
    ("a~~b", "a\\~\\~b"), ("[x]", "\\[x\\]"), ("a & b", "a & b"), ("AT&T", "AT\\&T"),
    ("1 < 2", "1 \\< 2"), ("5 $", "5 \\$"), ("back\\slash", "back\\\\slash"),
  ])
  func `signs that mean something are escaped, others are not`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [
    ("1. x", "1\\. x"), ("12) x", "12\\) x"), ("1.5 m", "1.5 m"), ("# x", "\\# x"), ("#x", "#x"),
    ("- x", "\\- x"), ("-5", "-5"), ("> x", "\\> x"), ("===", "\\==="),
  ])
  func `what would begin a block is escaped at the beginning of a line`(
    text: String, expected: String
  ) {
    #expect(MarkdownText.escaped(text, startsLine: true) == expected)
  }

  @Test func `code may hold backticks`() {
    #expect(MarkdownText.code("a`b") == "``a`b``")
    #expect(MarkdownText.code("`") == "`` ` ``")
    #expect(MarkdownText.fenced("````", "") == "`````\n````\n`````")
  }
}
