import Foundation
import Testing

@testable import Weaving

@Suite struct SiteFolderTests {
  let folder = SiteFolder(
    url: FileManager.default.temporaryDirectory.appending(path: "site-\(UUID())"))
  let site = Site(files: ["index.html": Array("index".utf8), "01-a.html": Array("a".utf8)])

  @Test func `an empty folder misses every file`() {
    #expect(folder.differences(from: site) == [.missing("01-a.html"), .missing("index.html")])
  }

  @Test func `what was published has no differences`() throws {
    #expect(try folder.publish(site) == ["01-a.html", "index.html"])
    #expect(folder.differences(from: site) == [])
    #expect(try folder.publish(site) == [])
  }

  @Test func `a page edited by hand differs, and is put right`() throws {
    _ = try folder.publish(site)
    try write("edited", to: "01-a.html")
    #expect(folder.differences(from: site) == [.changed("01-a.html")])
    #expect(try folder.publish(site) == ["01-a.html"])
    #expect(try read("01-a.html") == "a")
  }

  @Test func `the page of a lesson that is gone is removed, files of others are not`() throws {
    _ = try folder.publish(site)
    for name in ["02-gone.html", "CNAME", "notes.html", "03-notes.txt"] { try write("x", to: name) }
    #expect(folder.differences(from: site) == [.stale("02-gone.html")])
    #expect(try folder.publish(site) == ["02-gone.html"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        == ["01-a.html", "03-notes.txt", "CNAME", "index.html", "notes.html"])
  }

  @Test func `a file that has not changed is not written`() throws {
    _ = try folder.publish(site)
    let before = try modificationDate(of: "index.html")
    let changed = Site(files: site.files.merging(["01-a.html": Array("new".utf8)]) { $1 })
    #expect(try folder.publish(changed) == ["01-a.html"])
    #expect(try modificationDate(of: "index.html") == before)
  }

  @Test func `a lesson that went wrong keeps its last good page, or has a stand-in`() throws {
    let bad = Site(
      files: ["index.html": Array("new".utf8)],
      standIns: ["01-a.html": standIn("first"), "02-b.html": standIn("first")])
    _ = try folder.publish(site)
    #expect(folder.differences(from: bad) == [.changed("index.html"), .missing("02-b.html")])
    #expect(try folder.publish(bad) == ["index.html", "02-b.html"])
    #expect(try read("01-a.html") == "a")
    #expect(folder.differences(from: bad) == [])

    let worse = Site(files: bad.files, standIns: ["02-b.html": standIn("second")])
    #expect(try folder.publish(worse) == ["02-b.html", "01-a.html"], "01-a is gone")
    #expect(try read("02-b.html").contains("second"))
    let good = Site(files: ["index.html": Array("new".utf8), "02-b.html": Array("b".utf8)])
    #expect(try folder.publish(good) == ["02-b.html"])
  }

  private func standIn(_ text: String) -> [UInt8] { Array((StandIn.opening + text).utf8) }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.url.appending(path: name))
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  private func modificationDate(of name: String) throws -> Date? {
    let path = folder.url.appending(path: name).path
    return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }
}
