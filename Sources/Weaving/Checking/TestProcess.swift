import Foundation
import Running
import Subprocess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A program of tests, which runs as a process of its own.
///
/// The tests are a stranger's: they have so much time, and what they start ends with them. The kernel counts
/// the time of the processors too, also when this program is gone.
struct TestProcess: Sendable {
  /// The program, as SwiftPM links tests: a bundle on macOS.
  let program: URL
  /// The folder that it runs in.
  let folder: URL
  /// The compiler that it was built with.
  let compiler: String
  /// How long it may run.
  let seconds: Double
  /// Whether a crash is to be told with its place, which takes a while.
  let tellsCrashes: Bool

  private static let outputLimit = 64 << 20

  /// Runs all tests, one after another, so that the one that ends the process is known.
  ///
  /// - Parameter stream: Where it writes the stream of its events.
  /// - Returns: What it printed; empty if its time ran out.
  /// - Throws: The system's error if it cannot be started.
  func run(stream: URL) async throws -> String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let command =
      ["-c", "ulimit -t \"$0\" && exec \"$@\"", "\(Int(seconds) * cores + 1)"] + launch
      + [
        "--testing-library", "swift-testing", "--no-parallel",
        "--event-stream-output-path", stream.path, "--event-stream-version", "0",
      ]
    let variables = environment
    return try await withThrowingTaskGroup(of: String.self) { [options] group in
      group.addTask {
        let result = try await Subprocess.run(
          .path("/bin/sh"), arguments: Arguments(command),
          environment: .inherit.updating(variables), workingDirectory: .init(folder.path),
          platformOptions: options, output: .string(limit: Self.outputLimit),
          error: .combinedWithOutput)
        kill(-result.processIdentifier.value, SIGKILL)
        return result.standardOutput
      }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        return ""
      }
      defer { group.cancelAll() }
      return try await group.next() ?? ""
    }
  }

  private var environment: [Environment.Key: String] {
    let backtrace = tellsCrashes ? LessonEnvironment.backtrace : "enable=no"
    var variables: [Environment.Key: String] = ["SWIFT_BACKTRACE": backtrace]
    #if os(macOS)
      // Where Xcode keeps the libraries of tests; SwiftPM names them in the same way.
      let frameworks = URL(filePath: compiler).deletingLastPathComponent()
        .appending(path: "../../../../../Platforms/MacOSX.platform/Developer").standardized.path
      variables["DYLD_FRAMEWORK_PATH"] = "\(frameworks)/Library/Frameworks"
      variables["DYLD_LIBRARY_PATH"] = "\(frameworks)/usr/lib"
    #endif
    return variables
  }

  /// What starts the tests: on macOS a program of the toolchain, which loads the bundle.
  private var launch: [String] {
    #if os(macOS)
      let helper = URL(filePath: compiler).deletingLastPathComponent()
        .appending(path: "../libexec/swift/pm/swiftpm-testing-helper").standardized.path
      return [helper, "--test-bundle-path", program.path, program.path]
    #else
      return [program.path]
    #endif
  }
}
