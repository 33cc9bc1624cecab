import Foundation

/// Keeps a folder from growing: what nobody used for longest goes first.
struct FolderLimit {
  let folder: URL
  /// The ending of the files that may go.
  let suffix: String

  /// Notes that a file was used, by the time of its last access: that of its last change is for
  /// compilers and linkers, which do not bear a change while they read.
  ///
  /// - Parameter file: The file.
  /// - Returns: Whether it is there.
  @discardableResult
  static func use(_ file: URL) -> Bool {
    #if canImport(Darwin)
      let unchanged = Int(UTIME_OMIT)
      let now = Int(UTIME_NOW)
    #else
      // As <sys/stat.h> defines them, in a form that Swift does not read.
      let (now, unchanged) = ((1 << 30) - 1, (1 << 30) - 2)
    #endif
    let times = [
      timespec(tv_sec: 0, tv_nsec: now), timespec(tv_sec: 0, tv_nsec: unchanged),
    ]
    return utimensat(AT_FDCWD, file.path, times, 0) == 0
  }

  /// Removes files until the rest takes no more than so many bytes.
  func prune(to limit: Int) {
    let keys: Set<URLResourceKey> = [.contentAccessDateKey, .fileSizeKey]
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: Array(keys))
    let entries = (files ?? []).filter { $0.pathExtension == suffix }.map { file in
      let values = try? file.resourceValues(forKeys: keys)
      return (
        file: file, size: values?.fileSize ?? 0,
        date: values?.contentAccessDate ?? .distantPast
      )
    }
    var size = entries.reduce(0) { $0 + $1.size }
    for entry in entries.sorted(by: { $0.date < $1.date }) where size > limit {
      try? FileManager.default.removeItem(at: entry.file)
      size -= entry.size
    }
  }
}
