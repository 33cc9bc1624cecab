import Subprocess

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A call of `swift build`.
///
/// On Linux SwiftPM itself crashes about once in some hundred calls, in its event loop, whatever it builds. That says
/// nothing of a package, and another call goes on where the first was: it is called again, a few times.
package struct SwiftBuild: Sendable {
  /// Whether it built all that was asked for.
  package let isSuccess: Bool
  /// What it printed, errors included, in all calls.
  package let output: String

  /// The signals of a process that went wrong itself; one that is told to end is not called again.
  private static let crashes: Set<CInt> = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP]

  /// Calls it.
  ///
  /// - Parameters:
  ///   - arguments: What follows `swift`, `build` first.
  ///   - swift: The command.
  ///   - options: How its process is started.
  /// - Throws: The system's error if it cannot be started.
  package init(
    _ arguments: [String], by swift: Executable = .name("swift"),
    options: PlatformOptions = PlatformOptions()
  ) async throws {
    var output = ""
    var callsLeft = 3
    while true {
      let result = try await run(
        swift, arguments: Arguments(arguments), platformOptions: options,
        output: .string(limit: 64 << 20), error: .combinedWithOutput)
      output += result.standardOutput
      callsLeft -= 1
      if case .signaled(let signal) = result.terminationStatus, Self.crashes.contains(signal),
        callsLeft > 0
      {
        continue
      }
      self.isSuccess = result.terminationStatus.isSuccess
      self.output = output
      return
    }
  }
}
