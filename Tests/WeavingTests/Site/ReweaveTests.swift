import Exhibits
import Foundation
import Literate
import Tangling
import Testing

@testable import Weaving

@Suite struct ReweaveTests {
  private let kept = KeptRuns(
    folder: FileManager.default.temporaryDirectory.appending(path: "reweave-\(UUID())"))
  private static let sources = Data([7])
  private let manifest = CourseManifest(
    title: "A course", summary: "To edit.", cover: CourseManifest.Cover(lesson: 1))

  @Test func `after every edit and its undoing, the site is what all of the course gives`() throws {
    defer { try? FileManager.default.removeItem(at: kept.cache.folder) }
    let old = EditedCourse.files(EditedCourse.lessons)
    let record = try wholeWeave(of: old)
    for edit in EditedCourse.edits {
      let lessons = EditedCourse.lessons(after: edit)
      #expect(lessons != EditedCourse.lessons, "\(edit)")
      let new = EditedCourse.files(lessons)
      let outcome = try reweave(new, after: record)
      #expect((outcome?.drawn.count ?? 0) == edit.pages, "\(edit)")
      guard let outcome else { continue }
      // What all of the course gives, with runs that nothing was taken from.
      #expect(outcome.site == (try wholeWeave(of: new)).site, "\(edit)")
      #expect(try changedPages(from: record.site, to: outcome.site) <= edit.pages)
      let next = WeaveRecord(
        inputs: WeaveInputs(stamps: Data(), frame: Data(), lessons: new), sources: nil,
        site: outcome.site, pieces: outcome.pieces)
      let undone = try #require(try reweave(old, after: next), "\(edit)")
      #expect(undone.site == record.site && undone.pieces == record.pieces, "\(edit)")
    }
  }

  @Test func `a lesson that is added, removed or renamed takes a whole weave`() throws {
    defer { try? FileManager.default.removeItem(at: kept.cache.folder) }
    let lessons = EditedCourse.lessons
    let record = try wholeWeave(of: EditedCourse.files(lessons))
    let other = ["01-one", "02-two", "03-third"]
    for files in [
      EditedCourse.files(lessons + ["# Four\n"]), EditedCourse.files(lessons.dropLast()),
      EditedCourse.files(lessons, names: other), [],
    ] {
      #expect(try reweave(files, after: record) == nil)
    }
  }

