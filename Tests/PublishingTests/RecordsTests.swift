import CourseFiles
import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Running
import TestPrograms
import Testing

@testable import Publishing

/// A course with a record in a folder, which is then edited.
@Suite struct RecordsTests {
  private static let lessons = [
    """
    # One

    ```swift id=f
    func f(_ x: Int) -> Int { x + 1 }

    func unrelated() {}
    ```
    """,
    """
    # Two

    ```swift
    struct Box {
      let value: Int
    }
    ```

    ```swift recorded id=long
    try record(f(Box(value: 1).value), as: "answer")
    ```
    """,
  ]

  /// A folder of its own, in which the second lesson's chunk is recorded.
  private struct Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "records-\(UUID())")

    init() throws {
      try write("data", "names.txt", "a\nb\n")
      let (records, chunk) = try records(RecordsTests.lessons)
      var values = RecordedValues()
      values.values = ["answer": .integer(2)]
      let result = RecordedResult(
        results: values, output: [.text("2\n")],
        provenance: .init(
          command: records.command(for: "long"), compiler: "Swift 1", flags: ["-O"], processor: "P",
          cores: 1, system: "S", date: "2026-11-29", seconds: 1),
        dependencies: records.dependencies(of: chunk, files: ["names.txt"], given: [:]))
      try write("recorded", "long.json", String(decoding: result.sealed.json, as: UTF8.self))
    }

    func write(_ folder: String, _ name: String, _ text: String) throws {
      _ = try OutputFolder(url.appending(path: folder)).write(text.utf8, to: name)
    }

    func text() throws -> String {
      try String(contentsOf: url.appending(path: "recorded/long.json"), encoding: .utf8)
    }

    func remove() { try? FileManager.default.removeItem(at: url) }

    func records(_ lessons: [String]) throws -> (Records, Chunk) {
      let course = try Course(
        files: lessons.enumerated().map { index, text in
          Course.File(path: "lessons/0\(index + 1)-part.md", bytes: Array(text.utf8))
        }, directory: "lessons")
      let plan = try BuildPlan(of: FaultProgram.executable, module: "FaultLessons")
      let keys = RunKeys(
        course, manifest: CourseManifest(title: "", summary: ""), beside: [],
        inputs: BuildInputs(
          plan, root: FaultProgram.folder, checksums: FileChecksums(folder: url)),
        names: NameMemory(folder: url))
      let records = Records(
        RecordsFolder(besideLessonsIn: url), keys: keys, data: DataFolder(besideLessonsIn: url),
        program: "weave")
      return (records, try #require(course.lessons.last?.recordedChunks.first))
    }

    /// What is wrong with the record after an edit; nil if nothing is.
    func fault(after edit: (inout [String]) -> Void = { _ in }) throws -> RunFault? {
      var lessons = RecordsTests.lessons
      edit(&lessons)
      let (records, chunk) = try records(lessons)
      do throws(RunFault) {
        _ = try records.result(of: chunk)
        return nil
      } catch {
        return error
      }
    }

    /// The fault's problem alone.
    func problem(after edit: (inout [String]) -> Void = { _ in }) throws -> RecordFault.Problem? {
      guard case .record(let fault)? = try fault(after: edit)?.reason else { return nil }
      return fault.problem
    }
  }

  @Test func `a record is that of its code, wherever that stands and whatever is said of it`()
    throws
  {
    let folder = try Folder()
    defer { folder.remove() }
    #expect(try folder.fault() == nil)
    let edits: [(inout [String]) -> Void] = [
      { $0[0] = $0[0].replacing("# One", with: "# Another\n\nProse.") },
      { $0[0] = $0[0].replacing("x + 1 }", with: "x + 1 /* the next */ } // of all") },
      { $0[0] = $0[0].replacing("unrelated() {}", with: "unrelated() { print(7) }") },
      { $0[0] = $0[0].replacing("func f", with: "import Dispatch\n\nfunc f") },
      { $0[1] = $0[1].replacing("try record", with: "// It is long.\ntry  record") },
    ]
    for edit in edits { #expect(try folder.fault(after: edit)?.description == nil) }
  }

  @Test func `an edit of what it reaches is told at the chunk, with the command that mends it`()
    throws
  {
    let folder = try Folder()
    defer { folder.remove() }
    let fault = try folder.fault { $0[0] = $0[0].replacing("x + 1", with: "x + 2") }
    #expect(
      fault?.description
        == "lessons/02-part.md:9:1: error: what is recorded as 'long' is not of this code, for 'f' "
        + "(lessons/01-part.md:3) changed: 'swift run weave record long' records it again")
    func change(_ edit: (inout [String]) -> Void) throws -> String? {
      guard case .stale(let change)? = try folder.problem(after: edit) else { return nil }
      return change
    }
    #expect(
      try change { $0[1] = $0[1].replacing("value: 1)", with: "value: 2)") } == "the chunk changed")
    #expect(
      try change {
        $0[1] = $0[1].replacing("x + 1", with: "").replacing("let value", with: "var value")
      }
        == "'Box' (lessons/02-part.md:3) changed")
    #expect(
      try change { $0[0] += "\n\n```swift\nextension Int { func next() -> Int { 1 } }\n```" }
        == "'extension Int' (lessons/01-part.md:9) came in")
    #expect(
      try change { $0[0] = $0[0].replacing("func f(", with: "func f<T>(_ t: T) {}\nfunc f(") }
        != nil)
    #expect(
      try change { $0[1] = $0[1].replacing("id=long", with: "id=long needs=NAMES") }
        == "the chunk needs other files")
  }

  @Test func `another file of data is none of its business, and one that it read is`() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write("data", "others.txt", "c")
    #expect(try folder.fault() == nil)
    try folder.write("data", "names.txt", "a\nb\nc\n")
    #expect(try folder.problem() == .stale("the data file 'names.txt' changed"))
  }

  @Test func `a record that is not there, is torn or was edited is none`() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let sound = try folder.text()
    // Other blanks are no edit: git may change the ends of lines.
    try folder.write("recorded", "long.json", sound.replacing("\n", with: "\r\n"))
    #expect(try folder.problem() == nil)
    try folder.write("recorded", "long.json", sound.replacing(": 2", with: ": 3"))
    #expect(try folder.problem() == .edited)
    try folder.write("recorded", "long.json", sound.replacing("Swift 1", with: "Swift 2"))
    #expect(try folder.problem() == .edited)
    try folder.write("recorded", "long.json", String(sound.dropLast(20)))
    #expect(try folder.problem() == .damaged)
    try FileManager.default.removeItem(at: folder.url.appending(path: "recorded/long.json"))
    #expect(try folder.problem() == .missing)
  }

  @Test func `a record of no chunk is told at its file`() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write("recorded", "old.json", "{}")
    let course = try Course(
      files: [Course.File(path: "lessons/01-part.md", bytes: Array("# One\n".utf8))],
      directory: "lessons")
    let (records, _) = try folder.records(Self.lessons)
    #expect(
      records.strays(in: course, lessons: "lessons").map(\.description) == [
        "lessons/recorded/long.json:1:1: error: no chunk is recorded as 'long': remove the file, or give "
          + "the chunk that name",
        "lessons/recorded/old.json:1:1: error: no chunk is recorded as 'old': remove the file, or give "
          + "the chunk that name",
      ])
  }
}
