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
}
