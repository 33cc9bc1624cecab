import Foundation
import Running
import Subprocess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

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

  /// Calls `swift test` on what is built.
  ///
  /// The tests are a stranger's: they have so much time, and what they start ends with them. The
  /// kernel counts the time of the processors too, also when this program is gone.
  ///
  /// - Returns: What it came to; no success, and the output unknown, if the time ran out.
  /// - Throws: The system's error if it cannot be started.
  func test(_ arguments: [String], seconds: Double) async throws -> Result {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let command =
      ["-c", "ulimit -t \"$0\" && exec swift test \"$@\"", "\(Int(seconds) * cores + 1)"]
      + arguments + ["--skip-build", "--package-path", package.path]
    return try await withThrowingTaskGroup(of: Result.self) { [options] group in
      group.addTask {
        let result = try await run(
          .path("/bin/sh"), arguments: Arguments(command),
          environment: .inherit.updating(["SWIFT_BACKTRACE": LessonEnvironment.backtrace]),
          platformOptions: options,
          output: .string(limit: Self.outputLimit), error: .combinedWithOutput)
        kill(-result.processIdentifier.value, SIGKILL)
        return Result(
          isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput)
      }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        return Result()
      }
      defer { group.cancelAll() }
      return try await group.next() ?? Result()
    }
  }
}
