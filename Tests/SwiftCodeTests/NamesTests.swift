import Literate
import SwiftParser
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

  @Test func `names in code lead to the chunk that introduced them`() {
    let chunk = course.lessons[1].chunks[1]
    let tree = Parser.parse(source: chunk.text)
    let found = ReferenceFinder.references(in: tree, of: chunk, index: names)
    let text = Array(chunk.text.utf8)
    let read = found.sorted { $0.key < $1.key }.map { offset, declaration in
      let name = String(
        decoding: text[offset...].prefix(declaration.name.utf8.count), as: UTF8.self)
      return "\(name) → \(declaration.chunk.lesson).\(declaration.chunk.index)"
    }
    // The chunk declares `moved` and `x` itself; only after a dot are they the course's.
    #expect(
      read == [
        "Point → 1.0", "moved → 2.0", "x → 1.0", "origin → 1.0", "Side → 1.0", "left → 1.0",
      ])
  }
}
