import Foundation
import Testing

@testable import Running

@Suite struct CourseBuildErrorTests {
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
      CourseBuildError(output: output, root: root).problems.map(\.description) == [
        "lessons/08-addition.md:12:3: error: cannot find 'x' in scope",
        "Sources/course/Main.swift:4:9: error: no such module 'No'",
      ])
  }

  @Test func `what the compiler notes follows its error, as seen from the package`() {
    let output = """
      /course/Sources/A/A.swift:4:9: error: ambiguous use of 'f'
      /course/Sources/A/B.swift:1:6: note: found this candidate
      """
    #expect(
      CourseBuildError(output: output, root: root).problems.map(\.description) == [
        """
        Sources/A/A.swift:4:9: error: ambiguous use of 'f'
        Sources/A/B.swift:1:6: note: found this candidate
        """
      ])
  }

  @Test func `an error at a name that the lessons took from the toolkit says so`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "shadowed-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    let lessons = root.appending(path: "lessons")
    try FileManager.default.createDirectory(at: lessons, withIntermediateDirectories: true)
    let code = "struct Table {}\nstruct HistogramOfMine {}\n"
    try Data(code.utf8).write(to: lessons.appending(path: "01-a.md"))
    let use = "try show(Table(1))\nHistogram(1)\n"
    try Data(use.utf8).write(to: lessons.appending(path: "02-b.md"))
    let output = "lessons/02-b.md:1:10: error: no\nlessons/02-b.md:2:1: error: no"
    #expect(
      CourseBuildError(output: output, root: root).problems.map(\.message) == [
        "no ('Table' is the course's own here; the toolkit's is 'Exhibits.Table')", "no",
      ])
  }

  @Test func `a build that fails without a place is told by its last lines`() {
    let output = (1...30).map { "line \($0)" }.joined(separator: "\n")
    let problems = CourseBuildError(output: output, root: root).problems
    #expect(problems.map(\.place.description) == ["swift build"])
    #expect(problems[0].message.hasPrefix("line 11\n"))
    #expect(problems[0].message.hasSuffix("line 30"))
  }
}
