import Foundation
import Synchronization

/// The folder with what was recorded: `recorded`, beside the lessons.
package struct RecordsFolder: Hashable, Sendable {
  /// Its name.
  package static let name = "recorded"

  /// The folder; it need not be there.
  package let url: URL
  private let folder: DataFolder

  /// The folder beside the lessons in a folder.
  package init(besideLessonsIn lessons: URL) {
    self.init(DataFolder(besideLessonsIn: lessons, named: Self.name))
  }

  private init(_ folder: DataFolder) {
    self.folder = folder
    url = folder.url
  }

  private static let handedOver = Mutex<RecordsFolder?>(nil)

  /// Names the folder for all of this process: that of the course whose lesson it runs.
  static func handOver(_ url: URL) {
    handedOver.withLock { $0 = RecordsFolder(DataFolder(url)) }
  }

  /// Returns the folder that was handed over, or else the one that a source file means.
  static func current(for source: String) -> RecordsFolder {
    handedOver.withLock(\.self) ?? RecordsFolder(DataFolder(meantBy: source, named: name))
  }

  /// The names of all results that are in the folder, sorted.
  ///
  /// - Throws: The system's error if the folder cannot be read.
  package var names: [String] {
    get throws {
      try folder.names.filter { $0.hasSuffix(Self.suffix) && !$0.contains("/") }
        .map { String($0.dropLast(Self.suffix.count)) }
    }
  }

  /// All files of the folder.
  ///
  /// - Throws: `DataFileError` or the system's error if one cannot be read.
  package var files: [DataFile] { get throws { try folder.files } }

  private static let suffix = ".json"

  /// Returns the name of a result's file in the folder.
  package static func fileName(_ id: String) -> String { id + suffix }

  /// Reads the file of a result.
  ///
  /// - Parameter id: The name of the result.
  /// - Returns: Its bytes; nil if there is no such file.
  package func bytes(of id: String) -> [UInt8]? { try? folder.file(Self.fileName(id)).bytes }

  /// Reads a result.
  ///
  /// - Parameter id: Its name.
  /// - Returns: The result.
  /// - Throws: `RecordedError` if there is none of that name, or if its file is damaged.
  func result(_ id: String) throws(RecordedError) -> RecordedResult {
    guard let bytes = bytes(of: id) else {
      throw RecordedError(id: id, reason: .missing(known: (try? names) ?? []))
    }
    guard let result = try? RecordedResult(json: bytes) else {
      throw RecordedError(id: id, reason: .damaged)
    }
    return result
  }
}
