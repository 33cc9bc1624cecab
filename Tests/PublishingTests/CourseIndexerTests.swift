import CompilerIndex
import Foundation
import LessonRuns
import Literate
import Running
import TestPrograms
import Testing

@testable import Publishing

/// What names in code mean, asked of the compiler, where a name alone would not tell.
@Suite(
  .enabled(if: Toolchain.library != nil, "the toolchain has no libIndexStore"))
struct CourseIndexerTests {
  private let plan: BuildPlan
  private let folder = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID())")

  init() throws {
    plan = try BuildPlan(of: FaultProgram.executable, module: "FaultLessons")
  }

  /// A course with overloads, replacements, insertions, names of the system, and shadows.
  private static let lessons = [
    """
    # One

    ```swift id=shape
    struct Shape {
      var width = 1.0
      func grown(by n: Int) -> Shape { self }
      // <<more>>
    }
    ```

    ```swift
    extension Shape {
      func grown(by n: Double) -> Shape { grown(by: Int(n)) }
    }
    func area(_ shape: Shape) -> Double { shape.width }
    ```

    ```swift run
    let width = 2
    print(width, area(Shape().grown(by: 2)), Shape().grown(by: 2.5).width)
    ```

    """,
    """
    # Two

    ```swift
    import Foundation
    struct Number { let value: Double }
    extension Number {
      func exp() -> Number { Number(value: Foundation.exp(value)) }
    }
    func size(_ x: Any) -> Int { 0 }
    ```

    ```swift into=more
    func doubled() -> Shape { grown(by: 2.0) }
    ```

    ```swift run
    print(Number(value: 1).exp().value, exp(1.0), size(1))
    ```

    ```swift hidden
    func secret() -> Int { 1 }
    ```

    ```swift exercise
    func twice(_ shape: Shape) -> Shape {
      shape
    }
    ```

    ```swift solution
    func twice(_ shape: Shape) -> Shape {
      shape.doubled()
    }
    ```

    ```swift wrong=once
    func twice(_ shape: Shape) -> Shape {
      shape.grown(by: 1)
    }
    ```

    ```swift wrong=under-another-name
    func twofold(_ shape: Shape) -> Shape {
      let wide = shape.doubled()
      return wide
    }
    ```

    ```swift test
    @Test func `é is twice as wide`() {
      #expect(area(twice(Shape())) == Double(secret()))
    }
    ```

    """,
    """
    # Three

    ```swift replaces=shape
    struct Shape {
      var width = 3.0
      func grown(by n: Int) -> Shape { Shape(width: width * Double(n)) }
      // <<more>>
    }
    ```

    - In a list:

      ```swift
      func size(_ x: Int) -> Int { x }
      ```

    ```swift run
    print(size(1), size(""), Shape().doubled().width)
    ```

    ```swift fails
    let tripled = Shape().tripled()
    print(tripled, area(Shape()))
    ```

    ```swift id=third
    func third(_ shape: Shape) -> Double { area(shape) }
    ```

    ```swift replaces=third
    func third(_ shape: Shape) -> Double { area(shape) / 3 }
    ```

    ```swift run
    let whole = third(Shape())
    ```

    ```swift run
    print(whole)
    ```

    ## Round

    ```swift run scope=round
    struct Circle { let radius: Double }
    let circle = Circle(radius: whole(3))
    func whole(_ x: Int) -> Double { Double(size(x)) }
    ```

    ```swift test
    @Test func `is round`() { #expect(Circle(radius: 1).radius == area(Shape())) }
    ```

    ## Wide

    ```swift scope=wide
    let usual = Circle()
    ```

    ```swift
    struct Circle { var radius = 1 }
    let circle = Circle()
    ```

    ```swift run
    let whole = circle.radius
    print(whole, Circle())
    ```

    ```swift fails
    print(circle.radius.isWide)
    ```

    ## After

    ```swift run
    print(whole)
    ```

    """,
  ]

  /// What each name leads to: `lesson.chunk name → lesson.chunk`, in order.
  private static let expected = [
    "1.1 Shape → 1.0", "1.1 Shape → 1.0", "1.1 grown → 1.0", "1.1 Shape → 1.0", "1.1 width → 1.0",
    "1.2 area → 1.1", "1.2 Shape → 1.0", "1.2 grown → 1.0", "1.2 Shape → 1.0", "1.2 grown → 1.1",
    "1.2 width → 1.0",
    // The Double version is one chunk's; the other is libc's, and leads nowhere.
    "2.1 Shape → 1.0", "2.1 grown → 1.1",
    "2.2 Number → 2.0", "2.2 value → 2.0", "2.2 exp → 2.0", "2.2 value → 2.0", "2.2 size → 2.0",
    // A starter declares its function itself, and what no page shows leads nowhere.
    "2.4 Shape → 1.0", "2.4 Shape → 1.0",
    "2.5 Shape → 1.0", "2.5 Shape → 1.0", "2.5 doubled → 2.1",
    // Wrong answers: each in its solution's place, one that declares something else too.
    "2.6 Shape → 1.0", "2.6 Shape → 1.0", "2.6 grown → 1.0",
    "2.7 Shape → 1.0", "2.7 Shape → 1.0", "2.7 doubled → 2.1",
    "2.8 area → 1.1", "2.8 twice → 2.5", "2.8 Shape → 1.0",
    "3.2 size → 3.1", "3.2 size → 2.0", "3.2 Shape → 3.0", "3.2 doubled → 2.1", "3.2 width → 3.0",
    // What must not compile, and what its own lesson replaces.
    "3.3 Shape → 3.0", "3.3 area → 1.1", "3.3 Shape → 3.0",
    "3.4 Shape → 3.0", "3.4 area → 1.1", "3.5 Shape → 3.0", "3.5 area → 1.1",
    "3.6 third → 3.5", "3.6 Shape → 3.0", "3.7 whole → 3.6",
    // What stands in a scope sees the lesson's code, and no other scope's: 3.10 has a circle that comes later.
    "3.8 size → 3.1", "3.9 Circle → 3.8", "3.9 radius → 3.8", "3.9 radius → 3.8", "3.9 area → 1.1",
    "3.9 Shape → 3.0",
    "3.12 circle → 3.11", "3.12 radius → 3.11", "3.12 Circle → 3.11", "3.13 circle → 3.11",
    // Nor does the lesson see what its scopes have.
    "3.14 whole → 3.6",
  ]

  private func course(_ lessons: [String]) throws -> Course {
    try Course(
      files: zip(["01-one", "02-two", "03-three"], lessons).map { name, text in
        Course.File(path: "lessons/\(name).md", bytes: Array(text.utf8))
      }, directory: "lessons")
  }

  private func links(
    of course: Course, memory: RunCache? = nil, by reader: IndexReader?
  ) async throws -> CourseIndexer.Result {
    let inputs = BuildInputs(
      plan, root: FaultProgram.folder, checksums: FileChecksums(folder: folder))
    let build = LessonBuild(
      course: course, plan: plan,
      keys: InterfaceKeys(inputs: inputs, names: NameMemory(folder: folder)),
      root: FaultProgram.folder)
    return await CourseIndexer(build, reader: reader, memory: memory).links()
  }

  private func reader() throws -> IndexReader { IndexReader(try #require(Toolchain.library)) }

  private func text(_ links: CodeLinks, of course: Course) -> [String] {
    course.lessons.flatMap(\.chunks).flatMap { chunk in
      links.links(in: chunk).map { link in
        let word = chunk.text.utf8.dropFirst(link.offset).prefix {
          UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "z")
        }
        let target = link.target.chunk
        return "\(chunk.lesson).\(chunk.index) \(String(Substring(word))) → "
          + "\(target.lesson).\(target.index)"
      }
    }
  }

  @Test func `every name leads to what the compiler says it means, as its reader knows it`()
    async throws
  {
    let course = try course(Self.lessons)
    let found = try await links(of: course, by: reader())
    #expect(found.isWhole)
    #expect(text(found.links, of: course) == Self.expected)
    // What no page shows is known.
    let test = try #require(course.chunk(Chunk.Key(lesson: 2, index: 8)))
    let hidden = found.links.declarations(in: test).filter { !$0.isShown }
    #expect(hidden.map(\.target.chunk) == [Chunk.Key(lesson: 2, index: 3)])
    #expect(CodeLinks(bytes: found.links.bytes) == found.links)
    #expect(CodeLinks(bytes: Array(found.links.bytes.dropLast(4))) == nil)
  }

  @Test func `every name says what it is, those of locals and of the system too`() async throws {
    let course = try course(Self.lessons)
    let tool = try FaultProgram.tool
    let reader = try #require(IndexReader(tool: tool, compiler: plan.compiler))
    let notes = try await links(of: course, by: reader).links.notes
    func texts(_ lesson: Int, _ index: Int) -> [String] {
      guard let chunk = course.chunk(Chunk.Key(lesson: lesson, index: index)) else { return [] }
      return notes.texts(in: chunk).sorted { $0.key < $1.key }.map(\.value)
    }
    #expect(
      texts(2, 7) == [
        "shape: Shape", "struct Shape", "struct Shape", "wide: Shape", "shape: Shape",
        "Shape.doubled() -> Shape", "wide: Shape",
      ])
    // Of C's functions and of names that nobody declares an index has no types.
    #expect(
      texts(2, 2) == [
        "print(_: Any..., separator: String, terminator: String)",
        "Number.init(value: Double) -> Number", "Number.value: Double", "Number.exp() -> Number",
        "Number.value: Double", "exp(Double) -> Double", "size(Any) -> Int",
      ])
    // A call of an initializer says which one.
    #expect(
      texts(3, 6) == [
        "whole: Double", "third(Shape) -> Double", "Shape.init() -> Shape",
      ])
    #expect(CodeNotes(bytes: notes.bytes) == notes)
    #expect(CodeNotes(bytes: notes.bytes.dropLast(4)) == nil)
  }

  @Test func `what was asked once is remembered, and prose that moves code changes no link`()
    async throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = RunCache(folder: folder)
    let first = try await links(of: course(Self.lessons), memory: memory, by: reader())
    #expect(first.isWhole)
    let mute = IndexReader { _ in [:] }
    let again = try await links(of: course(Self.lessons), memory: memory, by: mute)
    #expect(again.isWhole && again.links == first.links)
    let moved = try course(
      Self.lessons.map { $0.replacing("\n\n```swift run", with: "\n\nWords.\n\n```swift run") })
    let after = try await links(of: moved, memory: memory, by: reader())
    #expect(after.isWhole && after.links == first.links)
  }

  @Test func `a reader that fails costs links, and says that they are missing`() async throws {
    struct Broken: Error {}
    let course = try course(Self.lessons)
    let broken = try await links(of: course, by: IndexReader { _ in throw Broken() })
    #expect(broken.links == CodeLinks() && !broken.isWhole)
    // Without a library there is nothing to be missed.
    let none = try await links(of: course, by: nil)
    #expect(none.links == CodeLinks() && none.isWhole)
  }

  @Test func `a store that is broken ends the process that reads it, and nothing else`()
    async throws
  {
    let course = try course(Self.lessons)
    let tool = try FaultProgram.tool
    let whole = try #require(IndexReader(tool: tool, compiler: plan.compiler))
    let found = try await links(of: course, by: whole)
    #expect(found.isWhole)
    let broken = IndexReader { store in
      try Self.damage(store)
      return try await whole.read(store)
    }
    let damaged = try await links(of: course, by: broken)
    #expect(!damaged.isWhole && damaged.links == CodeLinks())
  }

  /// Cuts every file of a store short.
  private static func damage(_ store: URL) throws {
    let files = FileManager.default.enumerator(at: store, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard let data = try? Data(contentsOf: file), data.count > 8 else { continue }
      try data.dropLast(data.count / 2).write(to: file)
    }
  }
}

/// What this machine has for reading an index.
private enum Toolchain {
  static let library: IndexLibrary? = (try? FaultProgram.executable)
    .flatMap { try? BuildPlan(of: $0, module: "FaultLessons") }
    .flatMap { IndexLibrary.url(besideCompiler: $0.compiler) }
    .flatMap { try? IndexLibrary(at: $0) }
}
