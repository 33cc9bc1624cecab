import CProcess
import Foundation

/// Starts a program under limits, in a process group of its own.
enum Spawn {
  /// Starts a program with this process's environment and standard error, an empty standard input, a
  /// standard output that leads nowhere, and signals as a process has them in the beginning.
  ///
  /// - Parameters:
  ///   - command: The program's path, and what it is called with.
  ///   - limits: What it may use.
  /// - Returns: The new process, which leads a group of its own.
  /// - Throws: The system's error, if there can be no process.
  static func start(_ command: [String], under limits: RunLimits) throws -> pid_t {
    let words = command.map { strdup($0) }
    defer { for word in words { free(word) } }
    let process = withUnsafePointer(to: limits.kernelLimits) { start_limited(words + [nil], $0) }
    guard process > 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EAGAIN) }
    return process
  }
}
