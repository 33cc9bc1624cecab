import CourseRuntime
import Foundation

extension RecordsFolder {
  /// Returns what a lesson's run may read here, as bytes.
  ///
  /// - Parameter checksums: The sums of files that were read before.
  /// - Returns: The key; empty without files.
  /// - Throws: The system's error if the folder cannot be read.
  package func key(_ checksums: FileChecksums) throws -> [UInt8] {
    checksums.key(of: try names.map(Self.fileName), in: url)
  }
}

extension DataFolder {
  /// Returns what a lesson's run may read here, as bytes: the names of all files, and their sums.
  ///
  /// - Parameter checksums: The sums of files that were read before.
  /// - Returns: The key; empty without files.
  /// - Throws: The system's error if the folder cannot be read.
  package func key(_ checksums: FileChecksums) throws -> [UInt8] {
    checksums.key(of: try names, in: url)
  }
}

extension FileChecksums {
  fileprivate func key(of names: [String], in folder: URL) -> [UInt8] {
    var key = Data()
    for name in names { key.append(text: "\(name) \(self[folder.appending(path: name).path])") }
    return [UInt8](key)
  }
}
