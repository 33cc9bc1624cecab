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

  @Option(
    help: "Another target of the package whose code the lessons hold: write the files of that.")
  var target: String?

  @Option(
    help: "A target that can be made from the lessons besides the module; one after the other.")
  var beside: [String] = []

  func run() throws {
    let course = try readCourse(lessons: lessons, root: root)
    if let target {
      return try write(
        Tangler(course.finalState.opening(target: target), module: target).declarationFiles,
        to: URL(filePath: output))
    }
    let faults = course.faults(inTargetsBesides: module, known: beside)
    guard faults.isEmpty else {
      for fault in faults { print(fault) }
      throw ExitCode.failure
    }
    let folder = URL(filePath: output)
    // Those who make the suites into targets would have to read all lessons again.
    try write(suiteFiles(of: course), to: folder.appending(path: Suites.folderName))
    let taught = try course.finalState.taughtCode.json
    try OutputFolder(folder).write(taught, to: TaughtCode.fileName)
    try write(Tangler(course.finalState, module: module).moduleFiles, to: folder)
  }

  /// The suites of the module and of all targets beside it.
  private func suiteFiles(of course: Course) -> [TangledFile] {
    let state = course.finalState
    return Tangler(state, module: module).suiteFiles
      + Set(state.lessons.flatMap(\.targets)).flatMap { other in
        Tangler(state.opening(target: other), module: other).suiteFiles
      }
  }

  private func write(_ files: [TangledFile], to url: URL) throws {
    let folder = OutputFolder(url)
    for file in files { try folder.write(file.text.utf8, to: file.name) }
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
