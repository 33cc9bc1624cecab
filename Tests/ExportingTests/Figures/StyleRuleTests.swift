import Testing

@testable import Exporting

@Suite struct StyleRuleTests {
  private static let names = ColourNames([
    ":root { --ink: light-dark(#000, rgb(1, 2, 3)); --line: var(--ink); }"
  ])

  private func rules(_ sheet: String) -> [StyleRule] {
    StyleRule.rules(in: sheet, names: Self.names)
  }

  @Test func `names become what they stand for, on light paper and on dark`() throws {
    let rule = try #require(rules("/* Why. */ .a { fill: var(--line); top: 1px; }").first)
    #expect(rule.light == ".a { fill: #000; top: 1px; }")
    #expect(rule.dark == ".a { fill: rgb(1, 2, 3); }")
  }

  @Test func `rules for some media are left out`() {
    #expect(
      rules("@media print { .a { top: 0; } } .b { top: 0; }").map(\.light) == [".b { top: 0; }"])
  }

  @Test func `alternatives are written out`() {
    let sheet = ".a :is(.b, .c > .d):hover, .e { top: 0; }"
    #expect(rules(sheet).map(\.light) == [".a .b:hover, .a .c > .d:hover, .e { top: 0; }"])
  }

  @Test func `a rule is kept for the classes that there are`() throws {
    let rule = try #require(rules(".a .b, .c, p { top: 0; }").first)
    #expect(rule.narrowed(to: ["a", "b"])?.light == ".a .b { top: 0; }")
    #expect(rule.narrowed(to: ["a"]) == nil)
  }

  @Test func `no name is left in the style of figures`() throws {
    let css = try FigureStylesheet.standalone().css(
      for:
        "class=\"chart graph gate-drawing network-drawing timeline-drawing graph-box chart-line\"")
    let names = css.matches(of: /var\((--[\w-]+)\)/).map { String($0.output.1) }
    // Which line has which colour, the line itself says.
    #expect(Set(names).subtracting(["--series"]) == [])
    #expect(!css.contains("light-dark"))
  }
}
