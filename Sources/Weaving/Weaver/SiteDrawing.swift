import CourseRuntime
import Literate
import Pages
import Publishing
import Running

/// What a course's site is drawn from besides what its lessons give, read before they are run: so the
/// pages are those of the lessons that were run, whoever edits them meanwhile.
struct SiteDrawing {
  private let course: Course
  private let weaver: Weaver
  private let theme: Theme
  private let files: [Course.File]

  /// Reads the face of a course and the files of its lessons.
  ///
  /// - Parameters:
  ///   - course: The course, as it is in the folder.
  ///   - weaver: What runs it.
  /// - Throws: `ThemeError`, or the system's error.
  init(_ course: Course, by weaver: Weaver) throws {
    self.course = course
    self.weaver = weaver
    theme = try weaver.folder.theme()
    files = try Course.files(in: weaver.folder.lessons, root: weaver.folder.root)
  }

  /// Draws the pages; those whose lesson gave what it gave before are not drawn again.
  ///
  /// - Parameters:
  ///   - given: What the lessons gave.
  ///   - found: Where the names in their code lead.
  ///   - links: Pages besides the lessons which the index leads to, as well as to those of the manifest.
  ///   - feed: The path of the feed that the index tells of.
  ///   - version: The version that the pages are of, if others are published beside them.
  ///   - pictures: The pictures that other sites show beside links, by the pages' paths.
  /// - Returns: The site.
  /// - Throws: `SiteError`, or the system's error.
  func site(
    of given: Weaver.Results, links found: CourseLinks, adding links: [CourseManifest.Link] = [],
    feed: String? = nil, version: SiteVersion? = nil, pictures: [String: PagePicture] = [:]
  ) throws -> Site {
    try woven(
      of: given, links: found, adding: links, feed: feed, version: version, pictures: pictures
    ).site.site
  }

  /// Draws the pages, and keeps what edits of a lesson need.
  ///
  /// - Parameters:
  ///   - given: What the lessons gave.
  ///   - found: Where the names in their code lead.
  ///   - links: Pages besides the lessons which the index leads to, as well as to those of the manifest.
  ///   - feed: The path of the feed that the index tells of.
  ///   - version: The version that the pages are of, if others are published beside them.
  ///   - pictures: The pictures that other sites show beside links, by the pages' paths.
  /// - Returns: The site, and the keys of its pages if any are kept.
  /// - Throws: `SiteError`, or the system's error.
  func woven(
    of given: Weaver.Results, links found: CourseLinks, adding links: [CourseManifest.Link] = [],
    feed: String? = nil, version: SiteVersion? = nil, pictures: [String: PagePicture] = [:]
  ) throws -> (site: WovenSite, keys: PageKeys?) {
    var manifest = weaver.folder.manifest
    manifest.links += links
    // What the index leads to is on no page of a lesson.
    let keys = try weaver.cache.map { _ in
      try PageKeys(
        course, manifest: weaver.folder.manifest, runs: given.runs, tool: weaver.tool, theme: theme,
        links: found.inputs, version: version, pictures: pictures)
    }
    let known = weaver.cache.flatMap { cache in
      keys.map { KnownPages(in: cache, keys: $0, files: files, results: given.keys) }
    }
    let site = try WovenSite(
      course: course, manifest: manifest, runs: given.runs, links: found.links, known: known,
      theme: theme, feed: feed, version: version, pictures: pictures)
    return (site, keys)
  }
}
