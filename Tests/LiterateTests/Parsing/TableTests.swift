import Testing

@testable import Literate

/// Tables, as the specification of GitHub's Markdown has them: <https://github.github.com/gfm/#tables-extension->.
@Suite struct TableTests {
  @Test func `reads the specification's first example`() throws {
    #expect(
      try lesson("| foo | bar |\n| --- | --- |\n| baz | bim |").blocks
        == [.table(table(head: ["foo", "bar"], rows: [["baz", "bim"]]))])
  }

  @Test func `cells need not stand below each other, and bars at the ends may go`() throws {
    #expect(
      try lesson("| abc | defghi |\n:-: | -----------:\nbar | baz").blocks
        == [.table(table([.center, .right], head: ["abc", "defghi"], rows: [["bar", "baz"]]))])
  }

  @Test func `a bar behind a backslash belongs to its cell, also in code`() throws {
    let table = try table("| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |")
    #expect(table.head == [[.text("f|oo")]])
    #expect(
      table.rows == [
        [[.text("b "), .code("|"), .text(" az")]],
        [[.text("b "), .strong([.text("|")]), .text(" im")]],
      ])
  }

  @Test func `another block ends a table`() throws {
    let lesson = try lesson("| abc | def |\n| --- | --- |\n| bar | baz |\n> bar")
    let table = table(head: ["abc", "def"], rows: [["bar", "baz"]])
    #expect(lesson.blocks == [.table(table), .quote([.paragraph([.text("bar")])])])
  }

  @Test func `an empty line ends a table, and nothing else does`() throws {
    let lesson = try lesson("| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar")
    let table = table(head: ["abc", "def"], rows: [["bar", "baz"], ["bar", ""]])
    #expect(lesson.blocks == [.table(table), .paragraph([.text("bar")])])
  }

  @Test func `reports a line of dashes that has not as many cells as the head`() {
    expectDiagnostics(
      "| abc | def |\n1️⃣| --- |\n| bar |", [("1️⃣", .tableColumns(head: 2, rule: 1))])
    expectDiagnostics("> a | b\n>  1️⃣--- |:-:|-", [("1️⃣", .tableColumns(head: 2, rule: 3))])
  }

  @Test func `rows may be short, and what has no column is reported`() throws {
    let short = try table("| abc | def |\n| --- | --- |\n| bar |\n| | b | |")
    #expect(short == table(head: ["abc", "def"], rows: [["bar", ""], ["", "b"]]))
    expectDiagnostics(
      "| abc | def |\n| --- | --- |\n| bar | baz | 1️⃣boo |", [("1️⃣", .surplusCell(columns: 2))])
  }

  @Test func `a table may have no rows but its head`() throws {
    #expect(
      try table("| abc | def |\n| --- | --- |") == table(head: ["abc", "def"], rows: []))
  }

  @Test(
    arguments: [
      "a | b\nc | d", "a\n-", "`|a|`\n`|-|`", "a | b\n\n--- | ---", "|a| and |b|",
      "\\|a\\|\n\\|-\\|", "a | b\n- - | -", "```\n|a|\n|-|\n```", "    |a|\n    |-|",
    ])
  func `bars that make no table are bars`(body: String) throws {
    let blocks = try lesson(body).blocks
    #expect(!blocks.contains { if case .table = $0 { true } else { false } })
  }

  @Test func `text before a table is a paragraph of its own`() throws {
    let lesson = try lesson("- Two\n  *words*:\n  | a |\n  |---|\n  | [b][r] |\n\n[r]: #title")
    guard case .list(let list)? = lesson.blocks.first, list.items[0].count == 2,
      case .table(let table) = list.items[0][1]
    else {
      Issue.record("other blocks: \(lesson.blocks)")
      return
    }
    let words: [Inline] = [.text("Two"), .softBreak, .emphasis([.text("words")]), .text(":")]
    #expect(list.items[0][0] == .paragraph(words))
    #expect(table.rows.first?.first == [.link(lesson.links[0])])
    #expect(lesson.links.map(\.destination) == ["#title"])
    #expect(lesson.links.map(\.location) == [at(7, 5)])
  }

  @Test func `cells may begin like blocks, and are text`() throws {
    let words = [
      "# a", "- b", "> c", "1. d", "e #", "#", "<!-- f -->g", "[h]: #title", "===", "```",
    ]
    let rows = words.map { "| \($0) |\n" }.joined()
    let table = try table("| a |\n|---|\n" + rows)
    #expect(
      table.rows.map { $0[0].plainText } == words.map { $0.replacing("<!-- f -->", with: "") })
  }

  @Test func `values and formulas in cells have their places`() throws {
    let body = "| a `{swift} x` | $`\\|y\\|`$ |\r\n|---|:--|\r\n| | é `{swift %.2f} a \\|\\| b` |"
    let lesson = try lesson(body)
    let values = lesson.steps.compactMap { if case .value(let value) = $0 { value } else { nil } }
    #expect(values.map(\.expression) == ["x", "a || b"])
    #expect(values.map(\.location) == [at(3, 14), at(5, 22)])
    guard case .table(let table)? = lesson.blocks.first, case .math(let tex)? = table.head[1].first
    else {
      Issue.record("no formula")
      return
    }
    #expect(tex.source == "|y|" && tex.location == at(3, 21))
    #expect(table.alignments == [nil, .left])
  }

  @Test func `what a cell holds is checked where it stands`() {
    expectDiagnostics(
      """
      > | a | b |
      > |---|---|
      > | `1️⃣{swift}` | 2️⃣$x$ |
      > | `{swift} a \\|\\| 3️⃣)` | `\\|` 4️⃣<b> |
      """,
      [
        ("1️⃣", .emptyInlineValue), ("2️⃣", .unknownMarkup(.dollars)), ("3️⃣", .unopenedCode(")")),
        ("4️⃣", .rawHTML("b")),
      ])
    expectDiagnostics(
      "| a |\n|---|\n| 1️⃣[b](javascript:x) |\n| é 2️⃣[c](#no) |",
      [("1️⃣", .unsafeLink("javascript:x")), ("2️⃣", .deadAnchor("no", suggestion: nil))])
  }

  @Test func `a line of a cell may end`() throws {
    let table = try table("| a<br>b<br/>c |\n|---|")
    #expect(table.head == [[.text("a"), .lineBreak, .text("b"), .lineBreak, .text("c")]])
    expectDiagnostics("a1️⃣<br>b", [("1️⃣", .rawHTML("br"))])
  }

  private func table(_ body: String) throws -> TextTable {
    let blocks = try lesson(body).blocks
    guard case .table(let table)? = blocks.first, blocks.count == 1 else {
      throw NoTable(blocks: blocks)
    }
    return table
  }

  private struct NoTable: Error {
    let blocks: [Block]
  }

  private func table(
    _ alignments: [TextTable.Alignment?]? = nil, head: [String], rows: [[String]]
  ) -> TextTable {
    let cell = { (words: String) -> [Inline] in words.isEmpty ? [] : [.text(words)] }
    return TextTable(
      alignments: alignments ?? head.map { _ in nil }, head: head.map(cell),
      rows: rows.map { $0.map(cell) })
  }
}
