import CourseRuntime
import Exhibits
import LessonRuns
import Literate
import Testing

@testable import Pages

@Suite struct SiteContentsTests {
  @Test func `lessons stand under their parts, those before the first part by themselves`() throws {
    var lessons = try WovenLessons("# One", "# Two", "# Three")
    lessons.manifest = CourseManifest(
      title: "A course", summary: "",
      parts: [CourseManifest.Part("Later", from: 2)])
    let contents = SiteContents(course: lessons.course, manifest: lessons.manifest, runs: [:])
    let parts = contents.index(abouts: [:], cover: nil).parts
    #expect(parts.map(\.partTitle) == [nil, "Later"])
    #expect(parts.map { $0.lessons.map(\.title) } == [["One"], ["Two", "Three"]])
  }

  @Test func `lessons in no part stand under no title, on the page and on the index`() throws {
    let lessons = try WovenLessons("# Alone", "# Two")
    for name in ["01-one.html", "index.html", "404.html"] {
      let page = try lessons.page(name)
      #expect(!page.contains("<p>Alone</p>"))
      #expect(!page.contains("<h2>A course</h2>"))
    }
    #expect(try lessons.page("01-one.html").contains("<nav aria-label=\"Lessons\">\n<ol>"))
  }

  @Test func `the menu marks the page it stands on and lists its sections`() throws {
    let lessons = try WovenLessons("# One", "# Two\n\n## A\n\n### B\n\n## C")
    let contents = SiteContents(course: lessons.course, manifest: lessons.manifest, runs: [:])
    let links = try contents.page(for: lessons.course.lessons[1]).parts.flatMap(\.lessons)
    #expect(links.map(\.isCurrent) == [false, true])
    #expect(links[1].contents?.sections.map(\.anchor) == ["a", "c"])
  }

  @Test func `the menu of a long course lists the neighbours, and the index all`() throws {
    let files = (10...120).map {
      Course.File(path: "lessons/\($0)-a.md", bytes: Array("# Lesson \($0)".utf8))
    }
    let course = try Course(files: files, directory: "lessons")
    let contents = SiteContents(
      course: course, manifest: CourseManifest(title: "Long", summary: ""), runs: [:])
    let menus = try [10, 60, 120].map { number in
      let lesson = try #require(course.lesson(number))
      return try contents.page(for: lesson).parts.flatMap(\.lessons).map(\.label)
    }
    #expect(menus[0] == (10...30).map(\.description))
    #expect(menus[1] == (40...80).map(\.description))
    #expect(menus[2] == (100...120).map(\.description))
    #expect(contents.index(abouts: [:], cover: nil).parts.flatMap(\.lessons).count == 111)
  }

  @Test func `the index says what a lesson is about with the values that it computed`() throws {
    let lessons = try WovenLessons("# One\n\nIt is `{swift} x`, *really*.\n\nMore.")
    var run = LessonRun()
    run.transcript.values = [0: "7"]
    let contents = SiteContents(
      course: lessons.course, manifest: lessons.manifest, runs: [1: run])
    #expect(contents.about(lessons.course.lessons[0], length: 110) == "It is 7, really.")
  }

  @Test func `the cover is an exhibit that a lesson shows, or a fault`() throws {
    let lessons = try WovenLessons("# One\n\n```swift run\nshow()\n```\n")
    var run = LessonRun()
    let table = try Table("The cover", columns: ["a"], rows: [[1]])
    run.transcript.chunks[0] = Transcript.ChunkRecord(output: [.text("x"), .exhibit(.table(table))])
    func cover(_ exhibit: Int) throws -> String? {
      let manifest = CourseManifest(
        title: "", summary: "", cover: CourseManifest.Cover(lesson: 1, exhibit: exhibit))
      return try SiteContents(course: lessons.course, manifest: manifest, runs: [1: run]).cover()
    }
    #expect(try cover(1)?.contains("The cover") == true)
    for number in [2, 0, -1, .min, .max] {
      let fault = #expect(throws: RunFault.self) { try cover(number) }
      #expect(fault?.location.file == "lessons/Course.swift")
    }
  }
}
