import Foundation
import Literate
import Testing

@testable import Weaving

@Suite struct PreviewProblemTests {
  private let root = URL(filePath: "/course", directoryHint: .isDirectory)

  @Test func `reads every error of the compiler once, as seen from the package`() {
    let output = """
      [1/2] Compiling Lessons 08-addition.swift
      lessons/08-addition.md:12:3: error: cannot find 'x' in scope
       10 | a
          |   `- error: cannot find 'x' in scope
      /course/Sources/course/Main.swift:4:9: error: no such module 'No'
      lessons/08-addition.md:12:3: error: cannot find 'x' in scope
      error: emit-module command failed with exit code 1 (use -v to see invocation)
      warning: lessons/09.md:1:1: not an error
      """
    #expect(
      PreviewProblem.problems(inBuild: output, root: root).map(\.description) == [
        "lessons/08-addition.md:12:3: error: cannot find 'x' in scope",
        "Sources/course/Main.swift:4:9: error: no such module 'No'",
      ])
  }

  @Test func `a build that fails without a place is told by its last lines`() {
    let output = (1...30).map { "line \($0)" }.joined(separator: "\n")
    let problems = PreviewProblem.problems(inBuild: output, root: root)
    #expect(problems.map(\.place) == ["swift build"])
    #expect(problems[0].message.hasPrefix("line 11\n"))
    #expect(problems[0].message.hasSuffix("line 30"))
  }

  @Test func `shows the lines around the place`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quote-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("one\ntwo\r\nthree\nfour".utf8).write(to: folder.appending(path: "a.md"))
    func lines(_ place: String) -> [String] {
      PreviewProblem(place: place, message: "no").shown(root: folder).code.map {
        "\($0.number)\($0.isMarked ? "!" : " ")\($0.text)"
      }
    }
    #expect(lines("a.md:1:1") == ["1!one", "2 two", "3 three"])
    #expect(lines("a.md:3:2") == ["1 one", "2 two", "3!three", "4 four"])
    #expect(lines("a.md:9:1") == [])
    #expect(lines("b.md:1:1") == [])
    #expect(lines("swift build") == [])
  }

  @Test func `a course's faults are told each at its place`() throws {
    let error = try #require(throws: CourseError.self) {
      try Course(
        files: [.init(path: "lessons/01-a.md", bytes: Array("# A\n\n[b](02-b.md)\n".utf8))],
        directory: "lessons")
    }
    #expect(PreviewProblem.problems(of: error).map(\.place) == ["lessons/01-a.md:3:1"])
  }
}
