import CourseRuntime
import Foundation
import Testing

@testable import Exporting

@Suite struct WebFilesTests {
  private static let changes = [
    LessonChange(slug: "01-one", date: Date(timeIntervalSince1970: 100), words: "Begin < here"),
    LessonChange(slug: "01-one", date: Date(timeIntervalSince1970: 86_400), words: "Mend it"),
    LessonChange(slug: "09-gone", date: Date(timeIntervalSince1970: 90_000), words: "Remove it"),
  ]

  private func files(address: String?, changes: [LessonChange] = changes) throws -> [String: String]
  {
    var exported = try Exported("# One & only\n", "# Two\n")
    exported.manifest = CourseManifest(title: "A course", summary: "B", address: address)
    return try WebFiles(exported.source, changes: changes).files.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func `a site without an address has neither map nor feed`() throws {
    #expect(try files(address: nil).keys.sorted() == ["robots.txt"])
  }

  @Test func `a site whose lessons nobody has committed has a map and no feed`() throws {
    let files = try files(address: "https://example.org/a", changes: [Self.changes[2]])
    #expect(files.keys.sorted() == ["robots.txt", "sitemap.xml"])
    #expect(files["sitemap.xml"]?.contains("lastmod") == false)
  }

  @Test func `a feed tells the newest change of each lesson that there is`() throws {
    let feed = try #require(try files(address: "https://example.org/a")["feed.xml"])
    #expect(feed.contains(" xml:lang=\"en\">"))
    #expect(feed.ranges(of: "<entry>").count == 1)
    #expect(feed.contains("<title>1 · One &amp; only</title>"))
    #expect(feed.contains("<summary>Mend it</summary>"))
    #expect(feed.ranges(of: "<updated>1970-01-02T00:00:00Z</updated>").count == 2)
  }

  @Test func `versions have their map and feed where the newest is found`() throws {
    var exported = try Exported("# One\n")
    exported.manifest = CourseManifest(title: "A", summary: "B", address: "https://example.org/a")
    let files = try WebFiles(exported.source, changes: [Self.changes[0]], in: "latest").files
      .mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(files["sitemap.xml"]?.contains("<loc>https://example.org/a/latest/01-one.html") == true)
    #expect(files["feed.xml"]?.contains("<id>https://example.org/a/latest/01-one.html") == true)
    #expect(files["robots.txt"]?.contains(": https://example.org/a/latest/sitemap.xml") == true)
  }

  @Test func `a map names every page, and robots the map`() throws {
    let files = try files(address: "https://example.org/a")
    let map = try #require(files["sitemap.xml"])
    #expect(map.ranges(of: "<url>").count == 3)
    #expect(
      map.contains("<loc>https://example.org/a/01-one.html</loc><lastmod>1970-01-02T00:00:00Z"))
    #expect(files["robots.txt"]?.contains("Sitemap: https://example.org/a/sitemap.xml") == true)
  }
}
