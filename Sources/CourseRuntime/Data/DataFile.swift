/// A file of the folder `data` beside the lessons, as it was when it was read.
public struct DataFile: Hashable, Sendable {
  /// Its path in the folder.
  public let name: String
  /// What is in it.
  public let bytes: [UInt8]

  /// The file as text, without a byte order mark.
  ///
  /// - Throws: `DataFileError` if the bytes are not UTF-8.
  public var text: String {
    get throws(DataFileError) {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw DataFileError(name: name, reason: .notText)
      }
      return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    }
  }

  /// The lines of the text, without their ends; what follows the last end is a line if there is any.
  ///
  /// - Throws: `DataFileError` if the bytes are not UTF-8.
  public var lines: [String] {
    get throws(DataFileError) {
      var lines = try text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      if lines.last?.isEmpty == true { lines.removeLast() }
      return lines.map(String.init)
    }
  }
}

/// Reads a file of the folder `data` beside the lessons.
///
/// ```swift
/// let names = try dataFile("names.txt").lines
/// ```
///
/// A lesson runs again when a file in that folder changes, and a program that is taken along has the
/// folder with it.
///
/// - Parameters:
///   - name: The file's path in the folder.
///   - source: The file that asks. Where no page is woven, in a test say, the folder is found from it.
/// - Returns: The file.
/// - Throws: `DataFileError` if there is no such file, or the name leads out of the folder.
public func dataFile(
  _ name: String, source: String = #filePath
) throws(DataFileError) -> DataFile {
  let file = try DataFolder.current(for: source).file(name)
  Recorder.noteRead(name)
  return file
}
