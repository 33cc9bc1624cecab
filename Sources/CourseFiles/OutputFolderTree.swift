import Foundation

extension OutputFolder {
  /// Removes the files in the folder and in those that it holds whose paths are not in `paths`.
  package func removeOthers(than paths: Set<String>) throws {
    let manager = FileManager.default
    for path in try manager.subpathsOfDirectory(atPath: url.path) where !paths.contains(path) {
      let file = url.appending(path: path)
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      try manager.removeItem(at: file)
    }
  }
}
