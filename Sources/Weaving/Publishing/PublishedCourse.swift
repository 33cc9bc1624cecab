import CourseRuntime
import Exporting
import Foundation
import Literate
import Pages
import Publishing
import Running

/// A course as a server is to have it.
struct PublishedCourse {
  let weaver: Weaver
  /// Whether the course's program counts as built.
  let skipBuild: Bool
  /// Where the shares are that other machines have made, if they have run the lessons.
  let joining: Joining

  /// Returns the files, by their paths.
  ///
  /// - Throws: What went wrong in the course or in one of its lessons.
  func files() async throws -> [String: [UInt8]] {
    let folder = weaver.folder
    let course = try folder.course()
    let history = LessonHistory(lessons: folder.lessons)
    let changes = folder.manifest.address == nil ? [] : try await history.changes()
    let drawing = try SiteDrawing(course, by: weaver)
    let given = try await results(of: course)
    let source = try ExportedCourse(course, manifest: folder.manifest, runs: given.runs)
    let book = "\(CourseFileName(folder.manifest.title).text ?? "course").epub"
    let modified = await CourseDate.lastChange(of: folder.lessons)
    var files = WebFiles(source, changes: changes).files
    files[book] = try EPUB(source, modified: modified).bytes()
    let link = CourseManifest.Link("The book", to: book, "The course as EPUB, for e-readers.")
    let site = try drawing.site(
      of: given, adding: [link], feed: files[WebFiles.feed].map { _ in WebFiles.feed })
    guard site.faults.isEmpty else { throw SiteError(site.faults) }
    return try SiteFolder(url: folder.site).filesOfOthers(besides: site)
      .merging(files) { $1 }.merging(site.files) { $1 }
  }

  private func results(of course: Course) async throws -> Weaver.Results {
    if joining.from.isEmpty {
      if !skipBuild { try await weaver.buildProgram(of: course) }
      return try await weaver.run(course) { _ in }
    }
    let joined = try await weaver.join(joining, parts: [.site], skipBuild: skipBuild)
    return Weaver.Results(runs: joined.shares.runs)
  }

  /// Why a site has no feed, and what to do.
  var reasonForNoFeed: String {
    weaver.folder.manifest.address == nil
      ? "There is no map and no feed: they need the course's address, 'address:' in 'Course.swift'."
      : "There is no feed: no commit has changed a lesson."
  }
}
