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
  /// What sets the book as PDF; nil if it is not wanted.
  var printer: ChromiumPrinter?
  /// What makes the pictures that other sites show beside links; nil if they are not wanted.
  var photographer: ChromiumPrinter?
  /// The version that it is, if others are published beside it.
  var version: SiteVersion?

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
    let links = await weaver.links(
      of: course, by: try weaver.runner(for: course, try folder.plan()))
    let source = try ExportedCourse(
      course, manifest: folder.manifest, runs: given.runs, links: links.links)
    let newest = version.map { _ in SiteVersion.newest }
    let web = WebFiles(source, changes: changes, in: newest).files
    let books = try await books(of: source)
    let cards = photographer == nil ? [] : try PreviewCard.all(of: source)
    let site = try drawing.site(
      of: given, links: links, adding: books.map(\.link),
      feed: web[WebFiles.feed].map { _ in newest.map { "../\($0)/" } ?? "" }.map {
        $0 + WebFiles.feed
      },
      version: version,
      pictures: Dictionary(uniqueKeysWithValues: cards.map { ($0.page, $0.picture) }))
    guard site.faults.isEmpty else { throw SiteError(site.faults) }
    var files = try SiteFolder(url: folder.site).filesOfOthers(besides: site)
    files.merge(web) { $1 }
    for book in books { files[book.link.address] = book.bytes }
    files.merge(site.files) { $1 }
    if let photographer { files.merge(try await photographer.pictures(of: cards)) { $1 } }
    return files
  }

  /// The course as books, each with what the index says of it.
  private func books(
    of source: ExportedCourse
  ) async throws -> [(link: CourseManifest.Link, bytes: [UInt8])] {
    let name = CourseFileName(weaver.folder.manifest.title).text ?? "course"
    let modified = await CourseDate.lastChange(of: weaver.folder.lessons)
    let epub = try EPUB(source, modified: modified).bytes()
    var books = [(BookOnIndex.epub(named: name), epub)]
    guard let printer else { return books }
    let pdf = try await printer.pdf(of: PrintedBook(source), modified: modified)
    books.append((BookOnIndex.pdf(named: name, pages: pdf.count), pdf.bytes))
    return books
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
