import Foundation
import Synchronization

/// The folder with the files that a course's lessons read: `data`, beside the lessons.
package struct DataFolder: Hashable, Sendable {
  /// Its name.
  package static let name = "data"

  /// The folder; it need not be there.
  package let url: URL

  /// A folder as it is.
  init(_ url: URL) {
    self.url = url
  }

  /// The folder beside the lessons in a folder.
  ///
  /// - Parameters:
  ///   - lessons: The folder with the lessons.
  ///   - name: What the folder is called.
  package init(besideLessonsIn lessons: URL, named name: String = Self.name) {
    url = lessons.absoluteURL.appending(path: name)
  }

  /// The folder that a source file means where no page is woven.
  ///
  /// A lesson means the one beside it. A program that was taken along has one for all of its targets: the
  /// file means the nearest one around it, in its package.
  init(meantBy source: String, named name: String = Self.name) {
    let nearest = URL(filePath: source).absoluteURL.deletingLastPathComponent()
    self.init(besideLessonsIn: nearest, named: name)
    var folder = nearest
    func has(_ name: String) -> Bool { access(folder.appending(path: name).path, F_OK) == 0 }
    while !source.hasSuffix(".md"), !has(name), !has("Package.swift"), folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    if has(name) { self.init(besideLessonsIn: folder, named: name) }
  }

  private static let handedOver = Mutex<DataFolder?>(nil)

  /// Names the folder for all of this process: that of the course whose lesson it runs.
  static func handOver(_ folder: DataFolder) {
    handedOver.withLock { $0 = folder }
  }

  /// Returns the folder that was handed over, or else the one that a source file means.
  static func current(for source: String) -> DataFolder {
    handedOver.withLock(\.self) ?? DataFolder(meantBy: source)
  }

  /// The paths in the folder of all files that lessons may read, sorted; none if there is no folder.
  ///
  /// - Throws: The system's error if the folder cannot be read.
  package var names: [String] {
    get throws {
      guard access(url.path, F_OK) == 0 else { return [] }
      return try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted().filter {
        Self.isName($0) && Self.status(of: url.appending(path: $0).path) == S_IFREG
      }
    }
  }

  /// Reads all files that lessons may read.
  ///
  /// - Throws: `DataFileError` or the system's error if one cannot be read.
  package var files: [DataFile] {
    get throws { try names.map(file) }
  }

  /// Reads a file.
  ///
  /// - Parameter name: Its path in the folder.
  /// - Returns: The file.
  /// - Throws: `DataFileError` if there is no such file, or the name leads out of the folder.
  package func file(_ name: String) throws(DataFileError) -> DataFile {
    guard Self.isName(name) else { throw error(.outside(folder: shortName), name) }
    // As it would be without a link, the folder itself among them.
    let around = Self.realPath(url.deletingLastPathComponent().path)
    guard let around, let folder = Self.realPath(url.path) else {
      throw error(.noFolder(shortName), name)
    }
    guard let path = Self.realPath("\(folder)/\(name)") else {
      let isLink = Self.status(of: "\(folder)/\(name)") == S_IFLNK
      throw error(
        isLink ? .link(folder: shortName) : .missing(folder: shortName, nearest: nearest(to: name)),
        name)
    }
    guard path == "\(around == "/" ? "" : around)/\(url.lastPathComponent)/\(name)" else {
      throw error(.link(folder: shortName), name)
    }
    guard Self.status(of: path) == S_IFREG, let data = try? Data(contentsOf: URL(filePath: path))
    else { throw error(.unreadable(folder: shortName), name) }
    return DataFile(name: name, bytes: [UInt8](data))
  }

  /// The folder as people call it, the same on every machine: `lessons/data`.
  private var shortName: String { url.pathComponents.suffix(2).joined(separator: "/") }

  private func error(_ reason: DataFileError.Reason, _ name: String) -> DataFileError {
    DataFileError(name: name, reason: reason)
  }

  /// The name of a file that differs in at most a third of the characters, and in one of a short name.
  private func nearest(to name: String) -> String? {
    let names = ((try? names) ?? []).prefix(1_000)
    let distances = names.map { (name: $0, distance: name.difference(from: $0).count) }
    let best = distances.min { $0.distance < $1.distance }
    return best.flatMap { $0.distance <= max(2, name.count / 3 * 2) ? $0.name : nil }
  }

  /// Whether a path leads to nothing that is hidden, or outside of the folder.
  private static func isName(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\0")
    }
  }

  /// The kind of what is at a path, a link's own if it is one; nil if there is nothing.
  private static func status(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
