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
  ///   - known: What was drawn before, if it may be taken.
  ///   - theme: The course's own face.
  ///   - feed: The path of the feed that the index tells of, if the site will have one.
  /// - Throws: `SiteError` with the faults of all pages if the course as a whole has one.
  package init(
    course: Course, manifest: CourseManifest, runs: [Int: LessonRun],
    known: (any PageStore)? = nil, theme: Theme = .none, feed: String? = nil
  ) throws {
    let faults = manifest.faults(in: course)
    if !faults.isEmpty { throw SiteError(faults) }
    let templates = try Templates(theme)
    let code = known?.code { CourseCode(course) } ?? CourseCode(course)
    var contents = SiteContents(course: course, manifest: manifest, runs: runs, code: code)
    contents.feed = feed
    let lessons = course.lessons.filter { contents.faults(of: $0).isEmpty }
    for lesson in course.lessons {
      guard var run = contents.runs[lesson.number], !run.faults.isEmpty else { continue }
      run.faults += PageFaults(lesson: lesson, run: run, macros: contents.macros).formulas
      contents.runs[lesson.number] = run
    }
    let drawn = lessons.mapSideBySide { [contents] lesson in
      Result {
        try known?.piece(of: lesson) { try contents.piece(of: lesson, templates) }
          ?? contents.piece(of: lesson, templates)
      }
    }
    var pieces: [Int: LessonPiece] = [:]
    for (lesson, piece) in zip(lessons, drawn) {
      do {
        pieces[lesson.number] = try piece.get()
      } catch let fault as RunFault {
        var run = contents.runs[lesson.number] ?? LessonRun()
        let faults = PageFaults(lesson: lesson, run: run, macros: contents.macros).all
        run.faults = faults.isEmpty ? [fault] : faults
        contents.runs[lesson.number] = run
      }
    }
    do {
      let cover =
        try known?.cover(of: contents.soundCover) { try contents.cover() }
        ?? contents.cover()
      let parts = SiteParts(lessons: pieces, code: code, cover: cover)
      self = try Site(parts, contents, templates)
    } catch let fault as RunFault {
      throw SiteError(course.lessons.flatMap(contents.faults) + [fault])
    }
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
