import Testing

@testable import Literate

@Suite struct LastExpressionTests {
  @Test(arguments: [
    "1️⃣tree.height()", "let a = 1\n1️⃣a + 1", "let a = 1; 1️⃣a",
    "let a = [\n  1,\n]\n1️⃣a\n  .map { $0 + 1 }\n  .count",
    "let a = 1 +\n  2\n1️⃣a", "let a = 1\n1️⃣a\n  + 2", "f()\n1️⃣-a", "1️⃣(1, 2)", "1️⃣[1, 2]", "1️⃣\"text\"",
    "1️⃣try await f()",
    "let a = f {\n  1\n}\n1️⃣a // why\n", "if a {\n  b()\n}\nelse {\n  c()\n}\n1️⃣d", "let a = x!\n1️⃣a",
    "1️⃣`default`", "1️⃣#line",
    "func f() -> Int {\n  1\n}\n\n1️⃣f()\n\n",
    "1️⃣a ? b\n  : c",
  ])
  func `the last statement is an expression, over however many lines it goes`(marked: String) {
    let parts = marked.split(separator: "1️⃣", omittingEmptySubsequences: false)
    #expect(CodeCheck(parts.joined() + "\n").lastExpression == parts[0].utf8.count)
  }

  @Test(arguments: [
    "let a = 1", "a()\nlet b = a", "for a in b {\n}", "if a {\n}\nelse {\n}", "func f() {}",
    "struct A {}", "defer { a() }",
    "@A func f() {}", "return", "#if A\na\n#endif", "private let a = 1", "",
  ])
  func `a statement or a declaration has no value`(code: String) {
    #expect(CodeCheck(code + "\n").lastExpression == nil)
  }

  @Test func `reports a chunk that has nothing to show, at the word`() {
    expectDiagnostics("```swift run 1️⃣echo\nlet a = 1\n```", [("1️⃣", .nothingToEcho)])
    expectDiagnostics(
      "```swift 1️⃣echo\nlet a = 1\n```", [("1️⃣", .attributeNotAllowed("echo", role: "code"))])
  }
}
