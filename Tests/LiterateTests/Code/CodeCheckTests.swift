import Literate
import Testing

/// Chunks and values that would take in, or break out of, the code around them.
@Suite struct CodeCheckTests {
  @Test(
    arguments: [
      "struct A {\n  var a = [1: (2, 3)]\n}", "let a = \"}\" // }\n/* } /* } */ } */",
      "let a = \"\\(b[\"}\"] ?? \"(\\(c))\") {\"", "let a = #\"\\(\"#", "let a = #\"\"\"#",
      "let a = ##\"\"#\"##", "let a = #\"\\#(b)\"#", "let a = \"\"\"\n}\\\n\"\"\\\"\"\"\n\"\"\"",
      "let a = #\"\"\"\n\"\"\" }\n\"\"\"#", "let a = \"\\\\\"; let b = \"\\\"{\"", "let a = \"\"",
      "@Test func `it's {`() {}", "let a = /\\{[^}]+/", "let a = #/{/}/#", "let a = #/\n  {\n/#",
      "let a = b / c / { 1 }()", "f(/, /)", "a.reduce(1, /); b(1/2, /)", "let a = (/\\(/)",
      "let a = !/(/", "f(.../(/)", "let a = b - /(/",
      "#if DEBUG\nlet a = 1\n#elseif os(Linux)\n#else\nlet b = 2\n#endif", "#expect(a == b)",
      "#if A\n#if B\n#endif\n#endif", "// #sourceLocation()\nlet a = \"#sourceLocation()\"",
      "let a = \"\"\"\n#sourceLocation()\n#if\n\"\"\"", "*/ a", "let é = \"\u{2028}\u{200D}\"", "",
      "\\ a", "\"", "#", "/ a", "`", "a\\a", "let a = \"not closed {", "#/ {", "let a = \"\\",
      "case \"a\": /x/", "let a = \"\\(b // \n)\"",
    ])
  func `what is whole stays as it is`(code: String) throws {
    #expect(try lesson("```swift run\n\(code)\n```").chunks.count == 1)
  }

  @Test(
    arguments: [
      ("struct A 1️⃣{", "{"), ("f(1️⃣[1, 2)", "["), ("f1️⃣(\n  1\n}", "("), ("1️⃣/* /* */", "/*"),
      ("let a = 1️⃣\"\"\"\n  b", "\"\"\""), ("let a = 1️⃣##\"\"\"\nb\"\"\"#", "##\"\"\""),
      ("let a = 1️⃣#/\n  b", "#/"), ("let a = 1️⃣\"\\(b", "\\("), ("1️⃣#if A\n{ }", "#if"),
      ("1️⃣#if A\n#else\n#if B\n#endif", "#if"), ("#if A\nfunc a() 1️⃣{\n#endif", "{"),
      ("1️⃣{ { }\n#if B\n#endif", "{"), ("#if A\n1️⃣{\n#else\n}\n#endif", "{"),
      ("let a = \"\\(b 1️⃣{ )\" }", "{"),
    ])
  func `reports what would take in the code after it`(marked: String, opener: String) {
    expectDiagnostics("```swift\n\(marked)\n```", [("1️⃣", .unclosedCode(opener))])
  }

  @Test(arguments: ["", "run", "test", "fails", "shown"])
  func `reports brackets so deep that the compiler's parser would take minutes`(role: String) {
    let deep = "let a = " + String(repeating: "[", count: 16)
    let end = String(repeating: "]", count: 17)
    expectDiagnostics(
      "```swift \(role)\n\(deep)1️⃣[1\(end)\n```", [("1️⃣", .tooDeep(limit: 16))])
  }

  @Test func `as many brackets as that may stand inside each other`() throws {
    let code = String(repeating: "[", count: 16) + String(repeating: "]", count: 16)
    #expect(try lesson("```swift\nlet a = \(code); let b = \(code)\n```").chunks.count == 1)
  }

  @Test(
    arguments: [
      ("{ }1️⃣}", "}"), ("{ }\n  1️⃣) }", ")"), ("1️⃣]", "]"), ("1️⃣#endif", "#endif"),
      ("1️⃣#else", "#else"), ("1️⃣#elseif A", "#elseif"), ("#if A\n1️⃣}\n#endif", "}"),
      ("\"\\(a)\"1️⃣)", ")"), ("let a = a/b1️⃣)/", ")"),
    ])
  func `reports what would end the code around it`(marked: String, closer: String) {
    expectDiagnostics("```swift\n\(marked)\n```", [("1️⃣", .unopenedCode(closer))])
  }

  @Test(arguments: ["", "run", "test", "fails", "shown"])
  func `reports a line that would lead errors astray`(role: String) {
    expectDiagnostics(
      "> - ```swift \(role)\n>   let a = 1; /* } */ 1️⃣#sourceLocation(file: \"b\", line: 1)\n>   ```",
      [("1️⃣", .sourceLocationInCode)])
  }

  @Test(arguments: ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"])
  func `reports characters that show code in another order`(character: Character) {
    let name = String(character).printable
    expectDiagnostics(
      "```swift\nlet a = \"é1️⃣\(character)\"\n```\n\n```swift shown\n// 2️⃣\(character)\n```",
      [("1️⃣", .reorderedCode(name)), ("2️⃣", .reorderedCode(name))])
  }

  @Test func `code that is not compiled among other code may be broken`() throws {
    let broken = "```swift %\nstruct A { ) \"\"\"\n```\n\n"
    let body = ["shown", "fails", "exercise"].map { broken.replacing("%", with: $0) }.joined()
    #expect(try lesson(body + "```swift solution\n```").chunks.count == 4)
  }

  @Test func `reports a value that breaks out of its place`() {
    expectDiagnostics(
      """
      `{swift} 1 1️⃣} evil()` and `{swift %d} f2️⃣("é`
      and `{swift} a + b
      3️⃣)`, `{swift} 4️⃣#sourceLocation()` `{swift} 5️⃣/* a`
      """,
      [
        ("1️⃣", .unopenedCode("}")), ("2️⃣", .unclosedCode("(")), ("3️⃣", .unopenedCode(")")),
        ("4️⃣", .sourceLocationInCode), ("5️⃣", .unclosedCode("/*")),
      ])
  }

  @Test(
    arguments: [
      "let a = \"\"\"\n1️⃣  // <<p>>\n  \"\"\"", "f(\n1️⃣  // <<p>>\n)", "let a = [\n1️⃣\t// <<p>>\n]",
      "/*\n1️⃣// <<p>>\n*/", "let a = \"\\(\n1️⃣// <<p>>\n)\"",
    ])
  func `reports a placeholder where no code can go`(marked: String) {
    expectDiagnostics(
      "```swift\n\(marked)\n```\n\n```swift into=p\n```", [("1️⃣", .misplacedPlaceholder)])
  }

  @Test func `a placeholder between statements, members or cases is fine`() throws {
    let body = "// <<a>>\nlet f = f({\n  // <<b>>\n})\n#if A\nenum E {\n  // <<c>>\n}\n#endif"
    let fillers = ["a", "b", "c"].map { "\n\n```swift into=\($0)\n```" }.joined()
    #expect(try lesson("```swift\n\(body)\n```\(fillers)").chunks.count == 4)
  }
}
