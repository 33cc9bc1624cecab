import Foundation

/// Keeps other weaves from writing to a folder while this one does.
///
/// It is a lock on the folder itself, so no file tells of it. The kernel gives it up when the process
/// ends, however that comes: a killed weave leaves no lock behind.
struct SiteLock {
  private let descriptor: Int32

  /// Waits for the lock of a folder; a weave holds it only while it writes.
  ///
  /// - Parameters:
  ///   - url: The folder.
  ///   - timeout: How many seconds to wait at most.
  /// - Throws: `SiteFolderError`, `busy` if another weave keeps it for so long.
  init(_ url: URL, timeout: Double = 10) throws(SiteFolderError) {
    descriptor = open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw SiteFolderError(path: url.relativePath, reason: .system(errno))
    }
    let end = ContinuousClock.now + .seconds(timeout)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let number = errno
      if number == EWOULDBLOCK && ContinuousClock.now < end {
        usleep(10_000)
      } else if number != EINTR {
        close(descriptor)
        throw SiteFolderError(
          path: url.relativePath, reason: number == EWOULDBLOCK ? .busy : .system(number))
      }
    }
  }

  /// Lets others write.
  func release() {
    close(descriptor)
  }
}
