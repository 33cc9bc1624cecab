import Testing

@testable import Literate

@Suite struct TextStyleTests {
  @Test(arguments: [
    "~~a~~", "~a~", "~~*a*~~", "x ~~a~~ y", "~~`a`~~", "~~a\nb~~", "x~~a~~y", "\\~~~a~~",
  ])
  func `words between tildes are struck through`(body: String) throws {
    let styled = try inlines("t " + body).filter {
      if case .styled(.strikethrough, _) = $0 { true } else { false }
    }
    #expect(styled.count == 1)
  }

  @Test(
    arguments: [
      "5 ~~ 6 ~~ 7", "about ~5 and ~6", "`~~a~~`", "\\~\\~a\\~\\~", "~~a", "x ~~~a~~~ b", "~~a~",
      "<https://a.b/~~c~~d>", "[a](https://b.c/~~d~~)", "~~ a ~~", "&#126;&#126;a&#126;&#126;",
      "https://a.b/~c~", "~~\n\na~~",
    ])
  func `other tildes are tildes`(body: String) throws {
    #expect(!"\(try lesson(body).blocks)".contains("strikethrough"))
  }

  @Test func `strikes through what its tildes are around`() throws {
    #expect(
      try inlines("a ~~b *c* ~d~ ~e~~ f~~") == [
        .text("a "),
        .styled(
          .strikethrough,
          [
            .text("b "), .emphasis([.text("c")]), .text(" "),
            .styled(.strikethrough, [.text("d")]), .text(" ~e"),
          ]), .text(" f~~"),
      ])
  }

  @Test func `three elements are known, for Markdown has no marks for them`() throws {
    #expect(
      try inlines("H<sub>2</sub>O, x<sup>*n*<sub>1</sub></sup>, <kbd>Ctrl</kbd>") == [
        .text("H"), .styled(.lowered, [.text("2")]), .text("O, x"),
        .styled(.raised, [.emphasis([.text("n")]), .styled(.lowered, [.text("1")])]), .text(", "),
        .styled(.key, [.text("Ctrl")]),
      ])
  }

  @Test func `reports elements that are not closed, or not opened`() {
    expectDiagnostics(
      "a1️⃣<sub>2 *b2️⃣</sub>* 3️⃣<sup>4️⃣<kbd> 5️⃣</sup>\n\nc6️⃣<sub class=\"d\">7️⃣</sub>\n\n8️⃣<sub>\nd\n</sub>",
      [
        ("1️⃣", .unclosedTag("sub")), ("2️⃣", .unopenedTag("sub")), ("3️⃣", .unclosedTag("sup")),
        ("4️⃣", .unclosedTag("kbd")), ("5️⃣", .unopenedTag("sup")), ("6️⃣", .rawHTML("sub")),
        ("7️⃣", .unopenedTag("sub")), ("8️⃣", .tagAsBlock("sub")),
      ])
  }

  @Test func `a box before the words of an item is a task`() throws {
    let lesson = try lesson(
      "- [ ] a\n- [x] *b*\n- [X]\tc\n\n  d\n- [ ]\n- \\[ ] e\n- [x](#title) f")
    guard case .list(let list)? = lesson.blocks.first else {
      Issue.record("no list")
      return
    }
    let boxes = list.items.map { item -> Bool? in
      guard case .paragraph(let words)? = item.first, case .checkbox(let isDone)? = words.first
      else { return nil }
      return isDone
    }
    #expect(boxes == [false, true, true, nil, nil, nil])
    #expect(list.items[1] == [.paragraph([.checkbox(isDone: true), .emphasis([.text("b")])])])
  }

  private func inlines(_ body: String) throws -> [Inline] {
    guard case .paragraph(let inlines)? = try lesson(body).blocks.first else { return [] }
    return inlines
  }
}
