import Foundation
import Pages

extension SiteFolder {
  /// Returns the files in the folder that are not the site's own: what somebody put beside the pages.
  ///
  /// Links are not followed, and what a weave that was ended left is nobody's.
  ///
  /// - Parameter site: The site.
  /// - Returns: The files, by path.
  /// - Throws: The system's error if one cannot be read.
  package func filesOfOthers(besides site: Site) throws -> [String: [UInt8]] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: url.path) else { return [:] }
    let stale = Set(stalePages(besides: site))
    var files: [String: [UInt8]] = [:]
    for path in try manager.subpathsOfDirectory(atPath: url.path).sorted() {
      guard site.files[path] == nil, site.standIns[path] == nil, !stale.contains(path),
        !path.hasPrefix(StagingFolder.name), DiskItem(url, path).kind == .file
      else { continue }
      files[path] = [UInt8](try Data(contentsOf: url.appending(path: path)))
    }
    return files
  }
}