  @Test func `a program built anew from the same sources is taken for the same, and no other is`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: kept.cache.folder) }
    let old = EditedCourse.files(EditedCourse.lessons)
    let record = try wholeWeave(of: old)
    let new = EditedCourse.files(EditedCourse.lessons.map { $0 + "\n\nMore.\n" })
    let fingerprint = Fingerprint(
      try Course(files: new, directory: "lessons").finalState
    ).text
    func isRewoven(
      after record: WeaveRecord, stamps: Data = Data([1]), frame: Data = Data(),
      sources: Data? = Self.sources, _ fingerprint: String
    ) throws -> Bool {
      let inputs = WeaveInputs(stamps: stamps, frame: frame, lessons: new)
      return try reweave(inputs, after: record, fingerprint: fingerprint, sources: sources) != nil
    }
    #expect(try isRewoven(after: record, fingerprint))
    #expect(try isRewoven(after: record, stamps: Data(), sources: nil, ""))
    #expect(try !isRewoven(after: record, frame: Data([1]), fingerprint))
    #expect(try !isRewoven(after: record, stamps: Data(), frame: Data([1]), fingerprint))
    #expect(try !isRewoven(after: record, sources: Data([1]), fingerprint))
    #expect(try !isRewoven(after: record, sources: nil, fingerprint))
    #expect(try !isRewoven(after: record, "another"))
    var keys = record.pieces.keys
    keys[3]?.needsSameProgram = true
    let asking = WeaveRecord(
      inputs: record.inputs, sources: Self.sources, site: record.site,
      pieces: KnownPieces(parts: record.pieces.parts, keys: keys))
    #expect(try !isRewoven(after: asking, fingerprint))
    #expect(try isRewoven(after: asking, stamps: Data(), fingerprint))
    // Without an edit, there is nothing that tells why the program is another.
    let inputs = WeaveInputs(stamps: Data([1]), frame: Data(), lessons: old)
    #expect(
      try reweave(inputs, after: record, fingerprint: fingerprint, sources: Self.sources) == nil)
  }

  @Test func `a result that is not kept any more takes a whole weave`() throws {
    defer { try? FileManager.default.removeItem(at: kept.cache.folder) }
    let record = try wholeWeave(of: EditedCourse.files(EditedCourse.lessons))
    let new = EditedCourse.files(EditedCourse.lessons.map { $0 + "\n\nMore.\n" })
    #expect(try reweave(new, after: record) != nil)
    try FileManager.default.removeItem(at: kept.cache.folder)
    #expect(try reweave(new, after: record) == nil)
  }

  /// Weaves all of a course, with runs made up from its code, and takes it from the disk again.
  private func wholeWeave(of files: [Course.File]) throws -> WeaveRecord {
    let course = try Course(files: files, directory: "lessons")
    var runs: [Int: LessonRun] = [:]
    var keys: [Int: LessonKeys] = [:]
    for lesson in course.lessons {
      let run = try made(by: lesson)
      runs[lesson.number] = run
      let key = Array("\(lesson.number) \(lesson.steps.map(\.code))".utf8)
      kept.keep(run.transcript, of: lesson, for: key)
      keys[lesson.number] = LessonKeys(transcript: key)
      for (chunk, complaint) in run.complaints {
        keys[lesson.number]?.complaints[chunk] = Array(complaint.utf8)
        kept.keep(complaint, for: Array(complaint.utf8))
      }
    }
    let (site, parts) = try Site.drawn(
      course: course, manifest: manifest, runs: runs, memory: nil)
    let record = WeaveRecord(
      inputs: WeaveInputs(stamps: Data(), frame: Data(), lessons: files), sources: Self.sources,
      site: site,
      pieces: KnownPieces(parts: parts, keys: keys))
    let again = try #require(WeaveRecord(record.data))
    #expect(again.site == record.site && again.pieces == record.pieces)
    #expect(again.inputs == record.inputs)
    return again
  }

  /// A run that tells all that the lesson runs.
  private func made(by lesson: Lesson) throws -> LessonRun {
    var run = LessonRun()
    for step in lesson.steps {
      switch step {
      case .run(let chunk):
        let table = try Table(chunk.text, columns: ["a"], rows: [[1]])
        run.transcript.chunks[chunk.index] = Transcript.ChunkRecord(
          output: [.text(chunk.text), .exhibit(.table(table))], seconds: 0)
      case .value(let value):
        run.transcript.values[value.index] = "\(value.expression), \(value.format?.source ?? "")"
      }
    }
    for chunk in lesson.chunks where chunk.role == .fails {
      run.complaints[chunk.index] = "error: \(chunk.text)"
    }
    return run
  }

  private func reweave(
    _ files: [Course.File], after record: WeaveRecord
  ) throws -> Reweave.Outcome? {
    try reweave(
      WeaveInputs(stamps: Data(), frame: Data(), lessons: files), after: record, fingerprint: "",
      sources: nil)
  }

  private func reweave(
    _ inputs: WeaveInputs, after record: WeaveRecord, fingerprint: String, sources: Data?
  ) throws -> Reweave.Outcome? {
    try Reweave(
      record: record, inputs: inputs, kept: KeptRuns(folder: kept.cache.folder),
      manifest: manifest, fingerprint: fingerprint, sources: { sources }
    ).outcome()
  }

  private func changedPages(from old: Site, to new: Site) throws -> Int {
    new.files.filter { $0.key.first?.isNumber == true && old.files[$0.key] != $0.value }
      .count { $0.key != "404.html" }
  }
}
