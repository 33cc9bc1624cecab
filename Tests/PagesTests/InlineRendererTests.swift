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
}
