import CourseRuntime
import Exhibits
import Foundation
import LessonRuns
import Literate
import Testing

@testable import Weaving

@Suite struct JoinedSharesTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "shares-\(UUID())")
  private let here = ShareIdentity(
    files: ["lessons/01-a.md": "1", "lessons/02-a.md": "2"], toolchain: "Swift 6.3", program: "p")

  private func course(lessons count: Int = 4) throws -> Course {
    try Course(
      files: (1...count).map {
        Course.File(path: "lessons/0\($0)-a.md", bytes: Array("# A\n".utf8))
      }, directory: "lessons")
  }

  /// What a lesson may give: text, numbers that are none, an exhibit, a fault.
  private func run(_ number: Int) throws -> LessonRun {
    var transcript = Transcript()
    let table = try Table("T", columns: ["x"], rows: [[Table.Cell(number)]])
    transcript.chunks[0] = .init(
      output: [.text("lesson \(number)\n"), .exhibit(.table(table))], seconds: .infinity)
    transcript.values[3] = .init(text: "0.1", isNumber: true)
    transcript.ending = .failed(message: "no")
    let place = SourceLocation(file: "lessons/0\(number)-a.md", line: 3, column: 1)
    return LessonRun(
      transcript: transcript, compilerOutput: [1: "error: no"],
      faults: [RunFault(location: place, reason: .timedOut(seconds: 0.1))])
  }

  private func write(
    _ shard: Shard, _ lessons: [Int], to name: String, made: ShareIdentity? = nil,
    proof: Share.Proof? = nil
  ) throws {
    var share = Share(record: .init(shard: shard, made: made ?? here, runs: []))
    for lesson in lessons { share.runs[lesson] = try run(lesson) }
    share.record.proofs["snapshots"] =
      proof ?? Share.Proof(lessons: lessons, isSound: true, chapters: lessons.count, tests: 5)
    try folder(name).write(share, of: course(), seconds: [lessons.first ?? 0: 1.5])
  }

  private func folder(_ name: String) -> ShareFolder {
    ShareFolder(root.appending(path: name).path)
  }

  private func join(
    _ names: String..., parts: Set<CheckPart> = [.site, .snapshots], lessons: Int = 4
  ) throws -> JoinedShares {
    try JoinedShares(
      ShareFolder.all(at: names.map { folder($0).name }), here: here,
      course: course(lessons: lessons), parts: parts)
  }

  /// What is said of shares that cannot be joined, with short names of their folders.
  private func faults(
    _ names: String..., parts: Set<CheckPart> = [.site, .snapshots], lessons: Int = 4
  ) throws -> [String] {
    do {
      _ = try JoinedShares(
        ShareFolder.all(at: names.map { folder($0).name }), here: here,
        course: course(lessons: lessons), parts: parts)
      return []
    } catch let error as ShareFaults {
      return error.faults.map { $0.description.replacing(root.path + "/", with: "") }
    }
  }

  private func writeBoth() throws {
    try write(Shard(number: 1, count: 2), [1, 4], to: "all/a")
    try write(Shard(number: 2, count: 2), [2, 3], to: "all/b")
  }

  @Test func `all shares together are what one machine would have done`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try writeBoth()
    for joined in [try join("all/b", "all/a"), try join("all")] {
      #expect(joined.runs.count == 4)
      for (number, run) in joined.runs { #expect(try run == self.run(number)) }
      #expect(joined.seconds == [1: 1.5, 2: 1.5])
      #expect(joined.proofs["snapshots"]?.tests == 10)
      #expect(joined.proofs["snapshots"]?.chapters == 4)
    }
  }

  @Test func `a share that is missing is told`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try write(Shard(number: 2, count: 3), [2, 3], to: "b")
    #expect(
      try faults("b") == [
        "--from: error: share 1/3 is missing: name its folder, or run '--shard 1/3'",
        "--from: error: share 3/3 is missing: name its folder, or run '--shard 3/3'",
      ])
  }

  @Test func `a share of other lessons is told with the file that differs`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let files = ["lessons/01-a.md": "1", "lessons/02-a.md": "3"]
    let others = ShareIdentity(files: files, toolchain: "Swift 6.3", program: "p")
    try write(Shard(number: 1, count: 2), [1, 4], to: "a")
    try write(Shard(number: 2, count: 2), [2, 3], to: "b", made: others)
    #expect(
      try faults("a", "b") == [
        "b: error: made of other lessons: it has another 'lessons/02-a.md'"
      ])
  }

  @Test func `a share by another toolchain, or with other libraries, is told`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let swift = ShareIdentity(files: here.files, toolchain: "Swift 6.2", program: "p")
    let flags = ShareIdentity(files: here.files, toolchain: "Swift 6.3", program: "q")
    try write(Shard(number: 1, count: 2), [1, 4], to: "a", made: swift)
    try write(Shard(number: 2, count: 2), [2, 3], to: "b", made: flags)
    #expect(
      try faults("a", "b") == [
        "a: error: made by another toolchain: 'Swift 6.2', and here is 'Swift 6.3'",
        "b: error: made with other sources, flags or libraries beside the lessons than the program "
          + "here",
      ])
  }

  @Test func `shares that were not cut alike, and a share that is there twice, are told`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try write(Shard(number: 1, count: 2), [1, 4], to: "a")
    try write(Shard(number: 1, count: 2), [1, 4], to: "b")
    try write(Shard(number: 2, count: 3), [2, 3], to: "c")
    #expect(
      try faults("a", "b", "c") == [
        "b: error: share 1/2 is in \(root.path)/a already".replacing(root.path + "/", with: ""),
        "c: error: share 2/3, and a is share 1/2: they were not cut alike",
      ])
  }

  @Test func `a lesson that no share has, or two have, is told`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try writeBoth()
    try write(Shard(number: 2, count: 2), [2], to: "all/b")
    #expect(
      try faults("all", parts: [.site]) == [
        "--from: error: no share has lesson 3 in 'site'"
      ])
    try write(Shard(number: 2, count: 2), [2, 3, 4], to: "all/b")
    #expect(
      try faults("all", parts: [.site]) == [
        "all/b: error: has lesson 4 in 'site', and so has all/a"
      ])
    #expect(
      try faults("all", parts: [], lessons: 3).isEmpty)
  }

  @Test func `what was not checked, or does not hold, is told`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try writeBoth()
    try write(
      Shard(number: 2, count: 2), [2, 3], to: "all/b",
      proof: Share.Proof(lessons: [2, 3], isSound: false))
    #expect(
      try faults("all") == [
        "all/b: error: 'snapshots' does not hold in share 2/2: its check says why"
      ])
    #expect(
      try faults("all", parts: [.format]) == [
        "all/a: error: 'format' was not checked in share 1/2",
        "all/b: error: 'format' was not checked in share 2/2",
      ])
  }

  @Test func `a damaged share is told with its file, and so is a folder without one`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try writeBoth()
    let file = folder("all/b").url.appending(path: "02-a.json")
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: file)
    #expect(
      try faults("all", "nowhere") == [
        "all/b/02-a.json: error: damaged or missing: copy the folder anew, or run the share again",
        "nowhere: error: no share is in it: 'weave run --shard' and 'weave check --shard' write one, "
          + "with a file 'share.json'",
      ])
    try Data(#"{"form": 99, "shard": "new"}"#.utf8)
      .write(to: folder("all/b").url.appending(path: "share.json"))
    #expect(
      try faults("all") == [
        "all/b: error: a share of form 99, written by another release of the toolkit; this one "
          + "reads form 1"
      ])
  }

  @Test func `a share is written in the place of an older one, and of nothing else`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try write(Shard(number: 1, count: 1), [1, 2, 3, 4], to: "a")
    try write(Shard(number: 1, count: 2), [1], to: "a")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("a").url.path)
    #expect(names.sorted() == ["01-a.json", "share.json"])
    try FileManager.default.removeItem(at: folder("a").url.appending(path: "share.json"))
    #expect(throws: Problem.self) { try write(Shard(number: 1, count: 2), [1], to: "a") }
  }

  @Test func `a file outside of the folder is not read`() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try writeBoth()
    let record = folder("all/b").url.appending(path: "share.json")
    let text = try String(contentsOf: record, encoding: .utf8)
    try Data(text.replacing("02-a.json", with: "../a/01-a.json").utf8).write(to: record)
    #expect(try faults("all").first?.hasPrefix("all/b/../a/01-a.json: error: damaged") == true)
  }
}
