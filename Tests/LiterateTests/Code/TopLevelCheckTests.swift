import Foundation
import Literate
import Testing

/// Code that cannot stand where its chunk goes, or that has no end.
@Suite struct TopLevelCheckTests {
  @Test(
    arguments: [
      "1️⃣print(1)", "1️⃣x = 3", "1️⃣x += 3", "1️⃣a.b()", "1️⃣a[0] = 1", "1️⃣`print`(1)", "1️⃣_ = f()",
      "1️⃣for i in a {}", "1️⃣if a {}", "1️⃣while a {}", "1️⃣try f()", "1️⃣switch a {}", "1️⃣do {}",
      "1️⃣repeat {} while a", "1️⃣return", "1️⃣defer { f() }", "let a = 1\n1️⃣print(a)",
      "let a = 1; 1️⃣print(a)", "func f() {\n}\n// A comment.\n\n1️⃣f()",
      "#if DEBUG\n  1️⃣print(1)\n#endif",
      "let a = \"\\(b)\"\n1️⃣a.c()", "let a = [\n  1,\n]\n1️⃣print(a)", "let a = b /* \n */ 1️⃣print(a)",
    ])
  func `reports a statement where declarations stand`(marked: String) {
    expectDiagnostics("```swift\n\(marked)\n```", [("1️⃣", .statementAtFileScope)])
  }

  @Test(
    arguments: [
      "let a =\n  b(1)", "let a = b\n  + c(2)\n  .d()", "let a = b ??\n  c.d()",
      "let a: B,\n  c: D.E",
      "func f()\n  -> A where\n  B.C == D {}", "func f() ->\n  A.B {}", "func f()\n  throws(E) {}",
      "@Test(\n  .tags(.a))\nfunc f() {}", "@A.B(c)\nnonisolated(unsafe)\nvar a = 1",
      "@A\n@B(c) public\nlet a = 1",
      "public private(set)\n  var a = 1",
      "#if swift(>=6) && os(Linux)\nlet a = 1\n#elseif canImport(B)\n#endif",
      "let a = try\n  f()", "let a = f(\n  1\n)", "let a = b as?\n  C.D",
      "let a =\n  if b { 1 } else { 2 }",
      "let a = b\n  ? c(1)\n  : d(2)", "#warning(\"a\")", "#makeNames(1)",
      "prefix operator ++\ninfix operator +++: A",
      "let a = #/print(/#", "/*\nprint(1)\n*/\n// x = 3", "let a = \"\"\"\n  print(1)\n  \"\"\"",
      "struct A { init() {} }\nextension A {}\nimport B\n@main struct C {}",
      "let a = b {\n  print(1)\n} c: {\n}",
      "actor A {}\nmacro b(_ c: Int) = #externalMacro(module: \"D\", type: \"E\")",
      "func f() {}; let a = 1",
      "let a = b\n  #if C\n    .d()\n  #endif", "indirect enum A { case b(A) }\nfinal class C {}",
      "",
      "let a: Array< Int >\nlet b: Array< Int >?", "let a = 1...\nlet b = c!", "infix operator **",
      "func a() {}\nfunc program(for a: Int) {}\nlet a = b.program", "struct A { let program = 1 }",
    ])
  func `leaves declarations alone, over however many lines they go`(code: String) throws {
    #expect(try lesson("```swift\n\(code)\n```").chunks.count == 1)
  }

