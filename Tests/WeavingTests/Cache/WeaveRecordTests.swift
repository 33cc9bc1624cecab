import Foundation
import Literate
import Subprocess
import Testing

@testable import Weaving

@Suite struct WeaveRecordTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "record-\(UUID())")
  private var site: URL { folder.appending(path: "site") }

  private var record: WeaveRecord {
    let declaration = Declaration(
      name: "f", kind: .function, signature: "func f()", chunk: Chunk.Key(lesson: 1, index: 0))
    let piece = LessonPiece(page: [1, 2, 3], about: "A page.", entries: Array("{}".utf8))
    let code = CourseCode(
      names: DeclarationIndex([declaration]), facts: [.init(count: "1", thing: "lesson")])
    return WeaveRecord(
      inputs: WeaveInputs(
        stamps: Data([7]), frame: Data([8]),
        lessons: [.init(path: "lessons/01-one.md", bytes: [4, 5])]), sources: Data([9]),
      site: Site(files: ["01-one.html": [1, 2, 3], "style.css": [6]]),
      pieces: KnownPieces(
        parts: SiteParts(lessons: [1: piece], code: code, cover: "<svg/>"),
        keys: [1: LessonKeys(transcript: [8], needsSameProgram: true, complaints: [0: [9]])]))
  }

  @Test func `a record is read as it was written`() throws {
    let read = try #require(WeaveRecord(record.data))
    #expect(read.inputs == record.inputs && read.site == record.site)
    #expect(read.pieces == record.pieces && read.sources == record.sources)
  }

  @Test func `a record that is cut short or longer counts as absent`() {
    let whole = record.data
    for count in 0..<whole.count { #expect(WeaveRecord(whole.prefix(count)) == nil, "\(count)") }
    #expect(WeaveRecord(whole + [0]) == nil)
  }

  @Test func `a changed byte makes the record absent, or its site another`() {
    let whole = record.data
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 0x10
      #expect(WeaveRecord(changed)?.site != record.site, "byte \(index)")
    }
  }

  @Test func `a weave after an edit writes what one without the cache does, whatever is kept`()
    async throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let lessons = folder.appending(path: "lessons")
    try FileManager.default.createDirectory(at: lessons, withIntermediateDirectories: true)
    let source = FaultProgram.folder.appending(path: "../prose/lessons")
    // Not the Swift file: a copy would be younger than the program.
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
    where name.hasSuffix(".md") {
      try FileManager.default.copyItem(
        at: source.appending(path: name), to: lessons.appending(path: name))
    }
    let program = try FaultProgram.program("prose")
    let kept = KeptRuns.folder(beside: program).appending(path: "last-weave")
    try await expectSame(lessons)
    var edits = 0
    func edit() throws {
      edits += 1
      let page = lessons.appending(path: "0\(edits)-page.md")
      try Data("# Page \(edits)\n\nAnother one.\n\n## The end\n".utf8).write(to: page)
    }
    try edit()
    try await expectSame(lessons)
    let whole = try Data(contentsOf: kept)
    for damaged in [whole.prefix(whole.count / 2), Data(), Data(whole.reversed())] {
      try damaged.write(to: kept)
      try edit()
      try await expectSame(lessons)
    }
    for part in [0.001, 0.3, 0.9] {
      var damaged = try Data(contentsOf: kept)
      damaged[Int(Double(damaged.count) * part)] ^= 1
      try damaged.write(to: kept)
      try edit()
      try await expectSame(lessons)
    }
  }

  private func expectSame(_ lessons: URL) async throws {
    let whole = folder.appending(path: "whole")
    try await weave(lessons, ["--site", site.path])
    try await weave(lessons, ["--site", whole.path, "--no-cache"])
    let names = try FileManager.default.contentsOfDirectory(atPath: whole.path)
    #expect(names.count > 24)
    for name in names {
      let bytes = try Data(contentsOf: whole.appending(path: name))
      #expect(try Data(contentsOf: site.appending(path: name)) == bytes, "\(name)")
    }
  }

  private func weave(_ lessons: URL, _ arguments: [String]) async throws {
    let result = try await Subprocess.run(
      .path(.init(FaultProgram.program("prose").path)),
      arguments: .init(["--lessons", lessons.path] + arguments),
      workingDirectory: .init(folder.path), output: .discarded, error: .string(limit: 1 << 16))
    #expect(result.terminationStatus == .exited(0), "\(result.standardError)")
  }
}
