import CourseRuntime
import Exhibits
import Foundation
import LessonRuns
import Literate
import Testing

@testable import Pages
@testable import Publishing

@Suite struct KnownPagesTests {
  private let manifest = CourseManifest(
    title: "A course", summary: "To edit.", cover: CourseManifest.Cover(lesson: 1))

  @Test func `after every edit and its undoing, the site is what all of the course gives`() throws {
    try withFolder { folder in
      let old = EditedCourse.files(EditedCourse.lessons)
      let first = try site(of: old, in: folder)
      #expect(try first == site(of: old, in: nil))
      for edit in EditedCourse.edits {
        let lessons = EditedCourse.lessons(after: edit)
        #expect(lessons != EditedCourse.lessons, "\(edit)")
        let new = EditedCourse.files(lessons)
        // An edit that makes a dead link, or a formula that nobody can set, is told of alone.
        guard let whole = try? site(of: new, in: nil) else { continue }
        #expect(try site(of: new, in: folder) == whole, "\(edit)")
        #expect(try site(of: old, in: folder) == first, "\(edit)")
      }
    }
  }

  @Test func `an edit that is followed gives the site that all of the course gives`() throws {
    let old = EditedCourse.files(EditedCourse.lessons)
    var followed = 0
    try withFolder { folder in
      let first = try woven(of: old, in: folder)
      for edit in EditedCourse.edits {
        let new = EditedCourse.files(EditedCourse.lessons(after: edit))
        guard let course = try? Course(files: new, directory: "lessons") else { continue }
        let edited = try zip(old, new).filter { $0 != $1 }.map { old, new in
          (old: try #require(old.lesson), new: try #require(new.lesson))
        }
        guard
          edited.allSatisfy({ PageKeys.haveSameShare($0.old, $0.new, manifest: manifest) })
        else { continue }
        var woven = first
        let changed = try woven.follow(
          course, edited: edited.map(\.new),
          runs: Dictionary(
            uniqueKeysWithValues: edited.map { ($0.new.number, try made(by: $0.new)) }),
          known: pages(new, of: course, in: folder))
        let whole = try site(of: new, in: nil)
        guard whole.faults.isEmpty else {
          #expect(changed == nil && woven.site == first.site, "\(edit)")
          continue
        }
        #expect(woven.site == whole, "\(edit)")
        let differing = whole.files.filter { $0.value != first.site.files[$0.key] }.keys
        let paths = try #require(changed, "\(edit)")
        #expect(paths.isSuperset(of: differing), "\(edit)")
        #expect(paths.count <= differing.count + edited.count, "\(edit)")
        followed += 1
      }
    }
    #expect(followed >= 12)
  }

  @Test func `an edit of prose draws the pages of the edited lessons and no others`() throws {
    for edit in EditedCourse.edits {
      try withFolder { folder in
        _ = try site(of: EditedCourse.files(EditedCourse.lessons), in: folder)
        let before = try drawn(in: folder)
        let new = EditedCourse.files(EditedCourse.lessons(after: edit))
        guard edit.pages > 0, (try? site(of: new, in: folder)) != nil else { return }
        #expect(try drawn(in: folder) - before == edit.pages, "\(edit)")
      }
    }
  }

  @Test func `a lesson that went wrong, and then does not, is told of on the other pages`() throws {
    try withFolder { folder in
      let files = EditedCourse.files(EditedCourse.lessons)
      let sound = try site(of: files, in: folder)
      let fault = RunFault(
        location: .init(file: "lessons/01-one.md", line: 1, column: 1), reason: .returned)
      let faulty = try site(of: files, in: folder, faults: [1: [fault]])
      #expect(try faulty == site(of: files, in: nil, faults: [1: [fault]]))
      #expect(faulty != sound)
      #expect(try site(of: files, in: folder) == sound)
    }
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// How many pages the cache in a folder has.
  private func drawn(in folder: URL) throws -> Int {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).count {
      let entry = try Data(contentsOf: $0)
      return entry.range(of: Data("page\n".utf8)) != nil
    }
  }

  /// Weaves a course with runs made up from its code, and with pages known from a folder.
  private func site(
    of files: [Course.File], in folder: URL?, faults: [Int: [RunFault]] = [:]
  ) throws -> Site {
    try woven(of: files, in: folder, faults: faults).site
  }

  private func woven(
    of files: [Course.File], in folder: URL?, faults: [Int: [RunFault]] = [:]
  ) throws -> WovenSite {
    let course = try Course(files: files, directory: "lessons")
    let (runs, _) = try given(by: course, faults)
    let known = try folder.map { try pages(files, of: course, in: $0, faults) }
    return try WovenSite(course: course, manifest: manifest, runs: runs, known: known)
  }

  private func pages(
    _ files: [Course.File], of course: Course, in folder: URL, _ faults: [Int: [RunFault]] = [:]
  ) throws -> KnownPages {
    let (runs, results) = try given(by: course, faults)
    return KnownPages(
      in: RunCache(folder: folder),
      keys: try PageKeys(course, manifest: manifest, runs: runs, tool: URL(filePath: "/tool")),
      files: files, results: results)
  }

  /// What the lessons of a course gave, and its keys.
  private func given(
    by course: Course, _ faults: [Int: [RunFault]]
  ) throws -> (runs: [Int: LessonRun], results: [Int: [[UInt8]]]) {
    var runs: [Int: LessonRun] = [:]
    var results: [Int: [[UInt8]]] = [:]
    for lesson in course.lessons {
      var run = try made(by: lesson)
      run.faults = faults[lesson.number] ?? []
      runs[lesson.number] = run
      results[lesson.number] =
        run.faults.isEmpty ? [Array("\(lesson.steps.map(\.code))".utf8)] : nil
      for output in run.compilerOutput.values { results[lesson.number]?.append(Array(output.utf8)) }
    }
    return (runs, results)
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
      run.compilerOutput[chunk.index] = "error: \(chunk.text)"
    }
    return run
  }
}
