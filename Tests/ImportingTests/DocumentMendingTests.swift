import Testing

@testable import Importing

/// What a document holds and a lesson does not: each is written otherwise, and nothing goes.
@Suite struct DocumentMendingTests {
  @Test func `front matter goes, and its title stays`() throws {
    let course = try imported(["a.md": "---\ntitle: \"My page\"\ntags:\n- x\n---\n\nText.\n"])
    #expect(course.text("01-a.md") == "# My page\n\nText.\n")
    #expect(course.faults.isEmpty)
  }

  @Test func `a title that comes later is put first, and one that is missing is the file's name`()
    throws
  {
    let course = try imported([
      "a.md": "Words before.\n\nThe\ntitle\n===\n\nMore.\n", "some-page.md": "Only text.\n",
    ])
    #expect(course.faults.isEmpty)
    #expect(course.text("01-a.md") == "# The title\n\nWords before.\n\nMore.\n")
    #expect(course.text("02-some-page.md") == "# some page\n\nOnly text.\n")
  }

  @Test func `several titles become sections, and their sections go deeper`() throws {
    #expect(
      try lesson("## A\n\n# B\n\n### C\n\nD\n=\n\nE\n-\n\n```\n# code\n```\n")
        == "### A\n\n## B\n\n#### C\n\nD\n-\n\n### E\n\n```\n# code\n```\n")
  }

  @Test func `Swift is shown until its author says that it compiles`() throws {
    #expect(
      try lesson(
        "```swift\nlet a = b\n```\n\n~~~Swift playground\nc\n~~~\n\n```{.swift}\nd\n```\n\n```js\ne\n```\n"
      )
        == "```swift shown\nlet a = b\n```\n\n~~~swift shown\nc\n~~~\n\n```swift shown\nd\n```\n\n```js\ne\n```\n"
    )
  }

  @Test func `a type that several sections declare is told, with scopes as the way out`() throws {
    let person = "```swift\nstruct Person {}\nvar a = 1\n```\n\n"
    let course = try imported([
      "a.md": "# A\n\nText.\n\n## One\n\n\(person)### Deeper\n\n```swift\nclass Pet {}\n```\n\n"
        + "## Two\n\n\(person)\(person)```swift\nenum Pet {}\nfunc f() { struct Person {} }\n```\n",
      "b.md": "# B\n\n\(person)",
    ])
    #expect(course.faults.isEmpty)
    let told = course.changes.compactMap { change -> String? in
      if case .scopes = change.kind { change.description } else { nil }
    }
    let advice = "when you take 'shown' away, write 'scope=' and a name at the first chunk of each"
    #expect(
      told == [
        "a.md:8: 'Person' is declared in 2 sections, at the lines 8, 21: \(advice)",
        "a.md:15: 'Pet' is declared in 2 sections, at the lines 15, 31: \(advice)",
      ])
  }

  @Test func `code that no lesson can hold is text`() throws {
    #expect(
      try lesson("```swift\n#sourceLocation(file: \"a\", line: 1)\n```\n")
        == "```text\n#sourceLocation(file: \"a\", line: 1)\n```\n")
  }

  @Test(arguments: [
    ("a<br>\nb", "a\\\nb"), ("a <br/> b", "a \\\n b"),
    ("<b>bold</b> <em> x </em>", "**bold**  *x* "),
    ("<a href=\"https://x.org\">it</a> <a name=\"n\"></a>!", "[it](https://x.org) !"),
    ("say <code>a&lt;b</code>", "say `a<b`"), ("<span style=\"a\">x</span>", "x"),
    ("An Array<Element> or <T>", "An Array\\<Element> or \\<T>"),
    ("x<sup class=\"a\">2</sup>", "x<sup>2</sup>"), ("end</p> of", "end of"),
    ("<u>un</u> <s>gone</s>", "*un* ~~gone~~"), ("x <unknown>", "x \\<unknown>"),
  ])
  func `HTML in a line has a form in Markdown`(html: String, markdown: String) throws {
    #expect(try lesson("\(html)\n") == "\(markdown)\n")
  }

  @Test func `blocks of HTML become paragraphs, lists, tables and code`() throws {
    #expect(try lesson("<p align=\"center\">\nSome *stars*.\n</p>\n") == "Some \\*stars\\*.\n")
    #expect(
      try lesson("<ul>\n<li>one</li>\n<li>two <b>x</b></li>\n</ul>\n") == "- one\n- two **x**\n")
    #expect(
      try lesson(
        "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td><code>x</code></td></tr>\n</table>\n"
      )
        == "| a | b |\n|---|---|\n| 1 | `x` |\n")
    #expect(
      try lesson("<pre>\nlet a\n  b &lt; c\n</pre>\n").trimmed
        == "```\nlet a\n  b < c\n```")
    #expect(try lesson("<h3>Head</h3>\n\n<hr>\n") == "### Head\n\n---\n")
    #expect(try lesson("- a\n\n  <div>\n  x\n  </div>\n") == "- a\n\n  x\n")
    #expect(try lesson("<!-- mine -->\n<div>x</div>\n").hasPrefix("<!-- mine -->\n"))
  }

  @Test func `what is folded away stays so`() throws {
    let folded = "<details>\n<summary>More of it</summary>\n\nText.\n\n</details>\n"
    #expect(
      try lesson("<details><summary><b>More</b> of <i>it</i></summary>\n\nText.\n</details>\n")
        .filter { $0 != "\n" } == folded.filter { $0 != "\n" })
    #expect(
      try lesson("<details>\n\n<summary>More of it</summary>\n\nText.\n\n</details>\n")
        == folded.replacing("y>\n\nText", with: "y>\n\n\nText"))
    #expect(try lesson("a\n\n</details>\n\nb\n") == "a\n\n\n\nb\n")
  }

  @Test func `dollars around a formula get their backticks, and those of money a backslash`() throws
  {
    #expect(
      try lesson("So $x^2$ is.\n\n$$\na + b\n$$\n") == "So $`x^2`$ is.\n\n```math\na + b\n```\n")
    #expect(try lesson("It costs $5 or $6.\n") == "It costs $5 or $6.\n")
  }

  @Test
  func `tables that are none, notes that are missing, and call-outs that nobody knows are text`()
    throws
  {
    #expect(try lesson("a | b\n--|--|--\n1 | 2\n") == "a | b\n\\--|--|--\n1 | 2\n")
    #expect(try lesson("| a |\n|---|\n| 1 | 2 |\n") == "| a |\n|---|\n| 1 \\| 2 |\n")
    #expect(try lesson("See[^1] that.\n") == "See\\[^1] that.\n")
    #expect(try lesson("Text.\n\n[^2]: Alone.\n") == "Text.\n\n\\[^2]: Alone.\n")
    #expect(try lesson("> [!FUNNY]\n> x\n") == "> \\[!FUNNY]\n> x\n")
  }

  @Test func `fences are closed where they end, also when their code has slipped out of its list`()
    throws
  {
    #expect(try lesson("```sh\nls\n") == "```sh\nls\n```\n")
    #expect(try lesson("- a\n  ```sh\n  ls\n- b\n") == "- a\n  ```sh\n  ls\n  ```\n- b\n")
    #expect(
      try lesson("- a\n\n  ```sh\nls\n  ```\n\n  b\n") == "- a\n\n  ```sh\n  ls\n  ```\n\n  b\n")
  }

  @Test func `images of other machines become links, and badges in links their words`() throws {
    #expect(try lesson("![Graph](https://x.org/a.png)\n") == "[Graph](https://x.org/a.png)\n")
    #expect(
      try lesson("[![Build](https://x.org/b.svg)](https://x.org/ci)\n")
        == "[Build](https://x.org/ci)\n")
  }

  @Test func `links that no page can follow are written out, and definitions led on`() throws {
    #expect(
      try lesson("[x](javascript:alert) <ftp://a.b/c>\n")
        == "x (`javascript:alert`) `ftp://a.b/c`\n")
    #expect(
      try lesson("[x][r] `[a](b.md)`\n\n[r]: doc.md \"T\"\n")
        == "[x][r] `[a](b.md)`\n\n[r]: 01-doc.md \"T\"\n")
  }
}
