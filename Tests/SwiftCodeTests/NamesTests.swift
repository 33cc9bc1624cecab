import Literate
import Testing

@testable import SwiftCode

@Suite struct NamesTests {
  private let course: Course
  private let names: DeclarationIndex

  init() throws {
    let lessons = [
      """
      # One

      ```swift id=point
      /// A point.
      final class Point<Scalar>: Sendable where Scalar: Sendable {
        let x: Double
        var size: Double { x.magnitude }
        // <<more>>
        init(x: Double) { self.x = x }
      }
      enum Side { case left, right(Double) }
      func origin(of point: Point) -> Double { let inner = 1.0; return inner }
      ```

      """,
      """
      # Two

      ```swift into=more
      func moved() -> Point { self }
      var description: String { "" }
      ```

      ```swift run
      let a = Point(x: 2)
      print(a.moved().x, origin(of: a), a.description)
      func moved() {}
      let x = 3
      print(x, Side.left)
      ```

      """,
    ]
    course = try Course(
      files: zip(["01-one", "02-two"], lessons).map { name, text in
        Course.File(path: "lessons/\(name).md", bytes: Array(text.utf8))
      }, directory: "lessons")
    names = DeclarationIndex(course)
  }

  @Test(arguments: [
    ("/// What it\n/// is `for`.\n///\n/// More.\nfunc f() {}", "What it is `for`."),
    ("/** One.\n * Two. */\n@discardableResult\npublic func f() -> Int { 0 }", "One. Two."),
    ("enum E {\n  /// Each.\n  ///\n  /// - Note: More.\n  case f\n}", "Each."),
    ("/// - Parameter x: A number.\nfunc f(x: Int) {}", ""),
    ("/// Of something else.\n\nfunc f() {}", ""), ("// No.\nlet f = 1", ""),
  ])
  func `the comment over a declaration says first what it is for`(
    code: String, words: String
  ) throws {
    let text = "# One\n\n```swift\n\(code)\n```\n"
    let course = try Course(
      files: [Course.File(path: "lessons/01-one.md", bytes: Array(text.utf8))],
      directory: "lessons")
    let said = course.lessons[0].chunks.flatMap { chunk in
      (0..<chunk.text.utf8.count).map { DeclarationTexts.documentation(at: $0, in: chunk) }
    }
    #expect(said.filter { !$0.isEmpty } == [words].filter { !$0.isEmpty })
  }

  @Test func `a chunk introduces its types, functions, properties and cases, and no locals`() {
    let introduced = names.introduced(by: course.lessons[0].chunks[0])
    #expect(
      introduced.map(\.name) == ["Point", "x", "size", "Side", "left", "right", "origin"])
    #expect(
      introduced.map(\.signature) == [
        "final class Point<Scalar>: Sendable where Scalar: Sendable", "let x: Double",
        "var size: Double", "enum Side", "case left", "case right(Double)",
        "func origin(of point: Point) -> Double",
      ])
  }

  @Test func `a name that a protocol asks for is not introduced`() {
    #expect(names.introduced(by: course.lessons[1].chunks[0]).map(\.name) == ["moved"])
  }

  @Test func `a declaration is told by the place of its name, without its body`() throws {
    let chunk = course.lessons[0].chunks[0]
    func text(_ words: String, _ name: String) throws -> String {
      let start = try #require(chunk.text.range(of: words)?.lowerBound)
      let range = try #require(chunk.text[start...].range(of: name))
      let offset = chunk.text.utf8.distance(from: chunk.text.startIndex, to: range.lowerBound)
      return DeclarationTexts.text(at: offset, in: chunk)
    }
    #expect(
      try text("class Point", "Point")
        == "final class Point<Scalar>: Sendable where Scalar: Sendable")
    #expect(try text("var size", "size") == "var size: Double")
    #expect(try text("init(x", "init") == "init(x: Double)")
    #expect(try text("right(", "right") == "case right(Double)")
    // What is no declaration of these kinds is told by its line.
    #expect(try text("let inner", "inner").hasPrefix("func origin(of point: Point)"))
  }
}
