import CourseRuntime
import Foundation
import Pages
import Testing

@testable import Weaving

@Suite struct VersionedFolderTests {
  private let place: TemporaryFolder
  private let folder: VersionedFolder

  init() throws {
    place = try TemporaryFolder()
    folder = VersionedFolder(
      name: "public", root: place.url,
      manifest: CourseManifest(title: "A & B", summary: "", address: "https://example.org/c"))
  }

  /// Publishes a version of these pages, each of which says which version it is of.
  @discardableResult
  private func publish(_ name: String, _ pages: String...) throws -> VersionedFolder.Outcome {
    var files = [".gone": Array("gone: \u{E000} of \u{E001}".utf8)]
    for page in pages + ["index", "404"] { files["\(page).html"] = Array("\(page) \(name)".utf8) }
    for page in pages { files["cards/\(page).png"] = Array("picture of \(page)".utf8) }
    files["feed.xml"] = Array("feed \(name)".utf8)
    return try folder.publish(try SiteVersion(name), files)
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOf: place.url.appending(path: "public/\(path)"), encoding: .utf8)
  }

  @Test func `versions stand side by side, and the newest is 'latest'`() throws {
    try publish("0.1", "01-a", "02-b")
    #expect(text("latest/01-a.html") == "01-a 0.1")
    let outcome = try publish("0.2", "01-a", "02-c")
    #expect(outcome.newest.name == "0.2" && outcome.gone == 1)
    #expect(text("0.1/01-a.html") == "01-a 0.1")
    #expect(text("0.2/01-a.html") == "01-a 0.2")
    #expect(text("latest/01-a.html") == "01-a 0.2")
    #expect(text("feed.xml") == "feed 0.2" && text("404.html") == "404 0.2")
  }

  @Test func `a page that the newest lacks says so there, and where it was last`() throws {
    try publish("0.1", "01-a", "02-b")
    try publish("0.2", "01-a", "02-b")
    try publish("0.3", "01-a", "02-c")
    #expect(text("latest/02-b.html") == "gone: 02-b.html of 0.2")
    #expect(text("0.3/02-b.html") == nil)
    #expect(text("latest/cards/02-b.png") == "picture of 02-b")
    #expect(
      text("versions.js")?.contains(
        """
        {"newest":"0.3","versions":[{"lacks":["02-b.html"],"name":"0.3"},\
        {"lacks":["02-c.html"],"name":"0.2"},{"lacks":["02-c.html"],"name":"0.1"}]};
        """) == true)
  }

  @Test func `an older version that is published again leaves the newest as it is`() throws {
    try publish("0.2", "01-a")
    try publish("main", "01-a")
    let outcome = try publish("0.1", "01-a", "02-b")
    #expect(outcome.newest.name == "0.2" && outcome.gone == 1)
    #expect(text("latest/01-a.html") == "01-a 0.2")
    #expect(text("latest/02-b.html") == "gone: 02-b.html of 0.1")
    #expect(try publish("0.1", "01-a", "02-b").changed == 0)
  }

  @Test func `an address without a version leads to the newest`() throws {
    try publish("0.1", "01-a")
    let page = try #require(text("01-a.html"))
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=latest/01-a.html\">"))
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://example.org/c/latest/01-a.html\">"))
    #expect(page.contains("<title>A &amp; B</title>"))
    #expect(text("index.html")?.contains("url=latest/index.html") == true)
  }

  @Test func `a site that had no versions gives its place to them`() throws {
    let flat = ["01-a.html": Array("old".utf8), "style.css": Array("old".utf8)]
    _ = try ExportFolder("public", in: place.url).write(flat)
    try publish("0.1", "01-a")
    #expect(text("01-a.html")?.contains("url=latest/01-a.html") == true)
    #expect(text("style.css") == nil)
  }

  @Test func `a version that is removed is gone from all that speaks of it`() throws {
    try publish("0.1", "01-a", "02-b")
    try publish("0.2", "01-a")
    let outcome = try folder.remove(try SiteVersion("0.2"))
    #expect(outcome.newest.name == "0.1" && outcome.gone == 0)
    #expect(folder.versions.map(\.name) == ["0.1"])
    #expect(text("latest/02-b.html") == "02-b 0.1")
    #expect(text("versions.js")?.contains("0.2") == false)
    #expect(!FileManager.default.fileExists(atPath: place.url.appending(path: "public/0.2").path))
  }

  @Test func `what cannot be removed is told`() throws {
    try publish("0.1", "01-a")
    let alone = #expect(throws: VersionedFolderError.self) {
      try folder.remove(try SiteVersion("0.1"))
    }
    #expect(alone?.description.contains("'0.1' is the only version in 'public'") == true)
    let missing = #expect(throws: VersionedFolderError.self) {
      try folder.remove(try SiteVersion("0.3"))
    }
    #expect(
      missing?.description.contains("there is no version '0.3' in 'public': there are 0.1") == true)
  }

  @Test func `a folder with somebody else's files is refused before anything is written`() throws {
    let notes = place.url.appending(path: "public/latest/notes.txt")
    try FileManager.default.createDirectory(
      at: notes.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: notes)
    #expect(throws: ExportFolderError(folder: "public/latest")) { try publish("0.1", "01-a") }
    #expect(text("latest/notes.txt") == "mine" && text("versions.js") == nil)
  }
}
