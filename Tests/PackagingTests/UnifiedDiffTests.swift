import Literate
import Testing

@testable import Packaging

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(
      from: Course.File(path: "lessons/01-l.md", bytes: Array(old.utf8)),
      to: Course.File(path: "lessons/01-l.md", bytes: Array(new.utf8))
    ).text
  }

  @Test func `is empty for the same text`() {
    #expect(diff("a\n", "a\n").isEmpty)
  }

  @Test func `shows three lines around a change`() {
    let old = (1...9).map { "\($0)\n" }.joined()
    #expect(
      diff(old, old.replacing("5", with: "five\nand more")) == """
        --- a/lessons/01-l.md
        +++ b/lessons/01-l.md
        @@ -2,7 +2,8 @@
         2
         3
         4
        -5
        +five
        +and more
         6
         7
         8

        """)
  }

  @Test func `parts changes that are far from each other`() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacing("\n2\n", with: "\n").replacing("\n19\n", with: "\nx\n")
    let parts = diff(old, new).split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(parts == ["@@ -1,5 +1,4 @@", "@@ -16,5 +15,5 @@"])
  }

  @Test func `says that the last line does not end`() {
    #expect(
      diff("a\nb", "a\nc").hasSuffix(
        "-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"))
  }
}
