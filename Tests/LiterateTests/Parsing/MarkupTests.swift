import Literate
import Testing

/// What GitHub shows as more than text, and the toolkit does not know.
@Suite struct MarkupTests {
  @Test(
    arguments: [
      "1️⃣| a | b |\n|---|---|\n| 1 | 2 |", "1️⃣a | b\n:-- | --:", "1️⃣| a |\n| - |",
      "Text\n1️⃣|a|b|\n|-|-|",
      "> - 1️⃣| a | b |\n>   |:-:|---|", "1️⃣| `a` | b \\| c |\r\n|---|---|\r\n", "1️⃣|a|b|\n|-|-",
    ])
  func `reports a table, where its head begins`(body: String) {
    expectDiagnostics(body, [("1️⃣", .unknownMarkup(.table))])
  }

  @Test(
    arguments: [
      "a | b\nc | d", "| a | b |\n|---|", "a\n-", "`|a|`\n`|-|`", "a | b\n\n--- | ---",
      "|a| and |b|",
      "\\|a\\|\n\\|-\\|",
    ])
  func `bars that make no table are bars`(body: String) throws {
    #expect(throws: Never.self) { try lesson(body) }
  }

  @Test(
    arguments: [
      "1️⃣~~gone~~", "a 1️⃣~~*gone* or\nnot~~ b", "## 1️⃣~~Gone~~\n\ntext", "\\~~a 1️⃣~~b~~", "- a1️⃣~~b~~c",
    ])
  func `reports words that are struck through`(body: String) {
    expectDiagnostics(body, [("1️⃣", .unknownMarkup(.strikethrough))])
  }

  @Test(
    arguments: [
      "5 ~~ 6 ~~ 7", "about ~5 and ~6", "`~~a~~`", "\\~~a\\~~", "~~a", "~~~a~~~ b",
      "<https://a.b/~~c~~d>",
      "[a](https://b.c/~~d~~)", "~~ a ~~",
    ])
  func `other tildes are tildes`(body: String) throws {
    #expect(throws: Never.self) { try lesson(body.hasPrefix("~~~") ? "x " + body : body) }
  }

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

  @Test(
    arguments: [
      "A note[^1].\n\n1️⃣[^1]: The note.", "1️⃣[^a-b]: More\nwords.", "> 1️⃣[^1]: The note.",
      "A 1️⃣[^1] note.\n\n[^1]: Note",
    ])
  func `reports a footnote where it is defined`(body: String) {
    expectDiagnostics(body, [("1️⃣", .unknownMarkup(.footnote))])
  }

  @Test(arguments: [
    "A [^1] note.", "[^]: x y", "x[^1]: y", "[^a b]: c d", "\\[^1]: a b", "`[^1]: a`",
  ])
  func `other brackets are brackets`(body: String) throws {
    #expect(throws: Never.self) { try lesson(body) }
  }
}
