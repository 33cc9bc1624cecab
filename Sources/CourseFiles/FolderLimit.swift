#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps a folder from growing: what nobody used for longest goes first.
package struct FolderLimit {
  private let folder: URL
  private let suffix: String

  /// Looks after the files of a folder that have an ending, such as `entry`; no others may go.
  package init(folder: URL, suffix: String) {
    self.folder = folder
    self.suffix = suffix
  }

  /// Notes that a file was used, by the time of its last access: that of its last change is for
  /// compilers and linkers, which do not bear a change while they read.
  ///
  /// - Parameter file: The file.
  /// - Returns: Whether it is there.
  @discardableResult
  package static func use(_ file: URL) -> Bool {
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

  /// Removes files until the rest takes no more than so many bytes, or twice as many as those that were used of late.
  ///
  /// Else a long course would push out its own results, and do everything anew at every turn.
  ///
  /// - Parameters:
  ///   - limit: How many bytes that is.
  ///   - time: Since when a use is of late; nil if none counts.
  package func prune(to limit: Int, usedSince time: Date? = nil) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let entries = names.filter { $0.hasSuffix(".\(suffix)") }.compactMap {
      Entry(path: folder.appending(path: $0).path)
    }
    let start = time.map { Int($0.timeIntervalSince1970.rounded(.down)) } ?? .max
    let used = entries.reduce(0) { $0 + ($1.lastUse.0 >= start ? $1.size : 0) }
    let limit = max(limit, 2 * used)
    var size = entries.reduce(0) { $0 + $1.size }
    for entry in entries.sorted(by: { $0.lastUse < $1.lastUse }) where size > limit {
      unlink(entry.path)
      size -= entry.size
    }
  }

  /// A file that may go.
  private struct Entry {
    let path: String
    let size: Int
    /// Seconds and nanoseconds.
    let lastUse: (Int, Int)

    /// Looks at a file; nil if there is none.
    init?(path: String) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      self.path = path
      size = Int(status.st_size)
      #if canImport(Darwin)
        let time = status.st_atimespec
      #else
        let time = status.st_atim
      #endif
      lastUse = (time.tv_sec, time.tv_nsec)
    }
  }
}
