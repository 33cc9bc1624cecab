import Foundation

/// Reads a file that an environment variable names: data that may not be shipped with a course.
///
/// A chunk whose fence says `needs=NAMES` has it when its result is recorded, and the record holds the
/// file's digest. A test that reads it runs where the variable is set:
///
/// ```swift
/// @Test(.enabled(if: isGiven("NAMES"))) func `the published run`() throws {
/// ```
///
/// - Parameter variable: The variable's name.
/// - Returns: The file.
/// - Throws: `GivenFileError` if the variable is not set, or names no file that can be read.
public func givenFile(_ variable: String) throws(GivenFileError) -> DataFile {
  guard let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty else {
    throw GivenFileError(variable: variable, path: nil)
  }
  guard let data = try? Data(contentsOf: URL(filePath: path)) else {
    throw GivenFileError(variable: variable, path: path)
  }
  return DataFile(name: variable, bytes: [UInt8](data))
}

/// Whether an environment variable names a file.
public func isGiven(_ variable: String) -> Bool {
  guard let path = ProcessInfo.processInfo.environment[variable] else { return false }
  return access(path, R_OK) == 0
}

/// Why a file that an environment variable names cannot be read.
public struct GivenFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The variable.
  public let variable: String
  /// What it says; nil if it is not set.
  public let path: String?

  /// Names the variable.
  package init(variable: String, path: String?) {
    self.variable = variable
    self.path = path
  }

  /// The fault in words.
  public var description: String {
    guard let path else {
      return
        "the environment variable '\(variable)' is not set: it names a file that is needed here"
    }
    return
      "the environment variable '\(variable)' names '\(path)', which is no file that can be read"
  }
}
