import ArgumentParser
import CourseFiles
import CourseRuntime
import Literate
import Tangling

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the build plugin runs: the files of one target.
struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the Swift files of one target (the build plugin calls this).",
    shouldDisplay: false)

  @Option(help: "The package's folder; errors name the lessons relative to it.")
  var root: String

  @Option(help: "The folder with the lessons.")
  var lessons: String

  @Option(help: "The name of the course's module.")
  var module: String

  @Option(help: "The folder to write to.")
  var output: String

  @Flag(help: "Write the test suites instead of the module.")
  var suites = false

  func run() throws {
    let course = try readCourse(lessons: lessons, root: root)
    let tangler = Tangler(course.finalState, module: module)
    let files = suites ? tangler.suiteFiles : tangler.moduleFiles
    let folder = OutputFolder(URL(filePath: output))
    for file in files { try folder.write(file.text.utf8, to: file.name) }
    if !suites { try folder.write(course.finalState.taughtCode.json, to: TaughtCode.fileName) }
    try folder.removeOthers(than: Set(files.map(\.name)), suffix: ".swift")
  }
}

/// Reads a course, or prints what is wrong with it, a line a fault, and ends with status 1.
func readCourse(lessons: String, root: String) throws -> Course {
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
