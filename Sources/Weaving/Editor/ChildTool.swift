import Foundation

/// A command that runs as a child; what it prints can be waited for.
final class ChildTool {
  private let process = Process()
  private let pipe = Pipe()
  /// What it has printed so far.
  var output: [UInt8] = []

  /// Starts a command.
  ///
  /// - Parameters:
  ///   - command: The command, which is looked for where a shell would.
  ///   - folder: The folder that it works in.
  /// - Throws: The system's error.
  init(_ command: [String], in folder: URL) throws {
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    // The editor's own messages come on this process's standard input.
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
  }

  /// Where what it prints can be read.
  var descriptor: Int32 { pipe.fileHandleForReading.fileDescriptor }

  /// Waits for the end, which has come when there is nothing more to read, and tells whether all was well.
  func hasSucceeded() -> Bool {
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 0
  }

  /// Ends the command.
  func end() { process.terminate() }
}
