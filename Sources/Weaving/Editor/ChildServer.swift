import Foundation

/// A language server that runs as a child, with pipes to its standard input and output.
final class ChildServer {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - command: The program's path, and what it is called with.
  ///   - folder: The folder that it works in.
  /// - Throws: The system's error.
  init(_ command: [String], in folder: URL) throws {
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder
    process.standardInput = input
    process.standardOutput = output
    // What it logs would stand among the editor's own messages.
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Where its answers can be read.
  var descriptor: Int32 { output.fileHandleForReading.fileDescriptor }

  /// Sends bytes; what cannot be sent is lost, and that the server ended is seen where it is read.
  func send(_ bytes: [UInt8]) {
    try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
  }

  /// Ends the server.
  func end() {
    try? input.fileHandleForWriting.close()
    process.terminate()
  }
}
