import Foundation

/// Where the files of a site wait until all of them are written.
///
/// It lies in the site's folder, for files can be renamed only on one disk.
struct StagingFolder {
  /// Its name in the site's folder.
  static let name = ".weave-unfinished"

  private let site: URL
  var url: URL { site.appending(path: Self.name) }

  /// The staging folder of a site's folder; not made yet.
  init(in site: URL) {
    self.site = site
  }

  /// Whether a weave that was killed left something.
  var hasLeftovers: Bool { DiskItem(site, Self.name).kind != .nothing }

  /// Removes what a weave left that was killed.
  func removeLeftovers() throws(SiteFolderError) {
    switch DiskItem(site, Self.name).kind {
    case .nothing: return
    case .folder: remove()
    case .file, .other: throw SiteFolderError(path: url.relativePath, reason: .notAFolder)
    }
  }

  /// Makes the folder, with a file of `bytes` that is to become the one at `path`.
  func fill(with files: [(path: String, bytes: [UInt8])]) throws(SiteFolderError) {
    guard mkdir(url.path, 0o777) == 0 else {
      throw SiteFolderError(path: site.relativePath, reason: .system(errno))
    }
    for (index, file) in files.enumerated() {
      do {
        try DiskItem(url, "\(index)").create(file.bytes)
      } catch {
        // The page is what a person knows of.
        let place = site.relativePath + "/" + file.path
        throw SiteFolderError(path: place, reason: error.reason)
      }
    }
  }

  /// Gives a file its place in the site.
  func move(_ index: Int, to path: String) throws(SiteFolderError) {
    try DiskItem(site, path).replace(with: DiskItem(url, "\(index)"))
  }

  /// Removes the folder and what is in it.
  func remove() {
    try? FileManager.default.removeItem(at: url)
  }
}
