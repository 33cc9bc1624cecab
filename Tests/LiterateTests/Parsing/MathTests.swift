import Support
import Testing

@testable import Literate

@Suite struct MathTests {
  @Test(
    arguments: [
      "A $`1️⃣x^2`$ formula", "$`1️⃣a`$$`2️⃣b`$", "$`1️⃣a`$ $`2️⃣b`$", "*$`1️⃣a`$* and **b $`2️⃣c`$**",
      "wrapped\n     $`1️⃣a`$ and\n $`2️⃣b`$", "> - $`1️⃣a\n>   / b`$ or $`2️⃣c`$", "\\\\$`1️⃣a`$",
      "[$`1️⃣a`$](#title)", "costs $5 or $`1️⃣a`$", "$``1️⃣a`b``$", "$$`1️⃣a`$$", "a$`1️⃣b`$c",
    ])
  func `TeX between dollars is mathematics`(marked: String) throws {
    let marked = MarkedText("# Title\n\n" + marked)
    let lesson = try #require(course([lessonFile: marked.text]).lessons.first)
    let places = marked.places.sorted { $0.key < $1.key }.map(\.value)
    #expect(
      lesson.blocks.flatMap(formulas).map(\.location) == places.map { at($0.line, $0.column) })
  }

  @Test(
    arguments: [
      "\\$`a`$", "$`a`\\$", "&dollar;`a`$", "$`a`", "`a`$", "$ `a`$", "$`a` $", "$5 and `a` for $6",
      "$*`a`*$",
    ])
  func `other dollars are money`(body: String) throws {
    #expect(try lesson(body).blocks.flatMap(formulas).isEmpty)
  }

  @Test func `a dollar that closes a formula opens no other`() throws {
    let tex = TeX(source: "a", location: at(3, 3))
    #expect(
      try lesson("$`a`$`b`$").blocks == [.paragraph([.math(tex), .code("b"), .text("$")])])
  }

  @Test func `the dollars go and the text around stays`() throws {
    let tex = TeX(source: "a", location: at(3, 7))
    #expect(
      try lesson("x $$$`a`$$, y").blocks
        == [.paragraph([.text("x $$"), .math(tex), .text("$, y")])])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a formula over several lines keeps them, so that a comment in it ends`(newline: String)
    throws
  {
    let body = "> Sum $`a + % first\n>  b`$ ends.\n> - $`c\n>   \\d`$".replacing(
      "\n", with: newline)
    let found = try lesson(body).blocks.flatMap(formulas)
    #expect(found.map(\.source) == ["a + % first\n   b", "c\n    \\d"])
  }

  @Test func `a block of mathematics begins where its first line does`() throws {
    let lesson = try lesson("- item\n\n  ```math\n  x\n   + y\n  ```\n\n```math\nz\n```")
    #expect(
      lesson.blocks.flatMap(formulas) == [
        TeX(source: "x\n + y\n", location: at(6, 3)), TeX(source: "z\n", location: at(11, 1)),
      ])
  }

  @Test func `reports an empty formula`() {
    expectDiagnostics(
      "A $`1️⃣ `$.\n\n2️⃣```math\n```\n\n- 3️⃣```math\n\n  ```",
      [("1️⃣", .emptyMath), ("2️⃣", .emptyMath), ("3️⃣", .emptyMath)])
  }

  private func formulas(in block: Block) -> [TeX] {
    switch block {
    case .math(let tex): [tex]
    case .paragraph(let inlines): inlines.flatMap(formulas)
    case .quote(let blocks): blocks.flatMap(formulas)
    case .list(let list): list.items.flatMap { $0.flatMap(formulas) }
    default: []
    }
  }

  private func formulas(in inline: Inline) -> [TeX] {
    switch inline {
    case .math(let tex): [tex]
    case .emphasis(let content), .strong(let content): content.flatMap(formulas)
    case .link(let link): link.content.flatMap(formulas)
    default: []
    }
  }

  @Test func `formulas with names are numbered, and links to them have the number as their words`()
    throws
  {
    let lesson = try lesson(
      """
      As [](#loss) says, not [](#total).

      ```math id=total
      a
      ```

      ```math
      b
      ```

      > ```math id=loss
      > c
      > ```

      ## Loss
      """)
    #expect(lesson.links.map { $0.content.plainText } == ["(2)", "(1)"])
    #expect(lesson.anchors == ["total", "loss", "title", "loss-1"])
    guard case .math(let first) = lesson.blocks[1], case .math(let second) = lesson.blocks[2] else {
      Issue.record("no formulas")
      return
    }
    #expect(first.label == TeX.Label(name: "total", number: 1))
    #expect(second.label == nil)
  }

  @Test func `a name is taken once, and a link without words leads to a formula`() {
    expectDiagnostics(
      "```math id=a\nx\n```\n\n```math 1️⃣id=a\ny\n```\n\n2️⃣[](#b)\n\n```math id=c 3️⃣id=d\nz\n```\n",
      [
        ("1️⃣", .duplicateFormula("a", first: at(3, 9))), ("2️⃣", .linkWithoutWords),
        ("3️⃣", .unexpectedWord("id=d", language: "math")),
      ])
  }
}
