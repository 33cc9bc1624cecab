import Testing

@testable import Literate

@Suite struct CourseDraftTests {
  private func file(_ number: Int, _ text: String) -> Course.File {
    Course.File(path: "lessons/0\(number)-l.md", bytes: Array(text.utf8))
  }

  @Test func `is the course where that has no fault`() throws {
    let files = [file(1, "# A\n\n```swift id=a\nlet a = 1\n```\n"), file(2, "# B\n")]
    let course = try Course(files: files, directory: "lessons")
    let draft = CourseDraft(files: files)
    #expect(draft.course == course)
    #expect(draft.faults.isEmpty)
  }

  @Test(arguments: [
    ["# A\n\n```swift\nstruct S {\n```\n", "# B\n"],
    ["# A\n\n[b](b.md)\n", "# B\n\n```swift replaces=a\nlet a = 1\n```\n"],
    ["A\n", "# B\n\n```swift tset\n```\n"],
  ])
  func `tells the faults that the build would tell`(_ texts: [String]) {
    let files = texts.enumerated().map { file($0 + 1, $1) }
    let draft = CourseDraft(files: files)
    #expect(throws: CourseError(draft.faults)) { try Course(files: files, directory: "lessons") }
  }

  @Test func `has the chunks of a lesson whose brace is open`() {
    let draft = CourseDraft(files: [
      file(1, "# A\n\n```swift\nstruct S {\n```\n\n```swift\nlet a = 1\n```\n")
    ])
    #expect(draft.course.lessons[0].chunks.map(\.text) == ["struct S {\n", "let a = 1\n"])
    #expect(draft.isFaulty("lessons/01-l.md"))
  }

  @Test func `keeps a lesson as it was while it cannot be read`() {
    var draft = CourseDraft(files: [file(1, "# A\n")])
    draft.update(file(1, ""))
    #expect(draft.course.lessons.map(\.title.plainText) == ["A"])
    #expect(draft.faults.map(\.reason) == [.emptyLesson])
    draft.update(file(1, "# B\n"))
    #expect(draft.course.lessons.map(\.title.plainText) == ["B"])
    #expect(draft.faults.isEmpty)
  }

  @Test func `takes lessons in and forgets them`() {
    var draft = CourseDraft(files: [file(1, "# A\n")])
    draft.update(file(2, "# B\n"))
    #expect(draft.course.lessons.map(\.number) == [1, 2])
    draft.update(file(4, "# D\n"))
    #expect(draft.faults.map(\.reason) == [.gap(expected: 3, found: 4)])
    draft.remove("lessons/04-l.md")
    draft.remove("lessons/02-l.md")
    #expect(draft.course.lessons.map(\.number) == [1])
    #expect(draft.faults.isEmpty)
  }
}
