import CourseFiles
import CourseRuntime
import Foundation
import Literate

/// A course where an author works on it: its package, its folders, and its program.
package struct CourseOnDisk: Sendable {
  /// The package's folder.
  package let root: URL
  /// The folder with the lessons.
  package let lessons: URL
  /// The folder for the pages.
  package let site: URL
  /// The same, as the author calls it.
  package let siteName: String
  /// The program, which runs lessons.
  package let program: URL
  /// What the program says of itself, as it was when it was asked.
  package var description: CourseDescription
  /// The lessons that were read before.
  private let known = ReadLessons()

  /// The environment variable in which a course's program says where it is.
  static let programVariable = "COURSE_PROGRAM"

  /// Finds the course in the current folder, whose program started this one.
  ///
  /// - Parameters:
  ///   - lessons: The folder with the lessons, if not the one that the program names.
  ///   - site: The folder for the pages, likewise.
  /// - Throws: `NoCourse`, or `CourseBuildError` if the program does not say what it is.
  package init(lessons: String? = nil, site: String? = nil) async throws {
    guard let path = ProcessInfo.processInfo.environment[Self.programVariable] else {
      throw NoCourse()
    }
    let root = URL(
      filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let program = URL(filePath: path)
    let builder = CourseBuilder(root: root, program: program, arguments: [])
    let description = try await builder.description()
    self.init(
      root: root, lessons: lessons ?? description.lessons, site: site ?? description.site,
      program: program, description: description)
  }

  /// Describes a course in known folders.
  init(
    root: URL, lessons: String, site: String, program: URL, description: CourseDescription
  ) {
    self.root = root
    self.lessons = URL(filePath: lessons, relativeTo: root)
    self.site = URL(filePath: site)
    siteName = site
    self.program = program
    self.description = description
  }

  /// What the course says of itself.
  package var manifest: CourseManifest { description.manifest }

  /// The folder with the files that lessons read.
  package var data: DataFolder { DataFolder(besideLessonsIn: lessons) }

  /// The folder with what was recorded.
  package var records: RecordsFolder { RecordsFolder(besideLessonsIn: lessons) }

  /// The folder with the lessons, as faults call it.
  package var lessonsName: String {
    let (own, base) = (lessons.standardizedFileURL.path, root.standardizedFileURL.path + "/")
    return own.hasPrefix(base) ? String(own.dropFirst(base.count)) : own
  }

  /// Reads the lessons.
  ///
  /// - Throws: `CourseError` or `LessonFileError` with every fault, or the system's error.
  package func course() throws -> Course {
    try Course(directory: lessons, root: root, known: known)
  }

  /// Reads the file of one lesson.
  ///
  /// - Throws: The system's error.
  package func file(named name: String) throws -> Course.File {
    try Course.file(named: name, in: lessons, root: root)
  }

  /// How the program was built.
  ///
  /// - Throws: `BuildPlanError`.
  package func plan() throws(BuildPlanError) -> BuildPlan {
    try BuildPlan(of: program, module: description.module)
  }
}

/// The tool was not started by a course's program.
package struct NoCourse: Error, CustomStringConvertible {
  package let description =
    "error: this is the tool of all courses, and a course's own program starts it: 'swift run weave'"
}
