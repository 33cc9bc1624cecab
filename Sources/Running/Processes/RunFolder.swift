import CourseRuntime
import Foundation

/// A folder for one run of a lesson: the files of its record, and whatever it writes to `TMPDIR`.
///
/// The files are read through descriptors that were opened before the lesson began, so a lesson
/// that puts something else at their paths is not heard.
struct RunFolder {
  let url: URL
  private let events: FileHandle
  private let text: FileHandle

  /// Makes a folder with a request and two empty files, for this user alone.
  init(_ request: RunRequest) throws {
    let url = ScratchFolder.url()
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    func open(_ name: String) throws -> FileHandle {
      let file = url.appending(path: name)
      try Data().write(to: file)
      return try FileHandle(forReadingFrom: file)
    }
    self.url = url
    events = try open(RunRequest.events)
    text = try open(RunRequest.text)
    try JSONEncoder().encode(request).write(to: url.appending(path: RunRequest.fileName))
  }

  /// Reads the record, as far as the limits let it grow.
  func read(_ limits: RunLimits) throws -> (events: [UInt8], text: [UInt8]) {
    func bytes(of handle: FileHandle) throws -> [UInt8] {
      [UInt8](try handle.read(upToCount: limits.fileBytes) ?? Data())
    }
    return (try bytes(of: events), try bytes(of: text))
  }

  /// Removes the folder, whatever the lesson put into it.
  func remove() {
    try? FileManager.default.removeItem(at: url)
  }
}
