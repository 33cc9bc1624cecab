import Synchronization

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

/// A folder of generated files.
///
/// A file is replaced whole, by renaming, and only when its bytes change: a build then recompiles
/// what changed, and nobody ever sees half a file.
public struct OutputFolder: Sendable {
  /// The folder; made when the first file is written.
  public let url: URL

  /// Creates a folder of generated files at `url`.
  public init(_ url: URL) {
    self.url = url
  }

  /// Writes a file unless it holds these bytes already.
  ///
  /// - Parameters:
  ///   - bytes: What the file is to hold.
  ///   - path: The file's path in the folder.
  /// - Returns: Whether the file changed.
  /// - Throws: The system's error when the file cannot be written; the file is then as it was.
  @discardableResult
  public func write(_ bytes: some Sequence<UInt8>, to path: String) throws -> Bool {
    let file = url.appending(path: path)
    let data = Data(bytes)
    func isThere() -> Bool { (try? Data(contentsOf: file)) == data }
    guard !isThere() else { return false }
    return try Self.turn.withLock { _ in
      // Another thread may have come first with the same file.
      guard !isThere() else { return false }
      do {
        try Self.replace(file, with: data)
      } catch let error as POSIXError where error.code == .ENOENT {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Self.replace(file, with: data)
      }
      return true
    }
  }

  /// Lets the threads of a program write one after another: what is written beside a file has the
  /// program's number in its name, and no thread's.
  private static let turn = Mutex(())

  /// Writes beside a file and then moves into its place.
  private static func replace(_ file: URL, with data: Data) throws {
    let process = ProcessInfo.processInfo.processIdentifier
    let beside = file.deletingLastPathComponent()
      .appending(path: ".\(file.lastPathComponent).\(process)").path
    func create() -> CInt { data.withUnsafeBytes { NewFile(beside).create(holding: $0) } }
    var fault = create()
    // A program of the same number was killed here.
    if fault == EEXIST, unlink(beside) == 0 { fault = create() }
    if fault == 0 {
      tellApart(beside, from: file.path)
      if rename(beside, file.path) != 0 { fault = errno }
    }
    guard fault != 0 else { return }
    unlink(beside)
    throw POSIXError(POSIXErrorCode(rawValue: fault) ?? .EIO)
  }

  /// Sees to it that a new file's time is in another second than that of the one it replaces.
  ///
  /// The compiler's driver takes files for unchanged that were changed twice within a second: the
  /// second change was not compiled then.
  private static func tellApart(_ new: String, from old: String) {
    var (before, after) = (stat(), stat())
    guard stat(old, &before) == 0, stat(new, &after) == 0 else { return }
    #if canImport(Darwin)
      let (last, now) = (before.st_mtimespec.tv_sec, after.st_mtimespec.tv_sec)
    #else
      let (last, now) = (before.st_mtim.tv_sec, after.st_mtim.tv_sec)
    #endif
    guard now <= last else { return }
    let time = timeval(tv_sec: last + 1, tv_usec: 0)
    utimes(new, [time, time])
  }

  /// Removes the files directly in the folder that have `suffix` and are not in `names`.
  public func removeOthers(than names: Set<String>, suffix: String) throws {
    let manager = FileManager.default
    guard let present = try? manager.contentsOfDirectory(atPath: url.path) else { return }
    for name in present where name.hasSuffix(suffix) && !names.contains(name) {
      try manager.removeItem(at: url.appending(path: name))
    }
  }
}
