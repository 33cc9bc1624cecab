import Literate
import Testing

@Suite struct LinkTests {
  @Test(
    arguments: [
      "http://a.b", "HTTPS://a.b/c?d=e#f", "mailto:a@b.c", "#title", "#caf\u{E9}", "02-other.md",
      "./02-other.md#its-title", "01-test.md#title", "<02-other.md>",
      "#caf%C3%A9", "#%74itle", "02-other.md#its%2dtitle",
    ])
  func `a link that leads somewhere is fine`(destination: String) throws {
    #expect(
      try course([
        lessonFile: "# Title\n\n## Café\n\n[a](\(destination))",
        "lessons/02-other.md": "# Its title",
      ])
      .lessons.first?.links.count == 1)
  }

  @Test(
    arguments: [
      ("javascript:alert(1)", nil), ("JaVaScRiPt:alert(1)", nil), ("data:text/html,x", nil),
      ("<java&Tab;script:alert(1)>", "java\tscript:alert(1)"),
      ("javascript&colon;alert(1)", "javascript:alert(1)"), ("&#106;avascript:x", "javascript:x"),
      ("javascript&#x3A;x", "javascript:x"), ("%6Aavascript:x", nil), ("vbscript:x", nil),
      ("<&#1; javascript:x>", "\u{1} javascript:x"), ("file:///etc/passwd", nil),
      ("<java&NewLine;script:x>", "java\nscript:x"), ("//a.b/c", nil), ("\\\\\\\\a.b", "\\\\a.b"),
      ("/\\\\a.b", "/\\a.b"), (":x", nil), ("ftp://a.b", nil), ("http&Tab;s:x", "http\ts:x"),
    ] as [(String, String?)])
  func `reports a link that is unsafe to follow`(written: String, read: String?) {
    expectDiagnostics("Text 1️⃣[a](\(written)) text", [("1️⃣", .unsafeLink(read ?? written))])
  }

  @Test(
    arguments: [
      "missing.md", "/01-test.md", "../01-test.md", "javascript%3Aalert(1)", "01-test.html", "?x",
      "01-test.md?x#title",
    ])
  func `reports a link to no lesson`(destination: String) throws {
    let error = #expect(throws: CourseError.self) { try lesson("[a](\(destination))") }
    guard case .deadLink? = error?.diagnostics.first?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: ["%", "%4", "%zz", "%+1", "%FF", "t%C3tle", "title%"])
  func `what is no character stays as it is written`(anchor: String) throws {
    expectDiagnostics(
      "1️⃣[a](#\(anchor))",
      [("1️⃣", .deadAnchor(anchor, suggestion: anchor == "title%" ? "title" : nil))])
  }

  @Test func `a link with characters that are spelled in numbers leads to the heading`() throws {
    #expect(
      LinkTarget("02-other.md#%C3%BCber-%E6%97%A5")
        == .lesson(file: "02-other.md", anchor: "über-日"))
  }

  @Test func `reports dead links with what was meant`() {
    expectDiagnostics(
      in: [
        lessonFile: "# Title\n\n1️⃣[a](02-othr.md) 2️⃣[b](#titel) 3️⃣[c](02-other.md#x)",
        "lessons/02-other.md": "# Its title\n\n4️⃣[d](02-other.md#Its-title) 5️⃣[e](nowhere)",
      ],
      [
        ("1️⃣", .deadLink("02-othr.md", suggestion: "02-other.md")),
        ("2️⃣", .deadAnchor("titel", suggestion: "title")),
        ("3️⃣", .deadAnchor("x", suggestion: nil)),
        ("4️⃣", .deadAnchor("Its-title", suggestion: "its-title")),
        ("5️⃣", .deadLink("nowhere", suggestion: nil)),
      ])
  }

  @Test(
    arguments: [
      "one\n  1️⃣[a](#x) two 2️⃣[b](#x)", "> one\n> 1️⃣[a](#x)\nlazy 2️⃣[b](#x)",
      "- [ ] box [c] \\[d] 1️⃣[a](#x)\n      `[` 2️⃣[b](#x)", "*1️⃣[a](#x)* **`x` 2️⃣[b](#x)**",
      "hard\\\n 1️⃣[a](#x\n'title')\n 2️⃣[b](#x)", "## 1️⃣[one](#x)\n\n2️⃣[two](#x)\n--",
      "&#91;, &lbrack; and \\&#91; 1️⃣[a](#x) &#x5B;] 2️⃣[b](#x)",
      "1️⃣[a [b]](#x '[title]')2️⃣[c](<#x>)", "[a][] 1️⃣[b](#x\n(two [lines])) 2️⃣[c](#x)\n\n[a]: #title",
    ])
  func `knows where a link stands`(marked: String) {
    expectDiagnostics(
      marked, [("1️⃣", .deadAnchor("x", suggestion: nil)), ("2️⃣", .deadAnchor("x", suggestion: nil))])
  }

  @Test func `knows where an automatic link with an entity stands`() {
    expectDiagnostics(
      "<https://a.b?c&amp;d> 1️⃣<ftp://a.b?c&amp;d> 2️⃣<ftp://a.b?c&d> 3️⃣[c](#x)",
      [
        ("1️⃣", .unsafeLink("ftp://a.b?c&d")), ("2️⃣", .unsafeLink("ftp://a.b?c&d")),
        ("3️⃣", .deadAnchor("x", suggestion: nil)),
      ])
  }

  @Test func `knows where an automatic link and a reference stand`() {
    expectDiagnostics(
      "text [a] &lt;\n <https://a.b> 1️⃣<ftp://a.b> 2️⃣[ref] 3️⃣[text][ref]\n\n[ref]: #x",
      [
        ("1️⃣", .unsafeLink("ftp://a.b")), ("2️⃣", .deadAnchor("x", suggestion: nil)),
        ("3️⃣", .deadAnchor("x", suggestion: nil)),
      ])
  }
}
