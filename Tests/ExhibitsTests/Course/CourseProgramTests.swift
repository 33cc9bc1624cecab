import Testing

@testable import Exhibits

@Suite struct CourseProgramTests {
  private let program = CourseProgram(
    manifest: CourseManifest(title: "", summary: ""), fingerprint: "",
    lessons: [
      LessonProgram(number: 1, chunks: [.init("a", "let a = 1"), .init(nil, "let b = 2")]) {},
      LessonProgram(number: 2, chunks: []) {},
      LessonProgram(number: 3, chunks: [.init("c", "let c = 3")]) {},
    ])

  @Test func `a lesson's source is its chunks with empty lines between`() {
    #expect(program.lessons.map(\.source) == ["let a = 1\n\nlet b = 2", "", "let c = 3"])
  }

  @Test func `chunks of several lessons come in the order that is asked for`() throws {
    #expect(try program.source(of: ["c", "a"]) == "let c = 3\n\nlet a = 1")
    #expect(try program.source(of: []) == "")
  }

  @Test func `a name that no chunk has is an error`() {
    #expect(throws: UnknownChunkError(name: "b")) { try program.source(of: ["a", "b"]) }
    let words = UnknownChunkError(name: "b").description
    #expect(words.hasPrefix("no lesson shows a chunk with 'id=b'"))
  }
}
