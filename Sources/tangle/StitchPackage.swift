import ArgumentParser
import CourseFiles
import Foundation
import Literate
import Packaging

/// `tangle stitch DIR`: brings edits of a package that was made from the lessons back into them.
struct StitchPackage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stitch",
    abstract: "Bring edits of a plain package back into the lessons it was made from.",
    discussion: """
      The package is one that 'tangle --output' wrote. Every changed line goes to its line of the \
      lesson. What has none (a new file, a line between two chunks, a lesson that has changed as well) \
      is told and left, and the status is then 1.
      """)

  @Argument(help: "The package.")
  var folder: String

  @Option(help: "The folder with the lessons.")
  var lessons = "lessons"

  @Flag(help: "Write nothing, and print the changes as a patch.")
  var dryRun = false

  func run() throws {
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    let package: StitchedPackage
    do {
      package = try StitchedPackage(
        folder: URL(filePath: folder), called: folder, lessons: URL(filePath: lessons), root: root)
    } catch {
      print(error)
      throw ExitCode.failure
    }
    if dryRun {
      print(package.patch, terminator: "")
    } else {
      try package.write()
      for file in package.lessons { print("Changed \(file.path)") }
      if package.lessons.isEmpty { print("Changed nothing") }
    }
    guard !package.problems.isEmpty else { return }
    let text = package.problems.map { "\($0)\n" }.joined()
    try FileHandle.standardError.write(contentsOf: Data(text.utf8))
    throw ExitCode.failure
  }
}
