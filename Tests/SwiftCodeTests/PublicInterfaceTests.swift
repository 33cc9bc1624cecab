import Testing

@testable import SwiftCode

@Suite struct PublicInterfaceTests {
  @Test(arguments: [
    ("func f() { let x = 1; func g() {} }", "public func f() { let x = 1; func g() {} }"),
    (
      "/// Why.\n@discardableResult\nmutating func f() {}",
      "/// Why.\n@discardableResult\npublic mutating func f() {}"
    ),
    ("private func f() {}", "private func f() {}"),
    ("private struct S { var x: Int }", "private struct S { var x: Int }"),
    ("protocol P { func f() }", "public protocol P { func f() }"),
    ("enum E { case a }", "public enum E { case a }"),
    (
      "extension Int { static func + (a: Int, b: Int) -> Int { 0 } }",
      "extension Int { public static func + (a: Int, b: Int) -> Int { 0 } }"
    ),
    (
      "let x = { (a: Int) in let b = a; return b }",
      "public let x = { (a: Int) in let b = a; return b }"
    ),
    (
      "class C { deinit { var a = 1 } }",
      "public class C { deinit { var a = 1 } \n  public init() {\n  }\n}"
    ),
    ("private(set) var x = 1", "public private(set) var x = 1"),
  ])
  func `what says nothing is public`(code: String, expected: String) {
    #expect(PublicInterface.opened(code) == expected)
  }

  @Test func `a structure offers the initializer that the compiler made for its module`() {
    let code = """
      struct S {
        let a: Int
        let b = 1
        var c = 2.5
        var f: (Int) -> Int
        var d: Int { a }
        static let e = 3
      }
      """
    #expect(
      PublicInterface.opened(code).hasSuffix(
        """

          public init(a: Int, c: Double = 2.5, f: @escaping (Int) -> Int) {
            self.a = a
            self.c = c
            self.f = f
          }
        }
        """))
  }

  @Test func `a type that stands once, or that is called, is the property's`() {
    let code = """
      struct S {
        var a, b: [Int]
        var c = Tape(), d = -1
        var e = [Double]()
      }
      """
    #expect(
      PublicInterface.opened(code).contains(
        "init(a: [Int], b: [Int], c: Tape = Tape(), d: Int = -1, e: [Double] = [Double]())"))
  }

  @Test func `a structure with a property of unknown type keeps the initializer of its module`() {
    #expect(!PublicInterface.opened("struct S { var a = f() }").contains("init"))
  }

  @Test(arguments: ["struct S { private let a: Int }", "struct S { let a: Int; init() { a = 1 } }"])
  func `what the author made otherwise stays so`(code: String) {
    #expect(!PublicInterface.opened(code).contains("public init(a"))
  }
}
