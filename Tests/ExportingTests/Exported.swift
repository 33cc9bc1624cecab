import CourseRuntime
import LessonRuns
import Literate

@testable import Exporting

/// A course in memory whose runs are made up instead of run, ready to be exported.
struct Exported {
  var manifest = CourseManifest(title: "A course", summary: "For the tests of exports.")
  var runs: [Int: LessonRun] = [:]
  private let course: Course

  /// Parses lessons; the files are named `01-one.md`, `02-two.md`, `03-three.md`.
  init(_ lessons: String..., beside files: [String: [UInt8]] = [:]) throws {
    let names = ["01-one", "02-two", "03-three"]
    course = try Course(
      files: zip(names, lessons).map { name, text in
        Course.File(path: "lessons/\(name).md", bytes: Array(text.utf8))
      }, directory: "lessons",
      attachments: AttachmentFolder(names: files.keys.sorted()) { files[$0] })
  }

  /// The course.
  var source: ExportedCourse {
    get throws { try ExportedCourse(course, manifest: manifest, runs: runs) }
  }

  /// Has a chunk of lesson 1 print and show.
  mutating func record(_ output: [Transcript.Output], ofChunk chunk: Int) {
    var run = runs[1] ?? LessonRun()
    run.transcript.chunks[chunk] = Transcript.ChunkRecord(output: output, seconds: 0)
    runs[1] = run
  }

  /// Has a value of lesson 1 be computed.
  mutating func compute(_ value: Transcript.Value, at index: Int) {
    var run = runs[1] ?? LessonRun()
    run.transcript.values[index] = value
    runs[1] = run
  }

  /// Returns lesson 1 as Markdown.
  func markdown(_ dialect: MarkdownDialect = .repository) throws -> String {
    let source = try source
    var text = LessonMarkdown(
      source.course.lessons[0], of: source.course, run: source.run(of: source.course.lessons[0]),
      names: source.names, macros: source.manifest.formulaMacros, dialect: dialect)
    return try text.document()
  }

  /// Returns lesson 1 as a chapter.
  func chapter() throws -> Chapter {
    let source = try source
    var writer = ChapterWriter(source.course.lessons[0], of: source)
    return try writer.chapter()
  }
}
