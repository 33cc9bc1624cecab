import Foundation
import Subprocess
import Testing

/// The program woven from `Tests/Fixtures/faults`, run as a person runs it.
enum FaultProgram {
  static let folder = URL(filePath: #filePath).appending(path: "../../../Fixtures/faults")
    .standardizedFileURL

  /// Runs the program in its course's folder and returns what it said on standard error.
  static func run(_ arguments: [String]) async throws -> (status: TerminationStatus, said: String) {
    let result = try await Subprocess.run(
      .path(.init(executable.path)), arguments: Arguments(arguments),
      workingDirectory: .init(folder.path), output: .discarded, error: .string(limit: 1 << 20))
    return (result.terminationStatus, result.standardError)
  }

  /// SwiftPM puts executables beside the tests.
  static var executable: URL {
    get throws {
      let root = folder.appending(path: "../../..").standardizedFileURL
      let folders = [Bundle.main.bundleURL, root.appending(path: ".build/debug")]
      let found = folders.map { $0.appending(path: "faults") }.first {
        FileManager.default.isExecutableFile(atPath: $0.path)
      }
      return try #require(found, "the program 'faults' is built with the tests")
    }
  }
}
