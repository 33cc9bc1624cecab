import Foundation
import Literate
import Testing

@testable import Weaving

@Suite struct LessonDurationsTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "durations-\(UUID())")
  private var file: URL { root.appending(path: LessonDurations.fileName) }

  private func course() throws -> Course {
    let codes = ["print(1)", "print(1)\nprint(2)\nprint(3)\nprint(4)", "print(2)"]
    return try Course(
      files: codes.enumerated().map { index, code in
        Course.File(
          path: "lessons/0\(index + 1)-a.md",
          bytes: Array("# A\n\n```swift run\n\(code)\n```\n".utf8))
      } + [Course.File(path: "lessons/04-a.md", bytes: Array("# A\n".utf8))], directory: "lessons")
  }

  @Test func `durations are read as they were written, and the file is fit to be committed`() throws
  {
    defer { try? FileManager.default.removeItem(at: root) }
    var durations = LessonDurations()
    durations.seconds = ["02-b.md": 12.34567, "01-a.md": 0.5]
    try durations.write(to: root)
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == "{\n  \"01-a.md\": 0.5,\n  \"02-b.md\": 12.35\n}\n")
    #expect(try LessonDurations(in: root).seconds == ["01-a.md": 0.5, "02-b.md": 12.35])
  }

  @Test func `without a file nothing is known`() throws {
    #expect(try LessonDurations(in: root) == LessonDurations())
  }

  @Test(arguments: ["", "[1]", "{\"01-a.md\": -1}", "{\"01-a.md\": \"long\"}"])
  func `a file that is no such table is told`(text: String) throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    #expect(throws: Problem.self) { try LessonDurations(in: root) }
  }

  @Test func `a lesson weighs what it took, and by its size if that is not known`() throws {
    let lessons = try course().lessons
    let sizes = LessonDurations().weights(of: lessons)
    #expect(sizes[1] == sizes[3] && sizes[4] == 0)
    #expect(try #require(sizes[2]) == 4 * #require(sizes[1]))

    var durations = LessonDurations()
    durations.seconds = ["01-a.md": 30, "02-a.md": 2]
    let weights = durations.weights(of: lessons)
    #expect(weights[1] == 30 && weights[2] == 2)
    let rate = try 32 / (#require(sizes[1]) + #require(sizes[2]))
    #expect(weights[3] == (sizes[3] ?? 0) * rate)
  }
}
