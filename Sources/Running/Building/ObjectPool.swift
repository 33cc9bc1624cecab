import CourseFiles
import Foundation

/// Objects that were compiled of lessons, kept by all that they were compiled from: programs of
/// neighbouring lessons share most of them.
struct ObjectPool: Sendable {
  /// The folder; all that is in it belongs to the pool.
  let folder: URL
  /// How many bytes the objects may take together.
  let limit: Int
  /// What is used from here on stays.
  private let start = Date()

  init(folder: URL, limit: Int = 96 << 20) {
    self.folder = folder
    self.limit = limit
  }

  /// Returns the place of the object that was compiled, or will be, from what a key stands for.
  func object(for key: [UInt8], named name: String) -> URL {
    folder.appending(path: "\(name)-\(Checksum.digest(of: key)).o")
  }

  /// Whether an object is there; one that is asked for stays.
  func has(_ object: URL) -> Bool { FolderLimit.use(object) }

  /// Puts an object that was compiled in its place, unless somebody was faster: a linker may be reading
  /// what is there.
  ///
  /// - Throws: The system's error.
  func put(_ compiled: URL, as place: URL) throws {
    defer { unlink(compiled.path) }
    guard link(compiled.path, place.path) != 0, errno != EEXIST else { return }
    throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }

  /// Takes over an object that SwiftPM compiled.
  func take(_ object: String, as place: URL) {
    guard access(place.path, F_OK) != 0 else { return }
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let copy = folder.appending(path: ".\(UUID())")
    guard (try? FileManager.default.copyItem(atPath: object, toPath: copy.path)) != nil else {
      return
    }
    try? put(copy, as: place)
  }

  /// Removes objects, those first that nobody used for longest, until the rest is within the limit.
  func prune() { FolderLimit(folder: folder, suffix: "o").prune(to: limit, usedSince: start) }
}
