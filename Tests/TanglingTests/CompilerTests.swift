import Foundation
import Literate
import Support
import Testing

@testable import Packaging
@testable import Tangling

@Suite struct CompilerTests {
  /// What the tangled files need of the real modules, which are other targets'.
  private static let modules = [
    "Exhibits": "",
    "CourseRuntime": """
    public struct __CourseProgram: Sendable {
      public struct Lesson: Sendable {
        public init(
          number: Int, chunks: [String] = [], run: @escaping @Sendable () async throws -> Void = {}
        ) {}
      }
      public init(manifest: Int, lessons: [Lesson]) {}
    }
    public func __begin(_ chunk: Int) {}
    public func __end(_ chunk: Int) {}
    public func __e<T>(_ body: () -> T) {}
    public func __ae<T>(_ body: () async throws -> T) async throws {}
    public func __v<T>(_ index: Int, _ body: () -> T) {}
    public func __av<T>(_ index: Int, _ body: () async throws -> T) async throws {}
    public func __f(_ index: Int, _ format: String, _ body: () -> Double) {}
    public func __i(_ index: Int, _ format: String, _ body: () -> Int) {}
    public func __t<T>(_ index: Int, _ format: String, _ body: () -> T) {}
    """,
  ]

  private func emitModules(_ folder: URL) throws {
    for (name, text) in Self.modules {
      try Data(text.utf8).write(to: folder.appending(path: "\(name).swift"))
      let said = try swiftc(["-emit-module", "-module-name", name, "\(name).swift"], folder)
      #expect(said.isEmpty)
    }
    try Data("let course = 1".utf8).write(to: folder.appending(path: "Course.swift"))
  }

  @Test func `a tangled course compiles, and its errors stand in the lessons`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try emitModules(folder)

    let lessons = TanglerTests.lessons
    let whole = try course(lessons[0], lessons[1], lessons[2])
    #expect(try errors(in: whole, folder).isEmpty)

    let marked = Self.broken.map { MarkedText("# Part 0\n\n" + $0) }
    let bodies = marked.map { String($0.text.dropFirst("# Part 0\n\n".count)) }
    let broken = try course(bodies[0], bodies[1], bodies[2])
    let places = marked.enumerated().flatMap { index, text in
      text.places.values.map { "lessons/0\(index + 1)-part.md:\($0.line):\($0.column)" }
    }
    let found = try errors(in: broken, folder)
    #expect(found == places.sorted())
  }

  @Test func `a later lesson's operators leave an inline value what its format says`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try emitModules(folder)
    let course = try course(
      "```swift run\nlet (x, n) = (2.0, 3)\n```\n\n`{swift %g} 18 * x` `{swift %d} 2 * n` `{swift} x`",
      """
      ```swift
      struct Number: ExpressibleByIntegerLiteral {
        init(integerLiteral: Int) {}
      }
      func * (a: Number, b: Double) -> Number { a }
      func * (a: Number, b: Int) -> Number { a }
      ```
      """)
    #expect(try errors(in: course, folder) == [])
    let plain = PlainSources(course.finalState, module: "M", names: [:])
    #expect(try errors(in: plain.files, folder) == [])
  }

  @Test(arguments: [[], ["-default-isolation", "MainActor"]])
  func `a lesson may give a type of the toolkit's name, and a module any isolation`(
    flags: [String]
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try emitModules(folder)
    let names = ["CourseProgram", "CourseRuntime", "Exhibits", "LessonProgram", "Recorder", "Task"]
    let types = names.map { "final class \($0) { var n = 1 }\n" }.joined()
    let course = try course(
      "```swift\n\(types)```\n\n```swift run\nlet task = Task()\nprint(Exhibits().n, task.n)\n```\n\n"
        + "`{swift %d} task.n` and `{swift} Task().n`")

    let files = Tangler(course.finalState, module: "M").moduleFiles
    #expect(try errors(in: files, folder, flags) == [])
  }

  /// Three lessons with errors at their markers.
  private static let broken = [
    "```swift id=box\nstruct Box {\n  // <<members>>\n  var last: Int = 1️⃣\"\"\n}\n```",
    """
    - A list

      > ```swift into=members
      > var text = "é"; var data: Int = 1️⃣"é"
      > ```

      ```swift
      let top: Int = 2️⃣true
      ```

    And then
        `{swift %d} 3️⃣wrong` and `{swift
      %.2f}
    4️⃣missing`.
    """,
    """
    1. Statements

       ```swift run
       let text = \"""
         lines
         \"""
       print(text, 1️⃣nothing)
       ```
    """,
  ]

  /// Returns where the errors of a course stand, sorted: `file:line:column`.
  private func errors(in course: Course, _ folder: URL) throws -> [String] {
    try errors(in: Tangler(course.finalState, module: "M").moduleFiles, folder)
  }

  private func errors(
    in files: [TangledFile], _ folder: URL, _ flags: [String] = []
  ) throws -> [String] {
    for file in files { try Data(file.text.utf8).write(to: folder.appending(path: file.name)) }
    let output = try swiftc(
      ["-typecheck", "-wmo", "-swift-version", "6", "-I", ".", "-module-name", "M", "Course.swift"]
        + flags + files.map(\.name), folder)
    return output.split(separator: "\n").compactMap { line in
      line.range(of: ": error: ").map { String(line[..<$0.lowerBound]) }
    }.sorted()
  }

  private func swiftc(_ arguments: [String], _ folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swiftc"] + arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