  /// Nothing that is certain may be wrong of anybody's code.
  @Test func `finds no fault with the declarations of this package`() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../Sources").standardizedFileURL
    let files = try #require(FileManager.default.enumerator(atPath: root.path))
    let paths = files.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("Course.swift") }
    #expect(paths.count > 200)
    for path in paths where !path.hasSuffix("TangledCalls.swift") {
      let code = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      #expect(throws: Never.self) { try lesson("~~~~swift\n\(code)\n~~~~") }
    }
  }

  @Test func `a chunk that goes into another may hold statements, and so may a replacement`() throws
  {
    let body = """
      ```swift id=f
      func f() {
        // <<more>>
      }
      ```

      ```swift into=more id=g
        print(1)
      ```

      ```swift replaces=g
        print(2)
      ```
      """
    #expect(try lesson(body).chunks.count == 3)
  }

  @Test func `a chunk whose role is mistyped is not judged by another`() {
    expectDiagnostics(
      "```swift 1️⃣rnu\nprint(1)\n```", [("1️⃣", .unknownRole("rnu", suggestion: "run"))])
  }

  @Test(
    arguments: [
      ("1️⃣import Foundation", "import"), ("let a = 1\nprivate 1️⃣extension Int {}", "extension"),
      ("infix 1️⃣operator +++: A", "operator"), ("1️⃣precedencegroup A {}", "precedencegroup"),
      ("1️⃣@main struct A {}", "@main"), ("@testable 1️⃣import A", "import"),
      ("#if A\n  1️⃣import B\n#endif", "import"), ("public 1️⃣macro a() = #b(1)", "macro"),
    ])
  func `reports what stands at file scope only, where statements or tests stand`(
    marked: String, word: String
  ) {
    for role in ["run", "test"] {
      expectDiagnostics("```swift \(role)\n\(marked)\n```", [("1️⃣", .fileScopeInCode(word))])
    }
  }

  @Test(
    arguments: [
      "// import A\nlet a = \"import B\"", "f { import A }",
      "let a = b.import\nc.extension = d.operator",
      "f(import: 1, extension: 2)", "let `import` = 1", "protocol P {}\nstruct S: P {}",
      "@MainActor func f() {}",
      "let macro = 1\nmacro(a)", "let a = b {} extension: {}",
    ])
  func `other words for them are fine`(code: String) throws {
    #expect(try lesson("```swift run\n\(code)\n```").chunks.count == 1)
  }

  @Test(
    arguments: [
      ("let a = b 1️⃣+", "+"), ("let a = b 1️⃣+ // more", "+"), ("let a 1️⃣=\n\n/* b */", "="),
      ("let a1️⃣=", "="),
      ("let a = b1️⃣.", "."), ("let a = b1️⃣?.", "?."), ("var a: B1️⃣,", ","), ("let a1️⃣:", ":"),
      ("let a = b 1️⃣?", "?"),
      ("func f() 1️⃣->", "->"), ("let a = b 1️⃣as", "as"), ("let a = 1️⃣try", "try"),
      ("let a = 1️⃣await", "await"),
      ("1️⃣@Test", "@Test"), ("1️⃣@Test(\"a\")", "@Test(\"a\")"), ("1️⃣@A.B", "@A.B"),
      ("let a = 1\n1️⃣public", "public"),
      ("public 1️⃣static", "static"), ("1️⃣import", "import"), ("let a = 1️⃣\\", "\\"),
      ("let a = b 1️⃣&&", "&&"),
    ])
  func `reports code that would take in what follows`(marked: String, words: String) {
    expectDiagnostics("```swift\n\(marked)\n```", [("1️⃣", .unfinishedCode(words))])
  }

  @Test func `reports it in statements, in tests and in values`() {
    expectDiagnostics(
      """
      ```swift run
      a 1️⃣??
      ```

      ```swift test
      2️⃣@Test(.disabled())
      ```

      It is `{swift} optional 3️⃣+` and `{swift %d}
      a 4️⃣as`.
      """,
      [
        ("1️⃣", .unfinishedCode("??")), ("2️⃣", .unfinishedCode("@Test(.disabled())")),
        ("3️⃣", .unfinishedCode("+")), ("4️⃣", .unfinishedCode("as")),
      ])
  }

  @Test(
    arguments: [
      "let a = 1...", "a.as", "let a = b!", "return", "let a = open", "f(@escaping () -> Int)",
      "a.b = .in",
      "let a = prefix", "let a: Array< Int >", "f()\n// +", "/**/",
    ])
  func `what has an end is fine`(code: String) throws {
    #expect(try lesson("```swift run\n\(code)\n```").chunks.count == 1)
  }

  @Test func `code that a placeholder ends is not unfinished, and a case waits for its statements`()
    throws
  {
    let body = """
      ```swift
      func f(_ a: Int) -> Int {
        switch a {
        // <<cases>>
          0
        }
      }
      let b =
        // <<b>>
      ```

      ```swift into=cases
        case 1:
      ```

      ```swift into=b
        f(1)
      ```
      """
    #expect(try lesson(body).chunks.count == 3)
  }

  @Test(
    arguments: [
      ("let 1️⃣__program = \"\"", "__program"), ("public var 1️⃣course: Int", "course"),
      ("struct 1️⃣__program {}", "__program"),
      ("@A private\nfunc 1️⃣course( ) {}", "course"), ("enum 1️⃣course {}", "course"),
      ("actor 1️⃣__x {}", "__x"), ("#if A\ntypealias 1️⃣__begin = Int\n#endif", "__begin"),
      ("protocol 1️⃣course {}", "course"),
    ])
  func `reports a name that the tangled course has for itself`(marked: String, name: String) {
    for role in ["", "solution"] {
      let exercise = role.isEmpty ? "" : "```swift exercise\n```\n\n"
      expectDiagnostics("\(exercise)```swift \(role)\n\(marked)\n```", [("1️⃣", .takenName(name))])
    }
  }

  @Test(arguments: ["let 1️⃣__v = 1", "print(1)\nfunc 1️⃣__begin(_ a: Int) {}"])
  func `reports a name of the tangler's among statements`(marked: String) {
    let name = marked.contains("__v") ? "__v" : "__begin"
    expectDiagnostics("```swift run\n\(marked)\n```", [("1️⃣", .takenName(name))])
  }

  @Test(arguments: [
    "let program = 1", "struct LessonProgram {}", "enum Exhibits {}", "struct Recorder {}",
    "struct Chapter01 {}", "func runLesson01() {}", "protocol CourseProgram {}",
    "typealias CourseRuntime = Int", "let registry = 1", "func course(_ n: Int) {}", "let a = __b",
  ])
  func `leaves other names to the author`(code: String) throws {
    #expect(try lesson("```swift\n\(code)\n```").chunks.count == 1)
  }

  @Test func `such a name is free where statements, tests and members stand`() throws {
    let body =
      "```swift run\nlet program = 1\n```\n\n```swift test\nlet course = 1\n```\n\n"
      + "```swift\nstruct A { var course = 1 }\nlet a = (program: 1, course: 2)\n```"
    #expect(try lesson(body).chunks.count == 3)
  }
}
