import CourseFiles
import Literate
import Tangling

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The Swift files of one target, from the lessons of its package.
struct TargetSources {
  private let course: Course
  private let module: String
  private let folder: URL

  /// Reads the lessons.
  ///
  /// - Parameter arguments: The package's folder, which errors name the lessons relative to; the folder with the
  ///   lessons; the name of the course's module; the folder to write to.
  /// - Throws: `CourseError` or `LessonFileError` with every fault, or the system's error.
  init(_ arguments: ArraySlice<String>) throws {
    let words = Array(arguments)
    course = try Course(directory: URL(filePath: words[1]), root: URL(filePath: words[0]))
    module = words[2]
    folder = URL(filePath: words[3])
  }

  /// Writes the module, the suites of all targets, and what the lessons teach.
  ///
  /// - Parameter targets: The targets of the package whose code the lessons may hold, too.
  /// - Throws: `CourseError` with what is wrong with targets that lessons name, or the system's error.
  func writeModule(beside targets: [String]) throws {
    let faults = course.faults(inTargetsBesides: module, known: targets)
    guard faults.isEmpty else { throw CourseError(faults) }
    // Those who make the suites into targets would have to read all lessons again.
    try Self.write(suiteFiles, to: folder.appending(path: Suites.folderName))
    try OutputFolder(folder).write(
      TaughtCodeFile(course.finalState).json, to: TaughtCodeFile.name)
    try Self.write(Tangler(course.finalState, module: module).moduleFiles, to: folder)
  }

  /// Writes the code of another target.
  func write(target: String) throws {
    let tangler = Tangler(course.finalState.opening(target: target), module: target)
    try Self.write(tangler.declarationFiles, to: folder)
  }

  /// The suites of the module and of all targets beside it.
  private var suiteFiles: [TangledFile] {
    let state = course.finalState
    return Tangler(state, module: module).suiteFiles
      + Set(state.lessons.flatMap(\.targets)).flatMap { other in
        Tangler(state.opening(target: other), module: other).suiteFiles
      }
  }

  private static func write(_ files: [TangledFile], to url: URL) throws {
    let folder = OutputFolder(url)
    for file in files { try folder.write(file.text.utf8, to: file.name) }
    try folder.removeOthers(than: Set(files.map(\.name)), suffix: ".swift")
  }
}
