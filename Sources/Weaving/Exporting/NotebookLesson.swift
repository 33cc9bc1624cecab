import CourseFiles
import Exporting
import Foundation
import Literate
import Running

/// A lesson that is made of a notebook, as the next of a course.
struct NotebookLesson {
  /// What the notebook gave.
  let imported: NotebookImport
  /// The path of the lesson, seen from the package's folder.
  let path: String
  private let course: CourseOnDisk
  private let name: String
  private let source: URL

  /// Makes a lesson of a notebook.
  ///
  /// - Throws: `NotebookLessonError` if the course has it already.
  init(_ file: NotebookFile, from source: URL, in course: CourseOnDisk) throws {
    let slug =
      CourseFileName(source.deletingPathExtension().lastPathComponent).text ?? "notebook"
    let files = try Course.files(in: course.lessons, root: course.root)
    let names = files.compactMap { LessonName(file: $0.path) }
    if let same = names.first(where: { $0.slug.drop { $0.isNumber || $0 == "-" } == slug }) {
      throw NotebookLessonError(lesson: same.file)
    }
    let number = (names.map(\.number).max() ?? 0) + 1
    name = "\(Lesson.label(number))-\(slug).md"
    let folder = files.first?.path.split(separator: "/").dropLast().joined(separator: "/")
    path = "\(folder ?? course.lessons.lastPathComponent)/\(name)"
    let beside = source.deletingLastPathComponent()
    imported = NotebookImport(file, slug: slug) { path in
      FileManager.default.fileExists(atPath: beside.appending(path: path).path)
    }
    self.course = course
    self.source = source
  }

  /// Writes the lesson, and the images that it shows.
  func write() throws {
    let folder = OutputFolder(course.lessons)
    try folder.write(imported.text.utf8, to: name)
    for (path, bytes) in imported.images { try folder.write(bytes, to: path) }
    for (from, path) in imported.pictures {
      let file = source.deletingLastPathComponent().appending(path: from)
      try folder.write([UInt8](try Data(contentsOf: file)), to: path)
    }
  }

  /// Returns what is wrong with the lesson; the other lessons' faults are their own affair.
  func faults() -> [Diagnostic] {
    do {
      _ = try course.course()
      return []
    } catch let error as CourseError {
      return error.diagnostics.filter { $0.location.file.hasSuffix(name) }
    } catch {
      return []
    }
  }
}

/// A course has the lesson of a notebook already.
struct NotebookLessonError: Error, Equatable, CustomStringConvertible {
  /// The path of the lesson.
  let lesson: String

  /// The fault in words.
  var description: String {
    "\(lesson): error: the course has this notebook as a lesson already: remove it, or rename the notebook"
  }
}
