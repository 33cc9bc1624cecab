import Foundation

/// Names for temporary folders, by which the next weave knows those of one that was killed.
package enum ScratchFolder {
  private static let prefix = "weave-"

  /// Returns a place for a new folder of this process.
  static func url() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "\(prefix)\(getpid())-\(UUID())")
  }

  /// Removes folders whose process is gone.
  package static func removeAbandoned(
    in folder: URL = FileManager.default.temporaryDirectory
  ) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = pid_t(number), process > 0, kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }
}
