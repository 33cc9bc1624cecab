import Markup
import Testing

@Suite struct MonospacedTextTests {
  @Test func `widths count columns`() {
    #expect(MonospacedText.width("abcde", size: 10) == 30)
    #expect(MonospacedText.width("漢", size: 10) == 12)
    #expect(MonospacedText.shortened("abcdef", toColumns: 4) == "abc…")
    #expect(MonospacedText.shortened("abcd", toColumns: 4) == "abcd")
  }
}
