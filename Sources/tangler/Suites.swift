import CourseFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Suites that were made together with the module, for a target of tests that takes them from there.
struct Suites {
  /// The folder with the suites, in that with the module.
  static let folderName = "suites"

  /// The folder that the module was written to.
  let from: String
  /// The names of the suites' files.
  let names: [String]

  /// Writes them, and removes what is none of them.
  func write(to output: String) throws {
    let suites = URL(filePath: from).appending(path: Self.folderName)
    let folder = OutputFolder(URL(filePath: output))
    for name in names { try folder.write(Data(contentsOf: suites.appending(path: name)), to: name) }
    try folder.removeOthers(than: Set(names), suffix: ".swift")
  }
}
