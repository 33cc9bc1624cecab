import CourseFiles
import Foundation
import Literate
import Testing

@Suite struct CourseReaderTests {
  @Test func `names lessons relative to the root`() throws {
    try withTemporaryFolder { root in
      try write(["a/b/02-two.md": "# Two", "a/b/01-one.md": "# One"], in: root)
      let folder = root.appending(path: "a/b")
      #expect(try files(folder, root) == ["a/b/01-one.md", "a/b/02-two.md"])
      #expect(
        try files(folder, URL(filePath: root.path + "/")) == ["a/b/01-one.md", "a/b/02-two.md"])
      let around = URL(filePath: root.path + "/a/../a/./b/")
      #expect(try files(around, root) == ["a/b/01-one.md", "a/b/02-two.md"])
      #expect(try files(folder, folder) == ["01-one.md", "02-two.md"])
    }
  }

  @Test func `names lessons outside of the root by their whole path`() throws {
    try withTemporaryFolder { root in
      try write(["ab/01-one.md": "# One"], in: root)
      let whole = root.standardizedFileURL.path + "/ab/01-one.md"
      #expect(try files(root.appending(path: "ab"), root.appending(path: "a")) == [whole])
    }
  }

  @Test func `reads Markdown only, and no hidden file`() throws {
    try withTemporaryFolder { root in
      try write(
        ["01-one.md": "# One", "Course.swift": "x", ".02-two.md": "x", "b/02-two.md": "x"], in: root
      )
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: ".#01-one.md").path, withDestinationPath: "nobody@nowhere")
      #expect(try files(root, root) == ["01-one.md"])
    }
  }

  @Test func `a link that leads out of the folder is no lesson, and one that stays in it is`()
    throws
  {
    try withTemporaryFolder { root in
      try write(
        ["lessons/01-one.md": "# One", "secret.md": "# Mine", "lessons/b/x.md": "# In"], in: root)
      let lessons = root.appending(path: "lessons")
      func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
          atPath: lessons.appending(path: name).path, withDestinationPath: target)
      }
      try link("02-inside.md", to: "b/x.md")
      #expect(try files(lessons, root) == ["lessons/01-one.md", "lessons/02-inside.md"])
      try link("03-outside.md", to: "../secret.md")
      try link("04-nowhere.md", to: "nothing")
      try FileManager.default.createDirectory(
        at: lessons.appending(path: "05-folder.md"), withIntermediateDirectories: true)
      #expect(mkfifo(lessons.appending(path: "06-pipe.md").path, 0o600) == 0)
      let error = #expect(throws: LessonFileError.self) { try files(lessons, root) }
      #expect(error?.faults.map(\.reason) == [.outside, .notAFile, .notAFile, .notAFile])
      #expect(
        error?.description.hasPrefix("lessons/03-outside.md:1:1: error: a link that leads") == true)
    }
  }

  @Test func `a folder that is missing, or empty, holds no lessons`() throws {
    try withTemporaryFolder { root in
      for folder in ["", "missing"] {
        let place = SourceLocation(file: folder.isEmpty ? "." : folder, line: 1, column: 1)
        #expect(throws: CourseError([Diagnostic(place, .noLessons)])) {
          try files(folder.isEmpty ? root : root.appending(path: folder), root)
        }
      }
    }
  }

  @Test func `reports faults at the path relative to the root`() throws {
    try withTemporaryFolder { root in
      try write(["lessons/01-one.md": "# One\n\n<p>"], in: root)
      let place = SourceLocation(file: "lessons/01-one.md", line: 3, column: 1)
      #expect(throws: CourseError([Diagnostic(place, .rawHTML("p"))])) {
        try files(root.appending(path: "lessons"), root)
      }
    }
  }

  private func files(_ directory: URL, _ root: URL) throws -> [String] {
    try Course(directory: directory, root: root).lessons.map(\.file)
  }

  private func write(_ files: [String: String], in root: URL) throws {
    for (path, text) in files { try OutputFolder(root).write(text.utf8, to: path) }
  }
}
