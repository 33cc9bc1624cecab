import Foundation
import Testing

@testable import CourseRuntime

@Suite struct CourseProgramTests {
  private let program = CourseProgram(
    manifest: CourseManifest(title: "", summary: ""),
    lessons: [
      LessonProgram(number: 1, chunks: [.init("a", "let a = 1"), .init(nil, "let b = 2")]),
      LessonProgram(number: 2),
      LessonProgram(number: 3, chunks: [.init("c", "let c = 3")]),
    ])

  @Test func `a lesson's source is its chunks with empty lines between`() {
    #expect(program.lessons.map(\.source) == ["let a = 1\n\nlet b = 2", "", "let c = 3"])
  }

  @Test func `chunks of several lessons come in the order that is asked for`() throws {
    #expect(try program.source(of: ["c", "a"]) == "let c = 3\n\nlet a = 1")
    #expect(try program.source(of: []) == "")
  }

  @Test func `what lies beside the registry as data takes the place of what is in it`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "taught-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let code = TaughtCode([1: [.init("a", "let a = 7")]])
    try JSONEncoder().encode(code).write(to: folder.appending(path: TaughtCode.fileName))
    let program = CourseProgram(
      manifest: CourseManifest(title: "", summary: ""), lessons: [LessonProgram(number: 1)],
      file: folder.appending(path: "Registry.swift").path, id: "Lessons/Registry.swift")
    #expect(try program.source(of: ["a"]) == "let a = 7")
    #expect(program.module == "Lessons")
  }

  @Test func `a name that no chunk has is an error`() {
    #expect(throws: UnknownChunkError(name: "b")) { try program.source(of: ["a", "b"]) }
    let words = UnknownChunkError(name: "b").description
    #expect(words.hasPrefix("no lesson shows a chunk with 'id=b'"))
  }
}
