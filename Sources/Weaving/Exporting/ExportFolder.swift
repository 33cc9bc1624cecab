import CourseFiles
import Foundation

/// A folder that an export is written to: what an earlier one left there and this one does not make is
/// removed, and nothing else.
struct ExportFolder {
  private let url: URL
  private let name: String

  /// The file in which an export says what it wrote.
  private static let list = ".exported"

  /// The folder, as the user calls it.
  init(_ name: String, in root: URL) {
    url = URL(filePath: name, relativeTo: root)
    self.name = name
  }

  /// Writes files, by their paths, and removes those of an earlier export.
  ///
  /// - Returns: How many files changed.
  /// - Throws: `ExportFolderError` if somebody else's files stand in the folder, or the system's error.
  func write(_ files: [String: [UInt8]]) throws -> Int {
    let manager = FileManager.default
    let list = url.appending(path: Self.list)
    let earlier = (try? String(contentsOf: list, encoding: .utf8))?.split(separator: "\n")
    let present = (try? manager.contentsOfDirectory(atPath: url.path)) ?? []
    if earlier == nil, !present.isEmpty { throw ExportFolderError(folder: name) }
    var changed = 0
    let folder = OutputFolder(url)
    for path in earlier ?? [] where files[String(path)] == nil {
      guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { continue }
      let file = url.appending(path: String(path))
      guard manager.fileExists(atPath: file.path) else { continue }
      try manager.removeItem(at: file)
      changed += 1
    }
    // The list comes first: what an export that was cut off wrote is the next one's to replace.
    let names = Set(files.keys).union((earlier ?? []).map(String.init)).sorted()
    try folder.write(names.map { $0 + "\n" }.joined().utf8, to: Self.list)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      changed += try folder.write(bytes, to: path) ? 1 : 0
    }
    try folder.write(files.keys.sorted().map { $0 + "\n" }.joined().utf8, to: Self.list)
    return changed
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
