#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that is not there yet.
///
/// Foundation writes files too, and waits for the disk at each of them (`fsync`): that takes most of
/// the time of a course with many lessons. What a failing machine loses is made again from the
/// lessons.
package struct NewFile {
  private let path: String

  /// A file at a path at which nothing is.
  package init(_ path: String) {
    self.path = path
  }

  /// Creates the file with what it is to hold; follows no symbolic link.
  ///
  /// - Returns: The system's number for what went wrong, 0 if nothing did. If the file was created,
  ///   it is still there then.
  package func create(holding bytes: UnsafeRawBufferPointer) -> CInt {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { return errno }
    var fault: CInt = 0
    var rest = bytes[...]
    while !rest.isEmpty && fault == 0 {
      let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno != EINTR { fault = errno }
      rest = rest.dropFirst(max(0, count))
    }
    // Some systems find out only here that there was no room.
    if close(file) != 0 && fault == 0 { fault = errno }
    return fault
  }
}
