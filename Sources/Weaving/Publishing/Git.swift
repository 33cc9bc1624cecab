import Foundation
import Subprocess

/// What git knows of a folder.
struct Git {
  /// The folder.
  let folder: URL

  /// Runs a command of git.
  ///
  /// - Parameters:
  ///   - arguments: The command and its arguments.
  ///   - limit: How many bytes it may print.
  /// - Returns: What it prints; nil if it fails, as it does where there is no history.
  func output(of arguments: [String], limit: Int = 1 << 16) async -> String? {
    let result = try? await run(
      .name("git"), arguments: Arguments(["-C", folder.path] + arguments),
      output: .string(limit: limit), error: .discarded)
    guard let result, result.terminationStatus.isSuccess else { return nil }
    return result.standardOutput
  }

  /// Returns the first line that a command of git prints; nil if it fails or prints nothing.
  func line(of arguments: [String]) async -> String? {
    let line = await output(of: arguments)?.split(separator: "\n").first.map(String.init)
    return line?.isEmpty == false ? line : nil
  }
}
