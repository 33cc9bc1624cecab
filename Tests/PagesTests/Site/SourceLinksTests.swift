import CourseRuntime
import Literate
import Testing

@testable import Pages

@Suite struct SourceLinksTests {
  @Test func `a lesson's page leads to where its file is edited and a fault is told`() throws {
    let page = try Self.lessons("https://github.com/a/b").page("01-one.html")
    let links = """
      <p class="source"><a href="https://github.com/a/b/edit/main/lessons/01-one.md">\
      Edit this page</a> · <a href="https://github.com/a/b/issues/new\
      ?title=Lesson%2001%3A%20One%20%26%20%C3%BC%3F\
      &amp;body=https%3A%2F%2Fexample.org%2Fcourse%2F01-one.html%0A%0A">\
      Report a mistake</a></p>
      """
    #expect(page.contains(links))
  }

  @Test(arguments: [
    ("https://gitlab.com/a/b", "/-/edit/main/lessons/01-one.md", "/-/issues/new?issue%5Btitle%5D="),
    ("https://gitlab.example.org/a/b", "/-/edit/main/lessons/", "&issue%5Bdescription%5D="),
    ("https://codeberg.org/a/b", "/_edit/main/lessons/01-one.md", "/issues/new?title="),
    ("https://gitea.example.org:3000/a", "/_edit/main/lessons/01-one.md", "/issues/new?title="),
  ])
  func `every forge has addresses of its own`(
    repository: String, edit: String, report: String
  ) throws {
    let found = try Self.links(Self.lessons(repository))
    let links = try #require(found)
    #expect(links.edit.hasPrefix(repository + edit))
    #expect(links.report.hasPrefix(repository) && links.report.contains(report))
  }

  @Test(arguments: [nil, "https://example.org/a", "https://mygithub.com/a/b"])
  func `without a repository that is known there is nothing`(repository: String?) throws {
    let lessons = try Self.lessons(repository)
    #expect(try Self.links(lessons) == nil)
    #expect(try !lessons.page("01-one.html").contains("Edit this page"))
  }

  @Test func `the author names the forge and the branch where the address does not tell`() throws {
    let links = try Self.links(
      Self.lessons("https://code.example.org/a", forge: .gitlab, branch: "next/ü"))
    #expect(
      links?.edit == "https://code.example.org/a/-/edit/next/%C3%BC/lessons/01-one.md")
  }

  @Test func `the index, which has no file of its own, has no such links`() throws {
    #expect(try !Self.lessons("https://github.com/a/b").page("index.html").contains("/edit/"))
  }

  @Test func `a page without an address is reported by its file`() throws {
    var lessons = try Self.lessons("https://github.com/a/b")
    lessons.manifest = CourseManifest(
      title: "A", summary: "B", repository: lessons.manifest.repository)
    #expect(try Self.links(lessons)?.report.hasSuffix("&body=lessons%2F01-one.md%0A%0A") == true)
  }

  @Test func `a branch has to be one`() throws {
    let lessons = try Self.lessons("https://github.com/a/b", branch: "one two")
    #expect(throws: SiteError.self) { try lessons.site() }
  }

  private static func lessons(
    _ repository: String?, forge: CourseManifest.Forge? = nil, branch: String = "main"
  ) throws -> WovenLessons {
    var lessons = try WovenLessons("# One & ü?\n")
    lessons.manifest = CourseManifest(
      title: "A", summary: "B", repository: repository, forge: forge, branch: branch,
      address: "https://example.org/course")
    return lessons
  }

  private static func links(_ lessons: WovenLessons) throws -> SourceLinks? {
    SourceLinks(to: lessons.course.lessons[0], title: "One", in: lessons.manifest)
  }
}
