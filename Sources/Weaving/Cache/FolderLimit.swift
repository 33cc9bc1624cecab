import Foundation

/// Keeps a folder from growing: what nobody used for longest goes first.
struct FolderLimit {
  let folder: URL
  /// The ending of the files that may go.
  let suffix: String

  /// Removes files until the rest takes no more than so many bytes.
  func prune(to limit: Int) {
    let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey]
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: Array(keys))
    let entries = (files ?? []).filter { $0.pathExtension == suffix }.map { file in
      let values = try? file.resourceValues(forKeys: keys)
      return (
        file: file, size: values?.fileSize ?? 0,
        date: values?.contentModificationDate ?? .distantPast
      )
    }
    var size = entries.reduce(0) { $0 + $1.size }
    for entry in entries.sorted(by: { $0.date < $1.date }) where size > limit {
      try? FileManager.default.removeItem(at: entry.file)
      size -= entry.size
    }
  }
}
