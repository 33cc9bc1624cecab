import Foundation
import Literate
import Testing

@testable import Weaving

@Suite struct PreviewProblemTests {
  @Test func `shows the lines around the place`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quote-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("one\ntwo\r\nthree\nfour".utf8).write(to: folder.appending(path: "a.md"))
    func lines(_ problem: Problem) -> [String] {
      problem.shown(root: folder).code.map {
        "\($0.number)\($0.isMarked ? "!" : " ")\($0.text)"
      }
    }
    func lines(_ file: String, _ line: Int) -> [String] {
      lines(Problem(at: SourceLocation(file: file, line: line, column: 1), "no"))
    }
    #expect(lines("a.md", 1) == ["1!one", "2 two", "3 three"])
    #expect(lines("a.md", 3) == ["1 one", "2 two", "3!three", "4 four"])
    #expect(lines("a.md", 9) == [])
    #expect(lines("b.md", 1) == [])
    #expect(lines(Problem(in: "swift build", "no")) == [])
  }

  @Test func `a course's faults are told each at its place`() throws {
    let error = try #require(throws: CourseError.self) {
      try Course(
        files: [.init(path: "lessons/01-a.md", bytes: Array("# A\n\n[b](02-b.md)\n".utf8))],
        directory: "lessons")
    }
    #expect(Problem.problems(of: error).map(\.place.description) == ["lessons/01-a.md:3:1"])
  }
}
