import Testing

@testable import Literate

@Suite struct FootnoteTests {
  @Test func `a label leads to its note, numbered in the order of the text`() throws {
    let lesson = try lesson("A[^b], B[^1].\n\n[^1]: One.\n[^b]: *Two*\n  lines.\n\nAgain[^b].")
    let words: [Inline] = [.emphasis([.text("Two")]), .softBreak, .text("lines.")]
    let first = Footnote(number: 1, isFirst: true, content: words, location: at(3, 2))
    let second = Footnote(
      number: 2, isFirst: true, content: [.text("One.")], location: at(3, 9))
    let again = Footnote(number: 1, isFirst: false, content: words, location: at(9, 6))
    #expect(
      lesson.blocks == [
        .paragraph([
          .text("A"), .footnote(first), .text(", B"), .footnote(second), .text("."),
        ]),
        .paragraph([.text("Again"), .footnote(again), .text(".")]),
      ])
  }

  @Test(
    arguments: [
      "a[^1]\n\n[^1]: Word", "a[^1]\n[^1]: https://b.c", "> a[^1]\n>\n> [^1]: b\n> c",
      "- a[^1]\n\n  [^1]: b", "[^1]: b\n\na[^1]", "a\n[^1]: b\n\n| c[^1] |\n|---|",
      "*a[^1]*\n\n[^1]: b",
      "a[^1]\n\n[^1]: b\n[r]: #title",
    ])
  func `notes may be defined wherever a paragraph stands`(body: String) throws {
    let lesson = try lesson(body)
    #expect(!"\(lesson.blocks)".contains("[^"))
    #expect("\(lesson.blocks)".contains("Footnote"))
  }

  @Test func `a value in a note is computed where the note is first led to`() throws {
    let lesson = try lesson("[^n]: `{swift} b`\n\n`{swift} a`[^n] `{swift} c`[^n]")
    let values = lesson.steps.compactMap { if case .value(let value) = $0 { value } else { nil } }
    #expect(values.map(\.expression) == ["a", "b", "c"])
    #expect(values.map(\.location) == [at(5, 10), at(3, 16), at(5, 26)])
  }

  @Test func `code shows labels as they are`() throws {
    let code = "[^1]: a\n"
    #expect(
      try lesson("```\n\(code)```\n\n    \(code)\n`[^1]`, \\[^1], [^], [^a b]").blocks == [
        .listing(language: "", text: code), .listing(language: "", text: code),
        .paragraph([.code("[^1]"), .text(", [^1], [^], [^a b]")]),
      ])
  }

  @Test func `reports what leads nowhere, and what nothing leads to`() {
    expectDiagnostics(
      "A1️⃣[^note] and 2️⃣[^x].\n\n3️⃣[^nota]: b\n\n> 4️⃣[^c]: d\n5️⃣[^c]: e",
      [
        ("1️⃣", .unknownFootnote("note", suggestion: "nota")),
        ("2️⃣", .unknownFootnote("x", suggestion: nil)),
        ("3️⃣", .unusedFootnote("nota")), ("4️⃣", .unusedFootnote("c")),
        ("5️⃣", .duplicateFootnote("c", first: at(7, 3))), ("5️⃣", .unusedFootnote("c")),
      ])
  }

  @Test func `reports notes that are no paragraph, and where none can stand`() {
    expectDiagnostics(
      "a[^1] b[^2] c[^3]\n\n1️⃣[^1]: - a\n\n2️⃣[^2]:\n\n[^3]: d4️⃣[^1]\n\n## e3️⃣[^3]\n\n[f5️⃣[^3]](#title)",
      [
        ("1️⃣", .footnoteBlock("1")), ("2️⃣", .footnoteBlock("2")), ("3️⃣", .misplacedFootnote),
        ("4️⃣", .misplacedFootnote), ("5️⃣", .misplacedFootnote),
      ])
  }
}
