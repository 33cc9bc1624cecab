import Testing

@testable import Tangling

@Suite struct SwiftLiteralTests {
  @Test(
    arguments: [
      ("plain é 日", "\"plain é 日\""), ("a\"b", "\"a\\\"b\""), ("\\(x)", "\"\\\\(x)\""),
      ("a\nb\r\nc", "\"a\\u{a}b\\u{d}\\u{a}c\""), ("a\tb", "\"a\\u{9}b\""),
      ("\u{1}\u{7F}", "\"\\u{1}\\u{7f}\""), ("", "\"\""),
    ])
  func `escapes what would end a literal or not show in it`(text: String, literal: String) {
    #expect(swiftLiteral(text) == literal)
  }

  @Test(
    arguments: [
      ("", "#\"\"\"\n\n\"\"\"#"),
      ("let a = 1\n\n  let é = \"\\(a)\"", "#\"\"\"\nlet a = 1\n\n  let é = \"\\(a)\"\n\"\"\"#"),
      ("\"\"\"#", "##\"\"\"\n\"\"\"#\n\"\"\"##"), ("\\##(a) #", "###\"\"\"\n\\##(a) #\n\"\"\"###"),
      ("a\tb", "#\"\"\"\na\tb\n\"\"\"#"), ("a\u{C}\nb", "\"a\\u{c}\\u{a}b\""),
    ])
  func `leaves code as it is, in a literal that nothing in it ends`(
    text: String, literal: String
  ) {
    #expect(swiftRawLiteral(text) == literal)
  }
}
