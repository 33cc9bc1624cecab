import CourseRuntime
import Testing

@testable import Pages

@Suite struct VersionTests {
  private static func versions(_ names: String...) throws -> [SiteVersion] {
    try names.map { try SiteVersion($0) }
  }

  // MARK: Names

  @Test func `versions are in the order of their numbers, previews before what they are of`() throws
  {
    let names = [
      "main", "0.1", "0.2", "0.9", "0.10", "1.0-beta.2", "1.0-beta.11", "1.0", "v1.0.1", "2026.3",
    ]
    let versions = try names.map { try SiteVersion($0) }
    #expect(versions.shuffled().sorted().map(\.name) == names)
  }

  @Test func `the newest is the last that is out, and anything where none is`() throws {
    #expect(
      try SiteVersion.newest(of: Self.versions("main", "0.2", "0.10", "1.0-rc1"))?.name == "0.10")
    #expect(try SiteVersion.newest(of: Self.versions("1.0-rc1", "main"))?.name == "1.0-rc1")
    #expect(SiteVersion.newest(of: []) == nil)
  }

  @Test(arguments: [
    ("", "a version has a name, such as '0.1'"),
    ("latest", "'latest' leads to the newest version, whichever that is"),
    ("Latest", "'Latest' leads to the newest version"),
    ("../0.1", "'../0.1' cannot be the name of a folder in an address"),
    ("0 1", "'0 1' cannot be the name of a folder"),
    (".", "'.' cannot be the name of a folder"),
    ("versions.js", "'versions.js' is called as a file is"),
    (String(repeating: "1", count: 65), "at most 64 letters"),
  ])
  func `a name that no folder can have is refused`(name: String, words: String) {
    let error = #expect(throws: SiteVersionError.self) { try SiteVersion(name) }
    #expect(error?.description.hasPrefix("error: ") == true)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  // MARK: Pages

  private static func site(_ version: String?) throws -> (String) -> String {
    var lessons = try WovenLessons("# One\n", "# Two\n")
    lessons.manifest = CourseManifest(
      title: "A", summary: "B", repository: "https://github.com/a/b",
      address: "https://example.org/course")
    let site = try Site(
      course: lessons.course, manifest: lessons.manifest, runs: [:],
      version: version.map { try SiteVersion($0) })
    return { String(decoding: site.files[$0] ?? [], as: UTF8.self) }
  }

  @Test func `a page of a version leads to the newest without script, and to all with it`() throws {
    let page = try Self.site("0.1")
    for name in ["01-one.html", "index.html"] {
      let text = page(name)
      #expect(
        text.contains(
          """
          <details class="versions" data-version="0.1" data-page="\(name)">
          <summary>Version 0.1</summary>
          <ul><li><a href="../latest/\(name)">The newest version</a></li></ul>
          """))
      #expect(text.contains("<script src=\"../versions.js\" defer></script>"))
      #expect(text.contains("<script src=\"version.js\" defer></script>"))
    }
    #expect(!page("version.js").isEmpty)
  }

  @Test func `search engines are told of the newest, and a mistake is reported in its version`()
    throws
  {
    let page = try Self.site("0.1")
    let latest = "<link rel=\"canonical\" href=\"https://example.org/course/latest/"
    #expect(page("02-two.html").contains(latest + "02-two.html\">"))
    #expect(page("index.html").contains(latest + "\">"))
    #expect(
      page("02-two.html").contains("body=https%3A%2F%2Fexample.org%2Fcourse%2F0.1%2F02-two.html"))
    #expect(page("404.html").contains("href=\"https://example.org/course/latest/style.css\""))
    #expect(!page("404.html").contains("versions"))
  }

  @Test func `a course without versions says nothing of any`() throws {
    let page = try Self.site(nil)
    #expect(!page("01-one.html").contains("version") && !page("index.html").contains("version"))
    #expect(page("version.js").isEmpty && page(GonePage.file).isEmpty)
    #expect(page("01-one.html").contains("href=\"https://example.org/course/01-one.html\""))
  }

  @Test func `a lesson that is gone has a page that leads to the last version that has it`() throws
  {
    let bytes = Array(try Self.site("0.2")(GonePage.file).utf8)
    let text = String(
      decoding: GonePage(bytes).completed(for: "03-three.html", lastIn: try SiteVersion("0.1")),
      as: UTF8.self)
    #expect(text.contains("<h1>This lesson is not in the course any more</h1>"))
    #expect(text.contains("<a href=\"../0.1/03-three.html\">Version 0.1 has it.</a>"))
    #expect(text.contains("data-version=\"0.2\" data-page=\"03-three.html\""))
    #expect(text.contains("<a href=\"01-one.html\">"))
    #expect(text.contains("noindex") && !text.contains("canonical"))
  }
}
