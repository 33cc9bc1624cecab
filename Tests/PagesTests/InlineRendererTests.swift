import Testing

@testable import Pages

@Suite struct InlineRendererTests {
  @Test func `after code and formulas a mark closes, after a blank it opens`() throws {
    let body = try WovenLessons(
      "# One\n\n`a`'s *\"b\"* $`x`$\"\n\"c\" \"[d](#e)\" `\"`\n\n## e\n"
    ).body()
    #expect(body.contains("<code>a</code>’s <em>“b”</em>"))
    #expect(body.contains("</math>”\n“c” “<a href=\"#e\">d</a>” <code>&quot;</code>"))
  }

  @Test func `a formula in plain text is a line of letters and signs, not its source`() throws {
    let index = try WovenLessons(
      "# One\n\nLet $`s = f(x) \\cdot \\frac{a}{b} < 1`$.\n"
    ).page("index.html")
    #expect(index.contains("Let s = f(x) ⋅ a/b &lt; 1."))
  }

  @Test func `an option of a command is not torn apart after its signs`() throws {
    let body = try WovenLessons("# One\n\n`--output`, `swift-syntax` and `-a b`\n").body()
    #expect(
      body.contains(
        "<code class=\"together\">--output</code>, <code>swift-syntax</code> and <code>-a b</code>")
    )
  }

  @Test func `code is not torn apart within an arrow`() throws {
    let body = try WovenLessons("# One\n\n`f(x: Int) -> [Int]`\n").body()
    #expect(
      body.contains("<code>f(x: Int) <span class=\"together\">-&gt;</span> [Int]</code>"))
  }

  @Test func `a link that is its own address is told from others`() throws {
    let body = try WovenLessons(
      "# One\n\n<https://a.b>, [A](https://a.b), [a](https://a.b)\n"
    ).body()
    #expect(body.contains("<a class=\"address\" href=\"https://a.b\">https://a.b</a>,"))
    #expect(body.contains(" <a href=\"https://a.b\">A</a>, <a href=\"https://a.b\">a</a>"))
  }

  @Test func `a sign of per cent stays on the line of its number`() throws {
    let body = try WovenLessons(
      "# One\n\n99 % of them, *5 %*, and `{swift} 1 + 1` % are right, `7 % 3` is 1.\n"
    ).body()
    #expect(body.contains("99\u{A0}% of them, <em>5\u{A0}%</em>, and "))
    #expect(body.contains(">\u{A0}% are right, <code>7 % 3</code> is 1."))
  }

  @Test func `in a link a number stays on the line of the word before it`() throws {
    let body = try WovenLessons(
      "# One\n\n[lesson\n2](#e), [2 of\nthem](#e), [version 1.5](#e) and lesson 3\n\n## e\n"
    ).body()
    for words in ["lesson\u{A0}2", "2 of\nthem", "version\u{A0}1.5"] {
      #expect(body.contains("<a href=\"#e\">\(words)</a>"))
    }
    #expect(body.contains("and lesson 3"))
  }
}
