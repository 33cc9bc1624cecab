import CourseFiles
import Foundation

/// The words of a command that may be more than the system hands to a program: compilers and linkers read a file of
/// them in their place.
///
/// Linux takes 2 MB, which a module of ten thousand files exceeds, macOS half of that.
struct ResponseFile {
  /// How many bytes of words are handed over as they are.
  static let limit = 100_000

  /// Returns the words as they are, or what names a file with them in a folder.
  ///
  /// - Throws: The system's error if the file cannot be written.
  static func arguments(_ words: [String], in folder: URL) throws -> [String] {
    if words.reduce(0, { $0 + $1.utf8.count + 1 }) <= limit { return words }
    let name = "arguments-\(UUID())"
    try OutputFolder(folder).write(text(of: words).utf8, to: name)
    return ["@\(folder.appending(path: name).path)"]
  }

  /// Writes words as a shell would read them: in quotation marks, one on each line.
  static func text(of words: [String]) -> String {
    words.map { word in
      let quoted = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "\"\(quoted)\"\n"
    }.joined()
  }
}
