import Foundation
import Subprocess

/// Calls `swift`, in one package.
struct SwiftTool: Sendable {
  /// The package's folder.
  let package: URL

  /// What a call came to.
  struct Result: Sendable {
    var isSuccess = false
    /// What it printed, errors included.
    var output = ""
  }

  private static let outputLimit = 64 << 20

  /// Calls `swift build` or another subcommand that compiles.
  ///
  /// - Throws: The system's error if it cannot be started.
  func build(_ arguments: [String]) async throws -> Result {
    let result = try await run(
      .name("swift"), arguments: Arguments(arguments + ["--package-path", package.path]),
      output: .string(limit: Self.outputLimit), error: .combinedWithOutput)
    return Result(
      isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput)
  }
}
