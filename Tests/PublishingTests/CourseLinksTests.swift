import LessonRuns
import Literate
import Testing

@Suite struct CourseLinksTests {
  @Test func `links without some chunks lead neither from them nor into them`() throws {
    let text = "# One\n\n```swift\nlet a = 1\n```\n\n```swift run\na\n```\n\n```swift run\na\n```\n"
    let course = try Course(
      files: [Course.File(path: "lessons/01-one.md", bytes: Array(text.utf8))], directory: "lessons"
    )
    let chunks = try #require(course.lesson(1)).chunks
    let target = CodeLinks.Place(chunk: chunks[0].key, offset: 4)
    let inOther = CodeLinks.Place(chunk: chunks[1].key, offset: 0)
    let links = CodeLinks(
      [
        chunks[1].key: [.init(offset: 0, target: target)],
        chunks[2].key: [.init(offset: 0, target: target), .init(offset: 0, target: inOther)],
      ],
      notes: CodeNotes([chunks[1].key: [0: "let a: Int"], chunks[2].key: [0: "let a: Int"]]))
    let left = links.without([chunks[1].key])
    #expect(left.links(in: chunks[1]).isEmpty && left.notes.texts(in: chunks[1]).isEmpty)
    #expect(left.links(in: chunks[2]).map(\.target) == [target])
    #expect(left.notes.texts(in: chunks[2]) == [0: "let a: Int"])
    #expect(links.without([]) == links)
  }
}
