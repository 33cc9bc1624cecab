import CourseRuntime
import Foundation
import LessonRuns
import Literate

/// A woven course: every file of its site, as bytes.
///
/// A pure function of lessons and transcripts. One bad lesson costs one lesson: a lesson that went
/// wrong, or whose page cannot be drawn, has no new page, and everything else is woven from the
/// lessons as they are now.
///
/// - Its page in the folder stays as it was, the last good one. Where there is none yet, a stand-in
///   takes its place that says what went wrong and where, so that no link leads to nowhere. (A link
///   to a section that the last good page does not have leads to that page's beginning.)
/// - Menus and the index list it, by the title that it has now. What the index says of it, and its
///   exhibit as the cover, are left out, for they may need what it did not compute.
/// - The search finds it by its title alone: its sections may not be those of its last good page.
package struct Site: Hashable, Sendable {
  /// The files, by their path in the site's folder; without the pages of lessons that went wrong.
  package let files: [String: [UInt8]]
  /// What stands in for the pages of lessons that went wrong until they have a good one.
  package let standIns: [String: [UInt8]]
  /// What went wrong in single lessons, in source order.
  package let faults: [RunFault]

  /// A site of these files.
  init(files: [String: [UInt8]], standIns: [String: [UInt8]] = [:], faults: [RunFault] = []) {
    self.files = files
    self.standIns = standIns
    self.faults = faults
  }

  /// Weaves the pages of a course.
  ///
  /// - Parameters:
  ///   - course: The lessons.
  ///   - manifest: What the course says of itself.
  ///   - runs: What each lesson gave, by its number.
  ///   - links: Where the names in its code lead.
  ///   - known: What was drawn before, if it may be taken.
  ///   - theme: The course's own face.
  ///   - feed: The path of the feed that the index tells of, if the site will have one.
  ///   - version: The version that the pages are of, if others are published beside them.
  ///   - pictures: The pictures that other sites show beside links, by the pages' paths.
  /// - Throws: `SiteError` with the faults of all pages if the course as a whole has one.
  package init(
    course: Course, manifest: CourseManifest, runs: [Int: LessonRun],
    links: CodeLinks = CodeLinks(), known: (any PageStore)? = nil, theme: Theme = .none,
    feed: String? = nil, version: SiteVersion? = nil, pictures: [String: PagePicture] = [:]
  ) throws {
    self = try WovenSite(
      course: course, manifest: manifest, runs: runs, links: links, known: known, theme: theme,
      feed: feed, version: version, pictures: pictures
    ).site
  }
}

/// Every fault found while a site was woven that could not be; never empty.
package struct SiteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, in source order.
  package let faults: [RunFault]

  /// Collects the faults, and puts them into source order.
  package init(_ faults: [RunFault]) {
    precondition(!faults.isEmpty, "an error names at least one fault")
    self.faults = faults.sorted { $0.location < $1.location }
  }

  /// The faults, one a line.
  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
