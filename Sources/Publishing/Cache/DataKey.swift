import CourseRuntime
import Foundation

extension RecordsFolder {
  /// Returns what a lesson's run may read here, as bytes.
  ///
  /// - Throws: The system's error if the folder cannot be read.
  package func key(_ checksums: FileChecksums) throws -> [UInt8] {
    var key = Data()
    for id in try names {
      key.append(text: "\(id) \(checksums[url.appending(path: Self.fileName(id)).path])")
    }
    return [UInt8](key)
  }
}

extension DataFolder {
  /// Returns what a lesson's run may read here, as bytes: the names of all files, and their sums.
  ///
  /// - Parameter checksums: The sums of files that were read before.
  /// - Returns: The key; empty without files.
  /// - Throws: The system's error if the folder cannot be read.
  package func key(_ checksums: FileChecksums) throws -> [UInt8] {
    var key = Data()
    for name in try names {
      key.append(text: "\(name) \(checksums[url.appending(path: name).path])")
    }
    return [UInt8](key)
  }
}
