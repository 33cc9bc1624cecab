import ArgumentParser
import CourseFiles
import Literate
import Packaging

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `tangle --through 12 --output DIR`: the program of a course as a package that stands by itself.
struct Eject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Write a course as a plain Swift package: no plugin, no Markdown.",
    discussion: """
      The package holds the program as a lesson leaves it, with the tests of all lessons up to it. \
      'swift test' works in it, and 'swift run' runs what the lessons run.
      """)

  @Option(help: "The number of the last lesson to count; all lessons if it is left out.")
  var through: Int?

  @Option(help: "The folder to write the package to; it must be new or empty.")
  var output: String

  @Option(help: "The folder with the lessons, and Course.swift.")
  var lessons = "lessons"

  @Option(help: "The name of the package's module.")
  var module = "Lessons"

  func run() throws {
    let root = FileManager.default.currentDirectoryPath
    let course = try readCourse(root: root)
    let state = try state(of: course)
    if FileManager.default.fileExists(atPath: output) {
      let present = try? FileManager.default.contentsOfDirectory(atPath: output)
      guard let present else { throw ValidationError("'\(output)' is no folder") }
      guard present.isEmpty else { throw ValidationError("the folder '\(output)' is not empty") }
    }
    let files: EjectedFiles
    do {
      let needs = try PackageManifest.needs(of: URL(filePath: lessons), in: URL(filePath: root))
      files = try EjectedFiles(
        state, lessons: lessons, root: URL(filePath: root), module: module, needs: needs)
    } catch {
      print(error)
      throw ExitCode.failure
    }
    let folder = OutputFolder(URL(filePath: output))
    for (path, bytes) in files.bytes.sorted(by: { $0.key < $1.key }) {
      try folder.write(bytes, to: path)
    }
  }

  /// Reads the course, or prints what is wrong with it, a line a fault, and ends with status 1.
  private func readCourse(root: String) throws -> Course {
    do {
      return try Course(directory: URL(filePath: lessons), root: URL(filePath: root))
    } catch let error as CourseError {
      print(error)
      throw ExitCode.failure
    } catch let error as LessonFileError {
      print(error)
      throw ExitCode.failure
    }
  }

  private func state(of course: Course) throws -> CourseState {
    guard let through else { return course.finalState }
    guard course.lesson(through) != nil else {
      let numbers = course.lessons.map(\.number)
      throw ValidationError(
        "there is no lesson \(through): the course has \(numbers.min() ?? 0) to \(numbers.max() ?? 0)"
      )
    }
    return course.state(through: through)
  }
}
