import CourseFiles
import Foundation

/// A folder that an export is written to: what an earlier one left there and this one does not make is
/// removed, and nothing else.
struct ExportFolder {
  private let url: URL
  private let name: String

  /// The file in which an export says what it wrote.
  static let list = ".exported"

  /// The folder, as the user calls it.
  init(_ name: String, in root: URL) {
    url = URL(filePath: name, relativeTo: root)
    self.name = name
  }

  /// The paths of what an earlier export wrote; nil if there was none.
  var written: [String]? {
    let list = url.appending(path: Self.list)
    return (try? String(contentsOf: list, encoding: .utf8))?.split(separator: "\n").map(String.init)
  }

  /// Returns the files that an earlier export wrote, by their paths.
  ///
  /// - Throws: The system's error if one cannot be read.
  func files() throws -> [String: [UInt8]] {
    let paths = written ?? []
    return try Dictionary(
      uniqueKeysWithValues: paths.map {
        ($0, [UInt8](try Data(contentsOf: url.appending(path: $0))))
      })
  }

  /// Returns what is at a path; nil if nothing can be read there.
  func file(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: url.appending(path: path))).map { [UInt8]($0) }
  }

  /// Sees to it that the folder is new, empty, or an earlier export's.
  ///
  /// - Parameter others: The names of what else may be in it.
  /// - Throws: `ExportFolderError` if it is not.
  func claim(besides others: Set<String> = []) throws(ExportFolderError) {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    if written == nil, !others.isSuperset(of: present) { throw ExportFolderError(folder: name) }
  }

  /// Writes files, by their paths, and removes those of an earlier export.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - others: The names of what else may be in the folder, though no export of it wrote it.
  /// - Returns: How many files changed.
  /// - Throws: `ExportFolderError` if somebody else's files stand in the folder, or the system's error.
  func write(_ files: [String: [UInt8]], besides others: Set<String> = []) throws -> Int {
    try claim(besides: others)
    let manager = FileManager.default
    let earlier = written
    var changed = 0
    let folder = OutputFolder(url)
    for path in earlier ?? [] where files[path] == nil {
      guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { continue }
      let file = url.appending(path: path)
      guard manager.fileExists(atPath: file.path) else { continue }
      try manager.removeItem(at: file)
      changed += 1
    }
    // The list comes first: what an export that was cut off wrote is the next one's to replace.
    let names = Set(files.keys).union(earlier ?? []).sorted()
    try folder.write(names.map { $0 + "\n" }.joined().utf8, to: Self.list)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      changed += try folder.write(bytes, to: path) ? 1 : 0
    }
    try folder.write(files.keys.sorted().map { $0 + "\n" }.joined().utf8, to: Self.list)
    return changed
  }

  /// Removes what an export wrote, and the folders that are empty then.
  ///
  /// - Returns: How many files there were.
  /// - Throws: The system's error.
  func remove() throws -> Int {
    let manager = FileManager.default
    let paths = written ?? []
    let count = try write([:])
    try manager.removeItem(at: url.appending(path: Self.list))
    let folders = Set(paths.flatMap(Self.folders)).sorted { $0.utf8.count > $1.utf8.count }
    for folder in folders + [""] {
      let place = folder.isEmpty ? url : url.appending(path: folder)
      guard (try? manager.contentsOfDirectory(atPath: place.path))?.isEmpty == true else {
        continue
      }
      try manager.removeItem(at: place)
    }
    return count
  }

  /// The folders on the way to a file.
  private static func folders(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}

/// A folder holds files that no export wrote.
struct ExportFolderError: Error, Equatable, CustomStringConvertible {
  /// The folder, as the user calls it.
  let folder: String

  /// The fault in words.
  var description: String {
    "error: the folder '\(folder)' holds files that no export wrote: name a new or empty one with --output"
  }
}
