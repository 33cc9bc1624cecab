import Testing

@testable import Literate

@Suite struct ScriptTests {
  /// Returns the parts of some code, each with its lines and columns.
  private func parts(_ code: String, isPlain: Bool = false) throws -> (String?, String) {
    let lesson = try lesson("```swift run scope=s\n\(code)\n```\n")
    let script = Script(try #require(lesson.chunks.first), isPlain: isPlain)
    return (script.declarations?.text, script.statements.text)
  }

  @Test(
    arguments: [
      "struct A {}", "@MainActor final class A<T>: B where T: C {}", "indirect enum A { case a }",
      "protocol P {}", "extension Int: P {}", "private actor A {}", "typealias A = Int",
      "prefix operator √", "infix operator **: Power", "func ** (a: Int, b: Int) -> Int { a }",
      "prefix func √ (a: Int) -> Int { a }", "precedencegroup P { higherThan: A }",
      "import Foundation",
      "@available(macOS 15, *) struct A {}",
    ])
  func `is at file scope`(code: String) throws {
    let (above, below) = try parts("let a = 1\n\(code); print(a)")
    let blanks = String(repeating: " ", count: code.utf8.count)
    #expect(above == "\n\(code)          \n")
    #expect(below == "let a = 1\n\(blanks); print(a)\n")
  }

  @Test(
    arguments: [
      "let a = 1", "func f() { struct A {} }", "print(a.class)", "let actor = 1\nactor + 1",
      "for a in b { class C {} }", "#if DEBUG\nstruct A {}\n#endif",
    ])
  func `runs`(code: String) throws {
    let (above, below) = try parts(code)
    #expect(above == nil && below == code + "\n")
  }

  @Test func `comments go with what they stand above`() throws {
    let (above, below) = try parts(
      """
      // One.
      let a = 1

        // Two,
        // at length.
        struct B {
          let b = 2
        }
      print(a)
      """, isPlain: true)
    #expect(
      above == """
        // Two,
          // at length.
          struct B {
            let b = 2
          }

        """)
    #expect(below == "// One.\nlet a = 1\n\nprint(a)\n")
  }

  @Test func `the value at the end of plain code is found where it has moved to`() throws {
    let lesson = try lesson(
      "```swift run echo scope=s\nstruct A {}\n\nlet a = 1\na\n```\n")
    let script = Script(try #require(lesson.chunks.first), isPlain: true)
    let echo = try #require(script.statements.echo)
    #expect(script.statements.text == "let a = 1\na\n")
    #expect(String(decoding: Array(script.statements.text.utf8)[echo...], as: UTF8.self) == "a\n")
  }
}
