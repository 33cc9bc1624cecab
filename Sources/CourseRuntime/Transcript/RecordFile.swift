import Foundation

/// A file that a recording appends to, whatever the lesson does with its descriptors.
///
/// A lesson may close descriptors that are not its own, and open files that then get their numbers.
struct RecordFile {
  let descriptor: Int32
  private let path: String
  /// The file's number on its disk, by which it is known again.
  private let number: ino_t

  /// Opens an existing file.
  ///
  /// - Throws: The system's error.
  init(_ path: String) throws {
    // Far from the numbers of standard output and of files that the lesson opens next.
    let low = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    defer { if low >= 0 { close(low) } }
    descriptor = fcntl(low, F_DUPFD_CLOEXEC, 64)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    self.path = path
    number = status.st_ino
  }

  /// How many bytes the file has.
  var size: Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Returns this file, opened again if its descriptor leads somewhere else by now.
  func healed() -> RecordFile {
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_ino == number { return self }
    return (try? RecordFile(path)) ?? self
  }

  /// Appends bytes; what cannot be written is missed by the reader, which says so.
  func append(_ data: Data) {
    data.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno != EINTR { return }
        rest = rest.dropFirst(max(0, count))
      }
    }
  }
}
