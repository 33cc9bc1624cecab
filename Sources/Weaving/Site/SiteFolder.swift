import CourseFiles
import Foundation
import Literate

/// The folder that holds a woven site.
///
/// It may hold files of others. Ours are the site's own, and pages named like a lesson: those of
/// lessons that are gone are removed, those of lessons that went wrong are kept.
struct SiteFolder {
  let url: URL

  /// A way in which the folder is not what the lessons give.
  enum Difference: Hashable, CustomStringConvertible {
    case missing(String)
    case changed(String)
    case stale(String)

    /// The difference in words.
    var description: String {
      switch self {
      case .missing(let path): "\(path): missing"
      case .changed(let path): "\(path): differs"
      case .stale(let path): "\(path): of a lesson that is gone"
      }
    }
  }

  /// Returns how the folder differs from `site`, by path.
  ///
  /// Of a lesson that went wrong only a page that is missing is told: what it should be is unknown.
  func differences(from site: Site) -> [Difference] {
    let differing = site.files.sorted { $0.key < $1.key }.compactMap { path, bytes in
      guard let old = read(path) else { return Difference.missing(path) }
      return old == Data(bytes) ? nil : .changed(path)
    }
    let missing = site.standIns.keys.sorted().filter { read($0) == nil }.map(Difference.missing)
    return differing + missing + stalePages(besides: site).map { .stale($0) }
  }

  /// Writes what has changed, each file whole, and removes the pages of lessons that are gone.
  ///
  /// A lesson that went wrong keeps the last good page that it has.
  ///
  /// - Returns: The paths of the files that changed.
  func publish(_ site: Site) throws -> [String] {
    let folder = OutputFolder(url)
    var changed: [String] = []
    for (path, bytes) in site.files.sorted(by: { $0.key < $1.key })
    where try folder.write(bytes, to: path) {
      changed.append(path)
    }
    for (path, bytes) in site.standIns.sorted(by: { $0.key < $1.key }) {
      if let page = read(path), !StandIn.isOne(page) { continue }
      if try folder.write(bytes, to: path) { changed.append(path) }
    }
    for path in stalePages(besides: site) {
      try FileManager.default.removeItem(at: url.appending(path: path))
      changed.append(path)
    }
    return changed
  }

  private func read(_ path: String) -> Data? {
    try? Data(contentsOf: url.appending(path: path))
  }

  private func stalePages(besides site: Site) -> [String] {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return present.sorted().filter { name in
      guard name.hasSuffix(".html"), site.files[name] == nil, site.standIns[name] == nil else {
        return false
      }
      return LessonName(file: name.dropLast(5) + ".md") != nil
    }
  }
}
