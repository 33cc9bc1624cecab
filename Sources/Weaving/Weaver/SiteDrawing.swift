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
  ///   - links: Pages besides the lessons which the index leads to, as well as to those of the manifest.
  ///   - feed: The path of the feed that the index tells of.
  /// - Returns: The site.
  /// - Throws: `SiteError`, or the system's error.
  func site(
    of given: Weaver.Results, adding links: [CourseManifest.Link] = [], feed: String? = nil
  ) throws -> Site {
    var manifest = weaver.folder.manifest
    manifest.links += links
    let known = try weaver.cache.map { cache in
      KnownPages(
        in: cache,
        // What the index leads to is on no page of a lesson.
        keys: try PageKeys(
          course, manifest: weaver.folder.manifest, runs: given.runs, tool: weaver.tool,
          theme: theme),
        files: files, results: given.keys)
    }
    return try Site(
      course: course, manifest: manifest, runs: given.runs, known: known, theme: theme, feed: feed)
  }
}
