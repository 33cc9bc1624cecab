import ArgumentParser
import Foundation

/// What the command says to a person.
enum Terminal {
  /// Prints a line if a person reads along; a pipe gets only what was asked for.
  static func say(_ line: String) {
    guard isatty(STDOUT_FILENO) != 0 else { return }
    status?.clear()
    print(line)
  }

  /// The line that says how long work goes on; nil where no person reads along.
  static let status: StatusLine? = {
    let isDumb = ProcessInfo.processInfo.environment["TERM"].map { $0 == "dumb" } ?? true
    guard isatty(STDOUT_FILENO) != 0, !isDumb else { return nil }
    return StatusLine {
      var size = winsize()
      let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      return isKnown ? Int(size.ws_col) : 80
    } write: { text in
      try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }
  }()

  /// Prints a line, at once, whoever reads it.
  static func tell(_ line: String) {
    status?.clear()
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Prints a fault to standard error.
  static func report(_ text: String) {
    status?.clear()
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
