import Testing

@testable import SwiftCode

/// What other files of a module see of code.
@Suite struct CodeFileTests {
  private func interface(_ code: String) -> [String] {
    CodeFile(code).interface.map(\.code)
  }

  @Test(arguments: [
    ("func f() -> Int { 1 }", "func f() -> Int { 2 }"),
    ("struct A { init() { print(1) } }", "struct A { init() { print(2) } }"),
    ("final class A { deinit { print(1) } }", "final class A { deinit { print(2) } }"),
    ("extension A { var b: Int { 1 } }", "extension A { var b: Int { 2 } }"),
    (
      "extension A { var b: Int { get { 1 } set { print(1) } } }",
      "extension A { var b: Int { get { 2 } set { print(2) } } }"
    ),
    (
      "struct A { var b = 1 { didSet { print(1) } } }",
      "struct A { var b = 1 { didSet { print(2) } } }"
    ),
    (
      "extension A { subscript(i: Int) -> Int { 1 } }",
      "extension A { subscript(i: Int) -> Int { 2 } }"
    ),
    (
      "@discardableResult func f() -> Int { 1 }", "@discardableResult func f() -> Int { 2 }"
    ),
    (
      "protocol P {}\nextension P { func f() { print(1) } }",
      "protocol P {}\nextension P { func f() {} }"
    ),
    (
      "import A; #sourceLocation(file: \"1.md\", line: 2)\nlet a = 1",
      "import A; #sourceLocation(file: \"2.md\", line: 5)\n\nlet a = 1"
    ),
    ("import A; import B", "import A\nimport B"),
    (
      "enum A {\ncase b\n#sourceLocation(file: \"1.md\", line: 2)\n\n\n  case c\n}",
      "enum A {\ncase b // first\n#sourceLocation(file: \"2.md\", line: 9)\ncase c\n\n\n}"
    ),
    ("struct A {\n  /// One.\n  var b: Int\n}", "struct A {\n\n  var b:  Int\n}"),
  ])
  func `bodies and places count for nothing`(one: String, other: String) {
    #expect(interface(one) == interface(other))
  }

  @Test(arguments: [
    ("func f() -> Int { 1 }", "func f() -> Double { 1 }"),
    ("func f(x: Int = 1) {}", "func f(x: Int = 2) {}"),
    ("func f() {}", "func f() throws {}"),
    ("func f() {}", "private func f() {}"),
    ("let a = 1", "let a = 1.0"),
    ("let a = { 1 }()", "let a = { 1.0 }()"),
    ("struct A { var b: Int }", "struct A { var b, c: Int }"),
    ("struct A { lazy var b = { 1 }() }", "struct A { lazy var b = { 1.0 }() }"),
    ("enum A { case b }", "enum A { case b, c }"),
    ("extension A {}", "extension A: Equatable {}"),
    ("var a: some P { B() }", "var a: some P { C() }"),
    ("func f() -> some P { B() }", "func f() -> some P { C() }"),
    ("@inlinable func f() -> Int { 1 }", "@inlinable func f() -> Int { 2 }"),
    ("@Observed struct A { func f() { 1 } }", "@Observed struct A { func f() { 2 } }"),
    ("#if X\nfunc f() { 1 }\n#endif", "#if X\nfunc f() { 2 }\n#endif"),
    ("func f( { 1 }", "func f( { 2 }"),
    ("import A", "import B"),
  ])
  func `what may mean something to another file counts`(one: String, other: String) {
    #expect(interface(one) != interface(other))
  }
}
