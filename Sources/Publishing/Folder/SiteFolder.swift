import Foundation
import Literate
import Pages

/// The folder that holds a woven site.
///
/// It may hold files of others. Ours are the site's own, and pages of lessons: those of lessons that
/// are gone are removed, those of lessons that went wrong are kept. Nothing is written through a
/// symbolic link, and nothing but a file is ever replaced or removed.
///
/// A site is published so that it is whole at every moment, whenever the weave is killed:
///
/// - What is new is first written to a folder of its own beside the pages. If there is no room, or the
///   folder is read-only, that fails, and the site is as it was.
/// - Then every file takes its place at once, by renaming: those first that were not there, so that
///   no link leads to a page which is not there yet. Pages of lessons that are gone go last.
/// - Only one weave at a time does so. The next one removes what a killed one left.
///
/// Nothing is flushed to the disk: that guards against a loss of power only, costs more than all the
/// rest, and a weave can be repeated. The next one compares bytes, and mends what was lost.
package struct SiteFolder {
  package let url: URL

  /// The site's folder at a place; it is made when the site is published.
  package init(url: URL) {
    self.url = url
  }

  /// A way in which the folder is not what the lessons give.
  package enum Difference: Hashable, CustomStringConvertible {
    case missing(String)
    case changed(String)
    case stale(String)
    case notAFile(String)
    case unfinished

    /// The difference in words.
    package var description: String {
      switch self {
      case .missing(let path): "\(path): missing"
      case .changed(let path): "\(path): differs"
      case .stale(let path): "\(path): of a lesson that is gone"
      case .notAFile(let path): "\(path): not a file of its own"
      case .unfinished: "\(StagingFolder.name): of a weave that was ended"
      }
    }
  }

  /// Returns how the folder differs from `site`, by path.
  ///
  /// Of a lesson that went wrong only a page that is missing is told: what it should be is unknown.
  package func differences(from site: Site) -> [Difference] {
    let differing = site.files.sorted { $0.key < $1.key }.compactMap { path, bytes in
      difference(at: path) ?? (read(path) == Data(bytes) ? nil : .changed(path))
    }
    let missing = site.standIns.keys.sorted().compactMap(difference)
    let left: [Difference] = StagingFolder(in: url).hasLeftovers ? [.unfinished] : []
    return differing + missing + stalePages(besides: site).map { .stale($0) } + left
  }

  /// Writes what has changed, each file whole, and removes the pages of lessons that are gone.
  ///
  /// A lesson that went wrong keeps the last good page that it has.
  ///
  /// - Returns: The paths of the files that changed.
  /// - Throws: `SiteFolderError` at the file that cannot be written.
  package func publish(_ site: Site) throws(SiteFolderError) -> [String] {
    try publish(site, only: nil)
  }

  /// Writes those of some files that have changed, each file whole.
  ///
  /// The others stay as they are on disk. A site of thousands of pages is not read back for an edit of one.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - paths: The files that may have changed since the site was published; all if nil.
  /// - Returns: The paths of the files that changed.
  /// - Throws: `SiteFolderError` at the file that cannot be written.
  package func publish(
    _ site: Site, only paths: Set<String>?
  ) throws(SiteFolderError) -> [String] {
    try DiskItem.makeFolder(url)
    let lock = try SiteLock(url)
    defer { lock.release() }
    let staging = StagingFolder(in: url)
    try staging.removeLeftovers()
    let changes = try changes(for: site, only: paths)
    let stale = paths == nil ? stalePages(besides: site) : []
    if !changes.isEmpty {
      defer { staging.remove() }
      try staging.fill(with: changes.map { ($0.path, $0.bytes) })
      for (index, change) in changes.enumerated() { try staging.move(index, to: change.path) }
    }
    for path in stale { try DiskItem(url, path).removeFile() }
    return changes.map(\.path) + stale
  }

  /// A file to be written.
  private struct Change {
    let path: String
    let bytes: [UInt8]
    let isNew: Bool
  }

  /// What has to be written, in the order in which it is to be seen.
  private func changes(
    for site: Site, only paths: Set<String>?
  ) throws(SiteFolderError) -> [Change] {
    var changes: [Change] = []
    let files = site.files.merging(site.standIns) { page, _ in page }
      .filter { paths?.contains($0.key) ?? true }
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let isNew = try DiskItem(url, path).isFree()
      let old = read(path)
      let isKept = site.standIns[path] != nil && !(old.map(StandIn.isOne) ?? true)
      if isKept || old == Data(bytes) { continue }
      changes.append(Change(path: path, bytes: bytes, isNew: isNew))
    }
    return changes.filter(\.isNew) + changes.filter { !$0.isNew }
  }

  private func difference(at path: String) -> Difference? {
    guard let isFree = try? DiskItem(url, path).isFree() else { return .notAFile(path) }
    return isFree ? .missing(path) : nil
  }

  private func read(_ path: String) -> Data? {
    try? Data(contentsOf: url.appending(path: path))
  }

  /// Files of a longer course's search, and those named like a lesson's page, that of its program or what is said
  /// of its names which are one: others may have files of such names.
  func stalePages(besides site: Site) -> [String] {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return present.sorted().filter { name in
      if SearchIndex.isFile(name), site.files[name] == nil {
        return (try? DiskItem(url, name).isFree()) == false
      }
      let ending =
        [ProgramName.ending, NotesFile.ending].first { name.hasSuffix($0) } ?? ".html"
      guard name.hasSuffix(ending), site.files[name] == nil,
        LessonName(file: name.dropLast(ending.count) + ".md") != nil,
        // What a lesson that went wrong has besides its page is kept as that is.
        site.standIns[name.dropLast(ending.count) + ".html"] == nil,
        (try? DiskItem(url, name).isFree()) == false
      else { return false }
      guard let file = read(name) else { return false }
      return ending == NotesFile.ending
        ? file.starts(with: NotesFile.beginning.utf8) : file.contains(Self.lessonMark)
    }
  }

  /// What every page of a lesson holds; text from lessons is escaped, and cannot.
  static let lessonMark = Data(#"<p class="lesson-number">"#.utf8)
}

extension Data {
  fileprivate func contains(_ other: Data) -> Bool { range(of: other) != nil }
}
