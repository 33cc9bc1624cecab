import Exhibits
import Literate
import Testing

@testable import Weaving

@Suite struct SiteMemoryTests {
  @Test func `what is remembered is what would be drawn, after every edit and its undoing`() throws
  {
    let memory = SiteMemory()
    let manifest = CourseManifest(title: "A course", summary: "To remember.")
    func expectSame(_ lessons: [String], runs: [Int: LessonRun] = [:], _ edit: String) throws {
      // An edit that makes a dead link is none.
      let files = EditedCourse.files(lessons)
      guard let course = try? Course(files: files, directory: "lessons") else { return }
      let drawn = try Site(course: course, manifest: manifest, runs: runs)
      let remembered = try Site(course: course, manifest: manifest, runs: runs, memory: memory)
      #expect(drawn == remembered, "\(edit)")
    }
    for edit in EditedCourse.edits {
      try expectSame(EditedCourse.lessons, "before \(edit.new)")
      let edited = EditedCourse.lessons(after: edit)
      #expect(edited != EditedCourse.lessons)
      try expectSame(edited, edit.new)
    }
    var run = LessonRun()
    run.transcript.chunks[1] = Transcript.ChunkRecord(output: [.text("1\n")], seconds: 0)
    try expectSame(EditedCourse.lessons, runs: [1: run], "a run")
    run.faults = [
      RunFault(location: .init(file: "lessons/01-one.md", line: 1, column: 1), reason: .returned)
    ]
    try expectSame(EditedCourse.lessons, runs: [1: run], "a fault")
    try expectSame(EditedCourse.lessons, "no fault")
  }
}
