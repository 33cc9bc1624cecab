import Literate
import Testing

@Suite struct PrintableTests {
  @Test(
    arguments: [
      ("a\nb\r\u{1B}[2Jc\u{7F}", "a\\u{A}b\\u{D}\\u{1B}[2Jc\\u{7F}"), ("\u{0}", "\\u{0}"),
      ("a\u{85}b\u{2028}c\u{2029}", "a\\u{85}b\\u{2028}c\\u{2029}"),
      ("\u{202E}gnp.\u{2066}", "\\u{202E}gnp.\\u{2066}"),
    ])
  func `what is none to see is written as its number`(text: String, printed: String) {
    #expect(text.printable == printed)
  }

  @Test(arguments: ["plain text.", "a \"b\" 'c' \\", "é 日本 👩‍👩‍👧 \u{301}", ""])
  func `everything else stays`(text: String) {
    #expect(text.printable == text)
  }

  @Test func `a file's name and a lesson's words cannot forge a line of a message`() {
    let error = CourseError([
      Diagnostic(
        at(1, 1, in: "lessons/01-a\nb.md:1:1: error: \u{1B}[31m"), .lessonName("01-a\n\u{202E}.md"))
    ])
    let lines = error.description.split(whereSeparator: \.isNewline)
    #expect(lines.count == 1)
    #expect(
      error.description.hasPrefix("lessons/01-a\\u{A}b.md:1:1: error: \\u{1B}[31m:1:1: error: "))
    #expect(error.description.contains("'01-a\\u{A}\\u{202E}.md' is not"))
  }
}
