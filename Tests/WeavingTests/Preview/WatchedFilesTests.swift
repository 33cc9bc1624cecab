import Foundation
import Testing

@testable import Weaving

@Suite struct WatchedFilesTests {
  /// Calls `edit` on a package with a lesson, and returns how the files were before and after.
  private func snapshots(
    _ edit: (URL) throws -> Void
  ) throws -> (old: WatchedFiles.Snapshot, new: WatchedFiles.Snapshot, quick: WatchedFiles.Snapshot)
  {
    let root = FileManager.default.temporaryDirectory.appending(path: "watched-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in [
      "lessons/01-a.md": "# A", "lessons/Course.swift": "let a = 1", "Package.swift": "",
      "Sources/course/Main.swift": "",
    ] {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let files = WatchedFiles(root: root, lessons: root.appending(path: "lessons"))
    let old = files.snapshot
    #expect(files.snapshot == old)
    try edit(root)
    return (old, files.snapshot, files.lessons(since: old))
  }

  @Test func `sees a lesson that is written in place, replaced, added or removed`() throws {
    let edits: [(URL) throws -> Void] = [
      { try Data("# B".utf8).write(to: $0.appending(path: "lessons/01-a.md")) },
      { try Data("# A".utf8).write(to: $0.appending(path: "lessons/01-a.md"), options: .atomic) },
      { try Data("# B".utf8).write(to: $0.appending(path: "lessons/02-b.md")) },
      { try FileManager.default.removeItem(at: $0.appending(path: "lessons/01-a.md")) },
    ]
    for edit in edits {
      let (old, new, quick) = try snapshots(edit)
      #expect(old.lessons != new.lessons)
      #expect(old.sources == new.sources)
      #expect(quick == new)
    }
  }

  @Test func `tells which lessons were edited while nothing else was`() throws {
    func edited(_ edit: (URL) throws -> Void) throws -> [String]? {
      let (old, new, _) = try snapshots(edit)
      return new.editedLessons(since: old)
    }
    func write(_ path: String) -> (URL) throws -> Void {
      { try Data("# B".utf8).write(to: $0.appending(path: path)) }
    }
    #expect(try edited { _ in } == [])
    #expect(try edited(write("lessons/01-a.md")) == ["01-a.md"])
    #expect(try edited(write("lessons/02-b.md")) == nil)
    #expect(try edited(write("lessons/Course.swift")) == nil)
    #expect(try edited(write("lessons/a.svg")) == nil)
    #expect(
      try edited {
        try write("lessons/02-b.md")($0)
        try FileManager.default.removeItem(at: $0.appending(path: "lessons/01-a.md"))
      } == nil)
  }

  @Test(arguments: [
    "lessons/data/a.txt", "lessons/data/b/c.csv", "lessons/a.svg", "lessons/b/c.png",
  ])
  func `sees what lessons read and show, which changes no program`(_ path: String) throws {
    let (old, new, _) = try snapshots { root in
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("1".utf8).write(to: file)
    }
    #expect(old.data != new.data)
    #expect(old.lessons == new.lessons)
    #expect(old.sources == new.sources)
  }

  @Test(arguments: [
    "lessons/Course.swift", "lessons/More.swift", "Package.swift", "Sources/course/Main.swift",
    "Sources/course/New.swift",
  ])
  func `sees what the program is made of`(_ path: String) throws {
    let (old, new, _) = try snapshots { root in
      try Data("let b = 2".utf8).write(to: root.appending(path: path))
    }
    #expect(old.lessons == new.lessons)
    #expect(old.sources != new.sources)
  }

  @Test(arguments: ["lessons/.01-a.md.swp", "lessons/.notes/a.txt", "site/index.html", "README.md"])
  func `does not look at what changes no page`(_ path: String) throws {
    let (old, new, quick) = try snapshots { root in
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("words".utf8).write(to: file)
    }
    #expect(old == new)
    #expect(old == quick)
  }

  @Test func `sees a change of a file that a lesson shows, wherever it lies in the package`() throws
  {
    let root = FileManager.default.temporaryDirectory.appending(path: "watched-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in [
      "lessons/01-a.md": "# A\n\n```text from=notes/b.txt\n```\n", "notes/b.txt": "b",
      "notes/c.txt": "c",
    ] {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let files = WatchedFiles(root: root, lessons: root.appending(path: "lessons"))
    let old = files.snapshot
    try Data("changed".utf8).write(to: root.appending(path: "notes/c.txt"))
    #expect(files.snapshot == old)
    try Data("changed".utf8).write(to: root.appending(path: "notes/b.txt"))
    let new = files.snapshot
    #expect(new.data != old.data)
    #expect(new.editedLessons(since: old) == nil)
  }
}
