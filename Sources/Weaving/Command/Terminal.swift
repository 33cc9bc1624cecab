import ArgumentParser
import Foundation

/// What the command says to a person.
enum Terminal {
  /// Prints a line if a person reads along; a pipe gets only what was asked for.
  static func say(_ line: String) {
    if isatty(STDOUT_FILENO) != 0 { print(line) }
  }

  /// Prints a line, at once, whoever reads it.
  static func tell(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Prints a fault to standard error.
  static func report(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Does something, and turns what it throws into lines on standard error and status 1.
  ///
  /// What was told already, and what is wrong with how the command is called, is thrown on.
  static func tellingErrors<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let code as ExitCode {
      throw code
    } catch let error as ValidationError {
      throw error
    } catch {
      report("\(error)")
      throw ExitCode.failure
    }
  }

  /// The program that is running.
  static var executable: URL {
    Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
  }
}
