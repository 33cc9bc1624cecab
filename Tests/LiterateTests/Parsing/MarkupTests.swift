import Literate
import Testing

/// What GitHub shows as more than text, and the toolkit does not know.
@Suite struct MarkupTests {
  @Test(
    arguments: [
      "1️⃣$x^2$", "Let 1️⃣$a_1$ and 2", "(1️⃣$\\alpha$)", "1️⃣$$\ny^2\n$$", "1️⃣$$x$$ and", "> a\n> 1️⃣$b$, c",
      "## 1️⃣$n$ values", "$5 and 1️⃣$x$.", "1️⃣$5$",
    ])
  func `reports a formula between dollars alone`(body: String) {
    expectDiagnostics(body, [("1️⃣", .unknownMarkup(.dollars))])
  }

  @Test(
    arguments: [
      "$5 and $6", "between $5 and 6$", "US$5, AU$6", "$PATH:$HOME", "$5-$6", "\\$x\\$", "`$x$`",
      "$x\ny$",
      "a$b$c", "$ x $", "$", "$$", "$$ $$", "[a](https://b.c/$d$)", "x $$$`a`$$, y", "$5/$6",
    ])
  func `money and shells have dollars, too`(body: String) throws {
    #expect(throws: Never.self) { try lesson(body) }
  }

  @Test(arguments: ["a 1️⃣<!-- b -- c --> d", "a 1️⃣<!-- b", "## 1️⃣<!--> a"])
  func `reports what looks like a comment and is text`(body: String) {
    expectDiagnostics(body, [("1️⃣", .unknownMarkup(.comment))])
  }

  @Test(arguments: ["a \\<!-- b", "`<!--`", "a <! b", "a <!-- b --> c"])
  func `other signs are signs`(body: String) throws {
    #expect(throws: Never.self) { try lesson(body) }
  }
}
