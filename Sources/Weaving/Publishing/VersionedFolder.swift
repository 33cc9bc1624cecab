import CourseRuntime
import Exporting
import Foundation
import Literate
import Pages

/// A folder with the versions of a course side by side, each in a folder of its name, and what holds them
/// together: `latest`, which is the newest of them; `versions.js`, by which the pages of all know of each other;
/// and pages that lead from addresses without a version to the newest.
///
/// A version that was published is not written again by another. What pages say of other versions they read
/// from `versions.js`, and whatever leads to the newest leads to `latest`.
struct VersionedFolder {
  /// The folder, as the user calls it.
  let name: String
  /// The folder that its name is seen from.
  let root: URL
  /// What the course says of itself.
  let manifest: CourseManifest

  /// The file by which pages know of each other.
  static let list = "versions.js"

  // MARK: What is there

  /// The versions in the folder, the newest first.
  var versions: [SiteVersion] {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return present.compactMap { try? SiteVersion($0) }
      .filter { folder(of: $0.name).written?.contains(GonePage.file) == true }.sorted(by: >)
  }

  private var url: URL { URL(filePath: name, relativeTo: root) }

  private func folder(of version: String) -> ExportFolder {
    ExportFolder("\(name)/\(version)", in: root)
  }

  /// The paths of the pages of a version.
  private func pages(of version: SiteVersion) -> Set<String> {
    let paths = folder(of: version.name).written ?? []
    return Set(paths.filter { $0.hasSuffix(".html") && $0 != "404.html" })
  }

  // MARK: Changing it

  /// What came of a change.
  struct Outcome: Equatable {
    /// How many files were written or removed.
    var changed: Int
    /// The newest version, which `latest` is.
    let newest: SiteVersion
    /// How many pages of other versions it does not have.
    let gone: Int
  }

  /// Sees to it that a version can be written, before a lesson is run for it.
  ///
  /// - Throws: `ExportFolderError` if somebody else's files are where it would be.
  func claim(_ version: SiteVersion) throws {
    let versions = Set(versions.map(\.name))
    try ExportFolder(name, in: root).claim(
      besides: versions.union([SiteVersion.newest, version.name]))
    try folder(of: version.name).claim()
    try folder(of: SiteVersion.newest).claim()
  }

  /// Writes a version, and brings into step what holds all of them together.
  ///
  /// - Parameters:
  ///   - version: The version.
  ///   - files: Its files, by path.
  /// - Returns: What came of it.
  /// - Throws: `ExportFolderError`, or the system's error.
  func publish(_ version: SiteVersion, _ files: [String: [UInt8]]) throws -> Outcome {
    try claim(version)
    let changed = try folder(of: version.name).write(files)
    return try joined(adding: changed, to: version)
  }

  /// Removes a version, and brings into step what holds the others together.
  ///
  /// - Parameter version: The version.
  /// - Returns: What came of it.
  /// - Throws: `VersionedFolderError`, or the system's error.
  func remove(_ version: SiteVersion) throws -> Outcome {
    let others = versions.filter { $0.name != version.name }
    guard others.count < versions.count else {
      throw VersionedFolderError.missing(version, folder: name, others)
    }
    guard let next = others.first else {
      throw VersionedFolderError.alone(version, folder: name)
    }
    return try joined(adding: try folder(of: version.name).remove(), to: next)
  }

  /// Writes what holds the versions together.
  private func joined(adding changed: Int, to version: SiteVersion) throws -> Outcome {
    let versions = versions
    let newest = SiteVersion.newest(of: versions) ?? version
    let pages = Dictionary(uniqueKeysWithValues: versions.map { ($0, self.pages(of: $0)) })
    let all = pages.values.reduce(into: Set()) { $0.formUnion($1) }
    let gone = all.subtracting(pages[newest] ?? [])

    var files = try folder(of: newest.name).files()
    if let page = files[GonePage.file].map(GonePage.init) {
      for path in gone {
        // The pages of lessons alone: what somebody put beside them has a face of its own.
        guard !path.contains("/"),
          let last = versions.first(where: { pages[$0]?.contains(path) == true })
        else { continue }
        files[path] = page.completed(for: path, lastIn: last)
        // The old page says that its picture is beside the newest, as everything is.
        let picture = PreviewCard.path(for: path)
        if files[picture] == nil, let bytes = folder(of: last.name).file(picture) {
          files[picture] = bytes
        }
      }
    }
    var outcome = Outcome(changed: changed, newest: newest, gone: gone.count)
    outcome.changed += try folder(of: SiteVersion.newest).write(files)

    let lacks = pages.mapValues { all.subtracting($0).sorted() }
    var top = try [Self.list: list(of: versions, newest: newest, lacks: lacks)]
    let names = Set(versions.map(\.name) + [SiteVersion.newest])
    for path in files.keys where path.hasSuffix(".html") && path != "404.html" {
      // A folder of the course's own may be called as a version is.
      guard !names.contains(path.split(separator: "/").first.map(String.init) ?? "") else {
        continue
      }
      let lead = Redirect(manifest, from: path, to: "\(SiteVersion.newest)/\(path)")
      top[path] = Array(lead.html.utf8)
    }
    // Servers and robots look for these here.
    for path in ["404.html", "robots.txt", "sitemap.xml", WebFiles.feed, "CNAME"] {
      top[path] = files[path]
    }
    outcome.changed += try ExportFolder(name, in: root).write(top, besides: names)
    return outcome
  }

  /// The file by which pages know of each other.
  private func list(
    of versions: [SiteVersion], newest: SiteVersion, lacks: [SiteVersion: [String]]
  ) throws -> [UInt8] {
    struct List: Encodable {
      let newest: String
      let versions: [Version]
    }
    struct Version: Encodable {
      let name: String
      let lacks: [String]
    }
    let list = List(
      newest: newest.name,
      versions: versions.map { Version(name: $0.name, lacks: lacks[$0] ?? []) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(list), as: UTF8.self)
    return Array("// The versions of the course.\nwindow.courseVersions = \(json);\n".utf8)
  }
}

/// Why a version cannot be removed, or a site not be written.
enum VersionedFolderError: Error, Equatable, CustomStringConvertible {
  case missing(SiteVersion, folder: String, [SiteVersion])
  case alone(SiteVersion, folder: String)
  case versions(folder: String, [SiteVersion])

  /// The fault in words.
  var description: String {
    switch self {
    case .missing(let version, let folder, let others):
      others.isEmpty
        ? "error: --remove: there are no versions in '\(folder)'"
        : "error: --remove: there is no version '\(version)' in '\(folder)': there are "
          + others.map(\.name).joined(separator: ", ")
    case .alone(let version, let folder):
      "error: --remove: '\(version)' is the only version in '\(folder)': publish another first, or remove "
        + "the folder"
    case .versions(let folder, let versions):
      "error: --output: '\(folder)' holds versions of the course (\(versions.map(\.name).joined(separator: ", "))): "
        + "say with --version which one this is, or name another folder"
    }
  }
}
