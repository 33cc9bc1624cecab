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

  /// The program that is running.
  static var executable: URL {
    Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
  }
}
