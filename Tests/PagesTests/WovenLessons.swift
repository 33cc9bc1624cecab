import CourseRuntime
import Exhibits
import LessonRuns
import Literate

@testable import Pages

/// Weaves lessons in memory, with runs that are made up instead of run.
struct WovenLessons {
  let course: Course
  var runs: [Int: LessonRun] = [:]
  /// Where names in code lead.
  var links = CodeLinks()
  var manifest = CourseManifest(title: "A course", summary: "For the tests of the weaver.")

  /// Parses lessons; the files are named `01-one.md`, `02-two.md`, `03-three.md`.
  ///
  /// - Parameters:
  ///   - lessons: What is in them.
  ///   - files: The files beside them.
  /// - Throws: `CourseError` if the lessons have faults.
  init(_ lessons: String..., beside files: [String: [UInt8]] = [:]) throws {
    let names = ["01-one", "02-two", "03-three"]
    course = try Course(
      files: zip(names, lessons).map { name, text in
        Course.File(path: "lessons/\(name).md", bytes: Array(text.utf8))
      }, directory: "lessons",
      attachments: AttachmentFolder(names: files.keys.sorted()) { files[$0] })
  }

  /// Returns a page of the site as text.
  func page(_ name: String) throws -> String {
    String(decoding: try site().files[name] ?? [], as: UTF8.self)
  }

  /// Returns the site.
  func site() throws -> Site {
    try Site(course: course, manifest: manifest, runs: runs, links: links)
  }

  /// Returns what a lesson's page says between its header and its navigation.
  func body(_ name: String = "01-one.html") throws -> String {
    let page = try page(name)
    guard let start = page.ranges(of: "</header>\n").last?.upperBound,
      let end = page.range(of: "</main>")?.lowerBound
    else { return page }
    return String(page[start..<end])
  }
}
