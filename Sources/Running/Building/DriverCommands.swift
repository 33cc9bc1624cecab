import Foundation
import Subprocess

/// What the compiler's driver would call, as it tells if it is asked: `-###`.
struct DriverCommands {
  /// The commands, in order, as words.
  let commands: [[String]]
  /// The empty file that stands in them for what they are about; its folder is gone.
  let probe: URL

  /// Asks the driver.
  ///
  /// - Parameters:
  ///   - compiler: The driver.
  ///   - name: The name of the file that the commands are to be about.
  ///   - root: The folder in which it is called; nil for that of this process.
  ///   - arguments: Returns what it is called with for that file.
  /// - Throws: `BuildFailure` with what the driver says, or the system's error.
  init(
    of compiler: String, about name: String, in root: URL? = nil,
    _ arguments: (URL) -> [String]
  ) async throws {
    let folder = ScratchFolder.url()
    probe = folder.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: probe)
    let result = try await run(
      .path(.init(compiler)), arguments: Arguments(arguments(probe) + ["-###"]),
      environment: .inherit.updating(["TMPDIR": folder.path]),
      workingDirectory: root.map { .init($0.path) }, output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 20))
    commands = result.standardOutput.split(separator: "\n").map { Frontend.words($0) }
    guard result.terminationStatus.isSuccess, !commands.isEmpty else {
      throw BuildFailure(output: result.standardError)
    }
  }
}
