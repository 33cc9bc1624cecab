import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Testing

@testable import Pages
@testable import Publishing

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

  @Test func `of some files alone, the others stay as they are on disk`() throws {
    _ = try folder.publish(site)
    let new = Site(files: ["index.html": Array("new".utf8), "01-a.html": Array("new".utf8)])
    try write("<p class=\"lesson-number\">Lesson 02</p>", to: "02-gone.html")
    #expect(try folder.publish(new, only: ["01-a.html", "02-none.html"]) == ["01-a.html"])
    #expect(try read("01-a.html") == "new")
    #expect(folder.differences(from: new) == [.changed("index.html"), .stale("02-gone.html")])
    #expect(try folder.publish(new, only: []) == [])
  }

  @Test func `the page of a lesson that is gone is removed, files of others are not`() throws {
    _ = try folder.publish(site)
    var gone = ["02-gone.html", "02-gone.program.html"]
    for name in gone { try write("<p class=\"lesson-number\">Lesson 02</p>", to: name) }
    gone.insert("02-gone.notes.js", at: 1)
    try write(NotesFile.beginning + "{};", to: gone[1])
    let others = ["03-mine.notes.js", "03-notes.txt", "04-my-own.html", "CNAME", "notes.html"]
    for name in others { try write("x", to: name) }
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "05-mine.html"), withIntermediateDirectories: true)
    #expect(folder.differences(from: site) == gone.map { .stale($0) })
    #expect(try folder.publish(site) == gone)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        == (["01-a.html", "05-mine.html", "index.html"] + others).sorted())
  }

  @Test func `what somebody put beside the pages is found, and what the site had before is not`()
    throws
  {
    _ = try folder.publish(site)
    try write("<p class=\"lesson-number\">Lesson 02</p>", to: "02-gone.html")
    try write("window.searchIndex.push();", to: "search-index-2.js")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "guide"), withIntermediateDirectories: true)
    for name in ["CNAME", "guide/index.html"] { try write(name, to: name) }
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "link"), withDestinationURL: URL(filePath: "/etc/hostname"))
    #expect(
      try folder.filesOfOthers(besides: site)
        == ["CNAME": Array("CNAME".utf8), "guide/index.html": Array("guide/index.html".utf8)])
  }

  @Test func `a folder that is not there has no files of others`() throws {
    #expect(try folder.filesOfOthers(besides: site) == [:])
  }

  @Test func `files of the search of a longer course are removed`() throws {
    _ = try folder.publish(site)
    try write("window.searchIndex.push();", to: "search-index-2.js")
    try write("mine", to: "search-indexes.js")
    #expect(folder.differences(from: site) == [.stale("search-index-2.js")])
    #expect(try folder.publish(site) == ["search-index-2.js"])
    #expect(try read("search-indexes.js") == "mine")
  }

  @Test func `every page of a lesson is known as one when its lesson is gone`() throws {
    let course = try Course(
      files: ["01-one", "02-two"].map {
        Course.File(path: "lessons/\($0).md", bytes: Array("# Title".utf8))
      }, directory: "lessons")
    let faulty = LessonRun(faults: [
      RunFault(location: SourceLocation(file: "", line: 1, column: 1), reason: .returned)
    ])
    let site = try Site(
      course: course, manifest: CourseManifest(title: "", summary: ""), runs: [2: faulty])
    for page in [site.files["01-one.html"], site.standIns["02-two.html"]] {
      #expect(Data(page ?? []).range(of: SiteFolder.lessonMark) != nil)
    }
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
    // What its page loads is kept with it.
    try write(NotesFile.beginning + "{};", to: "01-a.notes.js")
    #expect(folder.differences(from: bad) == [.changed("index.html"), .missing("02-b.html")])
    #expect(try folder.publish(bad) == ["02-b.html", "index.html"])
    #expect(try read("01-a.html") == "a")
    #expect(folder.differences(from: bad) == [])

    let worse = Site(files: bad.files, standIns: ["02-b.html": standIn("second")])
    #expect(try folder.publish(worse) == ["02-b.html", "01-a.notes.js"])
    #expect(try read("02-b.html").contains("second"))
    let good = Site(files: ["index.html": Array("new".utf8), "02-b.html": Array("b".utf8)])
    #expect(try folder.publish(good) == ["02-b.html"])
  }

  @Test func `what is new comes before what is changed, and each in order`() throws {
    _ = try folder.publish(Site(files: ["b.html": [1], "c.html": [1]]))
    let next = Site(files: ["a.html": [2], "b.html": [2], "c.html": [2], "d.html": [2]])
    #expect(try folder.publish(next) == ["a.html", "d.html", "b.html", "c.html"])
  }

  @Test func `nothing is written through a link, and the link is told`() throws {
    let outside = folder.url.appendingPathExtension("outside")
    try Data("theirs".utf8).write(to: outside)
    _ = try folder.publish(site)
    let page = folder.url.appending(path: "01-a.html")
    try FileManager.default.removeItem(at: page)
    try FileManager.default.createSymbolicLink(at: page, withDestinationURL: outside)
    #expect(folder.differences(from: site) == [.notAFile("01-a.html")])
    let error = #expect(throws: SiteFolderError.self) { try folder.publish(site) }
    #expect(error?.path.hasSuffix("/01-a.html") == true)
    #expect(error?.reason == .notAFile)
    #expect(try String(contentsOf: outside, encoding: .utf8) == "theirs")

    let gone = Site(files: ["index.html": Array("index".utf8)])
    #expect(try folder.publish(gone) == [], "a link is no page of ours")
    #expect(try String(contentsOf: outside, encoding: .utf8) == "theirs")
  }

  @Test func `no file goes into a folder that is a link`() throws {
    let outside = folder.url.appendingPathExtension("outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    _ = try folder.publish(site)
    let link = folder.url.appending(path: "deep")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: outside)
    let error = #expect(throws: SiteFolderError.self) {
      try folder.publish(Site(files: ["deep/a.html": [1]]))
    }
    #expect(error?.reason == .notAFolder)
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == [])
    #expect(try folder.publish(Site(files: ["dir/a.html": [1]])) == ["dir/a.html"])
  }

  @Test func `a folder that cannot be written to stays as it was`() throws {
    _ = try folder.publish(site)
    try write("theirs", to: StagingFolder.name)
    let error = #expect(throws: SiteFolderError.self) {
      try folder.publish(Site(files: ["index.html": [1]]))
    }
    #expect(error?.reason == .notAFolder)
    #expect(try read("index.html") == "index")
    let file = SiteFolder(url: folder.url.appending(path: "index.html"))
    #expect(throws: SiteFolderError.self) { try file.publish(site) }
  }

  @Test func `what a killed weave left is told, and removed by the next`() throws {
    _ = try folder.publish(site)
    try StagingFolder(in: folder.url).fill(with: [("a", [1]), ("b", [2])])
    #expect(folder.differences(from: site) == [.unfinished])
    #expect(try folder.publish(site) == [])
    #expect(folder.differences(from: site) == [])
  }

  @Test func `a weave waits for another, but not forever`() throws {
    _ = try folder.publish(site)
    let other = try SiteLock(folder.url)
    let error = #expect(throws: SiteFolderError.self) { try SiteLock(folder.url, timeout: 0.05) }
    #expect(error?.reason == .busy)
    other.release()
    try SiteLock(folder.url, timeout: 0).release()
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
