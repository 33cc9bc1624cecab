import Testing

@testable import SwiftCode

@Suite struct CodeReferencesTests {
  private func references(_ code: String) -> Set<String> { CodeFile(code).references }

  @Test
  func `a name by itself may be a function's or a member's, one behind a dot a member's alone`() {
    let names = references("let a = f(b.c)")
    #expect(names.isSuperset(of: ["f", ".f", "b", ".b", ".c"]))
    #expect(!names.contains("c"))
  }

  @Test(arguments: [
    "let x = 1", "func x() {}", "f(x: 1)", "func g(x: Int) {}", "for x in y {}", "{ x in 1 }",
    "struct S { var x: Int }", "if case .some(let x) = y {}", "y.x", "y?.x", "y![0].x()", ".x",
    "\"x\"",
    "// x",
    "enum E { case x }", "switch y { case let x: break }",
  ])
  func `what is declared, a label and a member are looked up by nobody at file scope`(code: String)
  {
    #expect(!references(code).contains("x"))
  }

  @Test(arguments: [
    "x", "x()", "f(x)", "f(a: x)", "x.y", "if let x { y() }", "guard let x else { return }",
    "{ [x] in 1 }", "\"\\(x)\"", "a.reduce(0, x)", "var a: x", "var a: [x?]", "func f() -> x { y }",
    "func f<T: x>(_ a: T) {}", "extension x {}", "struct S: x {}", "struct S: P where S.A == x {}",
    "@x var a = 1", "@x(1) func f() {}", "#x", "\\x.y", "y as? x", "y is x", "case x", "$x",
    "`x`()",
    "Module.x()", "Module.x", "var a: Module.x", "func f() throws(x) {}", "let a = [x: 1]",
    "infix operator ** : x", "precedencegroup P { higherThan: x }", "#if x\n#endif",
    "try await x()",
    "protocol P { func x() }", "typealias A = x", "y ? x : z", "y = x", "x = 1", "defer { x() }",
    "func f( { x",
  ])
  func `what may be declared in another file is found`(code: String) {
    #expect(references(code).isSuperset(of: ["x", ".x"]))
  }

  @Test(arguments: ["a ** b", "**a", "a**", "a.reduce(1, **)", "func f() { a ** b }"])
  func `operators are found`(code: String) {
    #expect(references(code).contains("**"))
  }

  @Test(arguments: ["a.x", "a?.x", ".x(1)", "a.map(\\.x)", "x()", "self.x", "Self.x", "A.B.x"])
  func `members are found`(code: String) {
    #expect(references(code).contains(".x"))
  }
}
