#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says of a file without opening it.
///
/// All of it is the same only for a file that nobody has changed since; not even a program that sets
/// times can set the time of the last change of status.
package struct FileStamp: Hashable, Sendable, CustomStringConvertible {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  private let modified: Time
  private let changed: Time

  private struct Time: Hashable, Comparable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }

    static func < (left: Time, right: Time) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }

  /// Asks for the stamp of a file, or of what a link leads to; nil if there is none.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      modified = Time(status.st_mtimespec)
      changed = Time(status.st_ctimespec)
    #else
      modified = Time(status.st_mtim)
      changed = Time(status.st_ctim)
    #endif
  }

  /// Whether the file's bytes were written no later than the other's.
  package func isOlder(than other: FileStamp) -> Bool { modified <= other.modified }

  /// The stamp as text: equal for equal stamps.
  package var description: String {
    "\(device) \(inode) \(size) \(modified.seconds).\(modified.nanoseconds) "
      + "\(changed.seconds).\(changed.nanoseconds)"
  }
}
