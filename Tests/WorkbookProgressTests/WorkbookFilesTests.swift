import Foundation
import Testing

@testable import WorkbookProgress

@Suite final class WorkbookFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID())")
  private let exercise = WorkbookExercise("Exercise01", titled: "Sums")
  private var files: WorkbookFiles { WorkbookFiles(folder: folder) }

  init() throws {
    for (path, text) in [
      "Exercise01.swift": "a", ".starter": "a", "Course/01-a.swift": "b",
      "Tests/Exercise01Tests.swift": "c",
    ] { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: "Exercise01/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test func `an exercise is untouched as long as its file is the starter`() throws {
    #expect(files.isUntouched(exercise))
    try write("a2", to: "Exercise01.swift")
    #expect(!files.isUntouched(exercise))
    #expect(!files.isUntouched(WorkbookExercise("Exercise02", titled: "")))
  }

  @Test(arguments: ["Exercise01.swift", "Course/01-a.swift", "Tests/Exercise01Tests.swift"])
  func `whatever its tests depend on changes its stamp`(path: String) throws {
    let before = files.stamp(of: exercise)
    #expect(files.stamp(of: exercise) == before)
    try write("longer", to: path)
    #expect(files.stamp(of: exercise) != before)
  }

  @Test func `files that somebody put there are told`() throws {
    #expect(files.strayFiles(of: exercise) == [])
    try write("a", to: "Exercise01 copy.swift")
    try write("a", to: "old/Exercise01.swift")
    try write("notes", to: "notes.txt")
    #expect(files.strayFiles(of: exercise) == ["Exercise01 copy.swift", "old/Exercise01.swift"])
  }

  @Test func `the record is what was written, and empty where there is none or it is broken`()
    throws
  {
    #expect(ProgressRecord(in: folder) == ProgressRecord())
    var record = ProgressRecord()
    record.note(.solved, of: "Exercise01", stamp: ["a"])
    record.openHints["Exercise01"] = 2
    record.current = "Exercise02"
    try record.write(to: folder)
    #expect(ProgressRecord(in: folder) == record)
    try Data("{".utf8).write(to: folder.appending(path: ProgressRecord.fileName))
    #expect(ProgressRecord(in: folder) == ProgressRecord())
  }
}
