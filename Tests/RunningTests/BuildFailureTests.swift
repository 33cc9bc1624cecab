import Foundation
import Literate
import Testing

@testable import Running

@Suite struct BuildFailureTests {
  private func faults(
    _ output: String, root: URL = URL(filePath: "/nowhere")
  ) throws -> [String] {
    let course = try Course(
      files: [.init(path: "lessons/01-a.md", bytes: Array("# A\n".utf8))], directory: "lessons")
    return BuildFailure(output: output).faults(in: course.lessons[0], root: root)
      .map(\.description)
  }

  @Test func `every error of the lesson is told, with its notes, and those of others are not`()
    throws
  {
    #expect(
      try faults(
        """
        lessons/02-b.md:3:1: error: cannot find 'later' in scope
        lessons/01-a.md:4:9: error: cannot find 'x' in scope
        lessons/01-a.md:2:5: note: did you mean 'y'?
        lessons/01-a.md:6:1: error: cannot find 'z' in scope
        """) == [
          """
          lessons/01-a.md:4:9: error: cannot find 'x' in scope (in the program as lesson 1 leaves it)
          lessons/01-a.md:2:5: note: did you mean 'y'?
          """,
          "lessons/01-a.md:6:1: error: cannot find 'z' in scope (in the program as lesson 1 leaves it)",
        ])
  }

  @Test func `a lesson without an error of its own tells those of others`() throws {
    #expect(
      try faults("lessons/02-b.md:3:1: error: no") == [
        "lessons/02-b.md:3:1: error: no (in the program as lesson 1 leaves it)"
      ])
  }

  @Test func `an error at a name that the lessons took from the toolkit says so`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "shadowed-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    let lessons = root.appending(path: "lessons")
    try FileManager.default.createDirectory(at: lessons, withIntermediateDirectories: true)
    try Data("struct Table {}\ntry show(Table(1))\n".utf8)
      .write(to: lessons.appending(path: "01-a.md"))
    #expect(
      try faults("lessons/01-a.md:2:10: error: no", root: root) == [
        "lessons/01-a.md:2:10: error: no ('Table' is the course's own here; the toolkit's is "
          + "'Exhibits.Table') (in the program as lesson 1 leaves it)"
      ])
  }

  @Test func `what names no place is told at the lesson's beginning, by its last lines`() throws {
    #expect(
      try faults((1...9).map { "line \($0)" }.joined(separator: "\n")) == [
        "lessons/01-a.md:1:1: error: line 5\nline 6\nline 7\nline 8\nline 9"
      ])
  }
}
