import Literate
import Support
import Testing

@Suite struct InlineValueTests {
  @Test func `reads an expression and its format`() throws {
    let values = try values(in: "A `{swift} a.grad` and `{swift %.4f} b + c`.")
    #expect(values.map(\.expression) == ["a.grad", "b + c"])
    #expect(values.map { $0.format?.source } == [nil, "%.4f"])
    #expect(values.map(\.index) == [0, 1])
  }

  @Test func `code that only looks like a value stays code`() throws {
    #expect(try lesson("`{ swift} x` `swift x` `a {swift} x`").steps.isEmpty)
  }

  @Test(
    arguments: [
      "one `{swift} 1️⃣a` two",
      "`{swift}1️⃣a` `{swift %d}   2️⃣b`",
      "é `{swift %.2f} 1️⃣a` ü `` {swift} 2️⃣`b` ``",
      "first\n    `{swift} 1️⃣a` deeper\n  and `{swift} 2️⃣b`",
      "first\r\n  and `{swift} 1️⃣a`\r  and `{swift} 2️⃣b`",
      "the value `{swift\n%.2f}\n  1️⃣a +\nb` and `{swift} 2️⃣c`",
      "- item `{swift} 1️⃣a`\n      wrapped `{swift} 2️⃣b`\n  - inner\n\n    next `{swift} 3️⃣c`",
      "> quote `{swift} 1️⃣a`\n> wrapped `{swift}\n>   2️⃣b`\nlazy `{swift} 3️⃣c`",
      "> - both\n>   `{swift} 1️⃣a`\n>\n>   > `{swift} 2️⃣b`",
      "##   Heading `{swift} 1️⃣a` ##\n\n- ## `{swift} 2️⃣b`",
      "Underlined `{swift} 1️⃣c` and `{swift} 2️⃣d`\n---",
      "*em `{swift} 1️⃣a`* **s\n_`{swift} 2️⃣b`_** [link `{swift} 3️⃣c`](#title)",
      "hard\\\nbreak `{swift} 1️⃣a`  \nbreak `{swift} 2️⃣b`",
      "[a](#title\n\"two\nlines\") `{swift} 1️⃣a`\nnext `{swift} 2️⃣b`",
      "[ref]: #title\nafter `{swift} 1️⃣a` [ref]",
      "`{swift} 1️⃣a` `a` `{swift} 2️⃣a` a `` {swift} 3️⃣a ``",
      "\\`x `{swift} 1️⃣a` ``` `{swift} 2️⃣b`",
      "\\``{swift} 1️⃣a` \\\\`{swift} 2️⃣b` \\``c`",
      "`two\nlines` `{swift} 1️⃣a`\ncolumns `{swift} 2️⃣b`",
      "a\t`{swift} 1️⃣a`\n\t\tb `{swift} 2️⃣b`",
    ])
  func `knows where an expression begins`(marked: String) throws {
    let marked = MarkedText("# Title\n\n" + marked)
    let lesson = try #require(course([lessonFile: marked.text]).lessons.first)
    let found = lesson.steps.map { step in
      if case .value(let value) = step { value.location } else { at(0, 0) }
    }
    let places = marked.places.sorted { $0.key < $1.key }.map(\.value)
    #expect(found == places.map { at($0.line, $0.column) })
    #expect(!found.isEmpty)
  }

  @Test func `knows where an expression in the title begins, with a BOM too`() throws {
    for opening in ["", "\u{FEFF}"] {
      let lesson = try #require(course([lessonFile: opening + "# On `{swift} a`"]).lessons.first)
      guard case .value(let value)? = lesson.steps.first else {
        Issue.record("no value")
        continue
      }
      #expect(value.location == at(1, 15))
    }
  }

  @Test func `reports a value without an expression`() {
    expectDiagnostics(
      "A `1️⃣{swift}` and `2️⃣{swift %d}  `.",
      [("1️⃣", .emptyInlineValue), ("2️⃣", .emptyInlineValue)])
  }

  @Test func `reports a value that is written wrongly`() {
    expectDiagnostics(
      "A `1️⃣{swift x`, `2️⃣{swiftly} x`\n  and `3️⃣{swift } x`",
      [
        ("1️⃣", .malformedInlineValue), ("2️⃣", .malformedInlineValue),
        ("3️⃣", .malformedInlineValue),
      ])
  }

  @Test func `reports a comment, which would take in what follows it`() {
    expectDiagnostics(
      "A `{swift} a 1️⃣// b\n  ?? c` and `{swift} f2️⃣(\"//\", // d)`\nand `{swift} e /* f */ + g`.",
      [("1️⃣", .commentInValue), ("2️⃣", .unclosedCode("("))])
  }

  @Test func `reports a format that is none, where it stands`() {
    expectDiagnostics(
      "A `{swift 1️⃣%q} x` and\n    `{swift  2️⃣.2f} x` `{swift\n 3️⃣%ld} x`",
      [
        ("1️⃣", .malformedFormat("%q")), ("2️⃣", .malformedFormat(".2f")),
        ("3️⃣", .malformedFormat("%ld")),
      ])
  }

  @Test func `reads which number of a figure a value follows`() throws {
    let values = try values(
      in: """
        A `{swift live=c.grad} c.grad`, `{swift %.2f live=x₁.data of=fig:map} x` and
        `{swift of=fig:map live=w.1.grad} w`.

        ```swift run label=fig:map
        f()
        ```
        """)
    #expect(values.map(\.expression) == ["c.grad", "x", "w"])
    #expect(values.map { $0.live?.node } == ["c", "x₁", "w.1"])
    #expect(values.map { $0.live?.part } == [.grad, .data, .grad])
    #expect(values.map { $0.live?.figure?.name } == [nil, "map", "map"])
    #expect(values.map { $0.format?.source } == [nil, "%.2f", nil])
  }

  @Test func `reports what follows no number of a figure, where it stands`() {
    expectDiagnostics(
      """
      `{swift 1️⃣live=c} c` `{swift %d 2️⃣live=.grad} c` `{swift 3️⃣live=c.slope} c`
      `{swift live=c.data of=4️⃣fig:mop} c` `{swift 5️⃣of=fig:map} c`

      ```swift run label=fig:map
      f()
      ```
      """,
      [
        ("1️⃣", .malformedLive("live=c")), ("2️⃣", .malformedLive("live=.grad")),
        ("3️⃣", .malformedLive("live=c.slope")),
        ("4️⃣", .label(.unknown("fig:mop", suggestion: "fig:map"))),
        ("5️⃣", .malformedLive("of=fig:map")),
      ])
  }

  private func values(in body: String) throws -> [InlineValue] {
    try lesson(body).steps.compactMap { step in
      if case .value(let value) = step { value } else { nil }
    }
  }
}
