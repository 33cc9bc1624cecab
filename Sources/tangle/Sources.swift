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

  @Option(
    help: "A lesson, without '.md', whose suite to write, not the module; one after the other.")
  var suite: [String] = []

  func run() throws {
    let files = try suite.isEmpty ? moduleFiles() : suiteFiles()
    let folder = OutputFolder(URL(filePath: output))
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      try folder.write(text.utf8, to: name)
    }
    try folder.removeOthers(than: Set(files.keys), suffix: ".swift")
  }

  private func moduleFiles() throws -> [String: String] {
    let course = try readCourse(lessons: lessons, root: root)
    if let target {
      return texts(
        Tangler(course.finalState.opening(target: target), module: target).declarationFiles)
    }
    let faults = course.faults(inTargetsBesides: module, known: beside)
    guard faults.isEmpty else {
      for fault in faults { print(fault) }
      throw ExitCode.failure
    }
    let taught = try course.finalState.taughtCode.json
    return texts(Tangler(course.finalState, module: module).moduleFiles)
      .merging([TaughtCode.fileName: String(decoding: taught, as: UTF8.self)]) { $1 }
  }

  private func texts(_ files: [TangledFile]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
  }

  /// Returns the suites that are asked for, or files in their place if the course has a fault.
  ///
  /// The module is made from the same lessons in the same build, and tells what is wrong with them:
  /// told twice, every fault would look like two. Who compiles the suites without it sees an error.
  private func suiteFiles() throws -> [String: String] {
    let (directory, root) = (URL(filePath: lessons), URL(filePath: root))
    let names = Set(suite.map { Tangler.suiteFileName($0, target: target) })
    do {
      let course = try Course(directory: directory, root: root)
      let state = target.map(course.finalState.opening(target:)) ?? course.finalState
      let files = Tangler(state, module: target ?? module).suiteFiles
      return texts(files.filter { names.contains($0.name) })
    } catch  where error is CourseError || error is LessonFileError {
      let text = "#error(\"the lessons of '\(module)' have a fault, which its build tells\")\n"
      return Dictionary(uniqueKeysWithValues: names.map { ($0, text) })
    }
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
