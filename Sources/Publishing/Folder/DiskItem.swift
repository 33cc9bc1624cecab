import CourseFiles
import Foundation

/// A place in a site's folder, handled without following symbolic links.
struct DiskItem {
  private let folder: URL
  private let path: String

  /// The place at a path in a folder.
  init(_ folder: URL, _ path: String) {
    self.folder = folder
    self.path = path
  }

  /// What can be at a place.
  enum Kind {
    case nothing
    case file
    case folder
    /// A symbolic link, for one.
    case other
  }

  /// What is at the place itself.
  var kind: Kind { Self.kind(of: url.path) }

  private var url: URL { folder.appending(path: path) }

  /// Whether nothing is at the place; if it is not free, a file is there.
  ///
  /// - Throws: `SiteFolderError` if something else is there, or a folder on the way is a link.
  func isFree() throws(SiteFolderError) -> Bool {
    var folder = folder
    for part in path.split(separator: "/").dropLast() {
      folder.append(path: String(part))
      switch Self.kind(of: folder.path) {
      case .nothing: return true
      case .folder: continue
      case .file, .other: throw error(.notAFolder)
      }
    }
    switch kind {
    case .nothing: return true
    case .file: return false
    case .folder, .other: throw error(.notAFile)
    }
  }

  /// Creates the file, which must not be there.
  func create(_ bytes: [UInt8]) throws(SiteFolderError) {
    let fault = bytes.withUnsafeBytes { NewFile(url.path).create(holding: $0) }
    if fault != 0 { throw error(.system(fault)) }
  }

  /// Gives the place to the file at `source`, at once, whatever file was there.
  func replace(with source: DiskItem) throws(SiteFolderError) {
    if path.contains("/") { try Self.makeFolder(url.deletingLastPathComponent()) }
    guard rename(source.url.path, url.path) == 0 else { throw error(.system(errno)) }
  }

  /// Removes the file.
  func removeFile() throws(SiteFolderError) {
    guard unlink(url.path) == 0 else { throw error(.system(errno)) }
  }

  /// Makes a folder, and those around it, unless they are there.
  static func makeFolder(_ url: URL) throws(SiteFolderError) {
    if access(url.path, F_OK) == 0 { return }
    if mkdir(url.path, 0o777) == 0 || errno == EEXIST { return }
    let number = errno
    guard number == ENOENT, url.pathComponents.count > 1 else {
      throw SiteFolderError(path: url.relativePath, reason: .system(number))
    }
    try makeFolder(url.deletingLastPathComponent())
    guard mkdir(url.path, 0o777) == 0 || errno == EEXIST else {
      throw SiteFolderError(path: url.relativePath, reason: .system(errno))
    }
  }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  private func error(_ reason: SiteFolderError.Reason) -> SiteFolderError {
    SiteFolderError(path: url.relativePath, reason: reason)
  }
}
