import ArgumentParser
import CourseFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the build plugin runs for a target with tests: hands it those that were made together with the module.
struct Suites: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take suites from where the module was written (the build plugin calls this).",
    shouldDisplay: false)

  /// The folder with the suites, in that with the module.
  static let folderName = "suites"

  @Option(help: "The folder that the module was written to.")
  var from: String

  @Option(help: "The folder to write to.")
  var output: String

  @Argument(help: "The names of the suites' files.")
  var names: [String]

  func run() throws {
    let suites = URL(filePath: from).appending(path: Self.folderName)
    let folder = OutputFolder(URL(filePath: output))
    for name in names { try folder.write(Data(contentsOf: suites.appending(path: name)), to: name) }
    try folder.removeOthers(than: Set(names), suffix: ".swift")
  }
}
