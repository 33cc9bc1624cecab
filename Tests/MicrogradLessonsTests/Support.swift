import Foundation

// The suites of the lessons are tangled into other targets, and work in an ejected package, too. What needs a file
// beside it is plain Swift, in this folder, and stays in this package.

/// Reads a file of the folder `Oracles`.
///
/// - Parameter name: The file's name.
/// - Returns: Its lines, without those that begin with `#`.
/// - Throws: The system's error if the file cannot be read.
func oracleLines(_ name: String) throws -> [String] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  let text = try String(contentsOf: folder.appending(path: "Oracles/\(name)"), encoding: .utf8)
  return text.split(separator: "\n", omittingEmptySubsequences: false)
    .map(String.init).filter { !$0.hasPrefix("#") }
}
