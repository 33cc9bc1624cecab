import Literate
import Testing

@testable import Running

@Suite struct BuildFailureTests {
  private func faults(_ output: String) throws -> [String] {
    let course = try Course(
      files: [.init(path: "lessons/01-a.md", bytes: Array("# A\n".utf8))], directory: "lessons")
    return BuildFailure(output: output).faults(in: course.lessons[0]).map(\.description)
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

  @Test func `what names no place is told at the lesson's beginning, by its last lines`() throws {
    #expect(
      try faults((1...9).map { "line \($0)" }.joined(separator: "\n")) == [
        "lessons/01-a.md:1:1: error: line 5\nline 6\nline 7\nline 8\nline 9"
      ])
  }
}
