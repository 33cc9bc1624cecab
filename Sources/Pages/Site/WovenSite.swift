import CourseRuntime
import Foundation
import LessonRuns
import Literate

/// A site, with all that it was put together from: an edit of one lesson's prose then costs no more than that
/// lesson's page, however many others there are.
package struct WovenSite: Sendable {
  /// The site.
  package private(set) var site: Site
  private var contents: SiteContents
  private var parts: SiteParts
  private let templates: Templates

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
    let faults = manifest.faults(in: course)
    if !faults.isEmpty { throw SiteError(faults) }
    templates = try manifest.speaking { try Templates(theme) }
    contents = manifest.speaking {
      let code = known?.code { CourseCode(course) } ?? CourseCode(course)
      return SiteContents(course: course, manifest: manifest, runs: runs, code: code)
    }
    contents.feed = feed
    contents.version = version
    contents.pictures = pictures
    contents.links = links
    let pieces = try contents.drawPieces(templates, known)
    do {
      let cover =
        try known?.cover(of: contents.soundCover) { [contents] in try contents.cover() }
        ?? contents.cover()
      parts = SiteParts(lessons: pieces, code: contents.code, cover: cover)
      site = try Site(parts, contents, templates)
    } catch let fault as RunFault {
      throw SiteError(course.lessons.flatMap(contents.faults) + [fault])
    }
  }

  /// Brings the site into step with edits that change nothing which other pages take from a lesson: neither
  /// its title nor its code, neither terms nor what it is called.
  ///
  /// - Parameters:
  ///   - course: The course as it is now.
  ///   - edited: The lessons that were edited.
  ///   - runs: What these gave, by their numbers.
  ///   - links: Where the names in the course's code lead now; nil if that is as it was.
  ///   - known: What was drawn before, if it may be taken.
  /// - Returns: The paths of the files that may have changed; nil, and nothing done, if a page cannot be
  ///   drawn, something went wrong in any lesson, or a file is there no longer.
  /// - Throws: What the encoder of the search's index throws.
  package mutating func follow(
    _ course: Course, edited: [Lesson], runs: [Int: LessonRun], links: CodeLinks? = nil,
    known: (any PageStore)?
  ) throws -> Set<String>? {
    guard site.faults.isEmpty, runs.values.allSatisfy(\.faults.isEmpty) else { return nil }
    var (contents, parts, files) = (contents, parts, site.files)
    contents.course = course
    contents.runs.merge(runs) { $1 }
    if let links { contents.links = links }
    var changed: Set<String> = []
    for lesson in edited {
      guard let piece = try contents.drawn(lesson, templates, known) else { return nil }
      if piece.notes == nil, files[lesson.notesFile] != nil { return nil }
      parts.lessons[lesson.number] = piece
      files["\(lesson.slug).html"] = [UInt8](piece.page)
      changed.insert("\(lesson.slug).html")
      if let notes = piece.notes {
        changed.formUnion(Self.put([lesson.notesFile: [UInt8](notes)], into: &files))
      }
    }
    func isChanged<Value: Equatable>(_ part: KeyPath<LessonPiece, Value>) -> Bool {
      edited.contains {
        self.parts.lessons[$0.number]?[keyPath: part] != parts.lessons[$0.number]?[keyPath: part]
      }
    }
    if edited.contains(where: { $0.number == contents.soundCover }) {
      guard let cover = try? contents.cover() else { return nil }
      parts.cover = cover
    }
    if isChanged(\.about) || parts.cover != self.parts.cover {
      changed.formUnion(try Self.put(Site.indexes(parts, contents, templates), into: &files))
    }
    if isChanged(\.entries) {
      changed.formUnion(try Self.put(Site.search(parts, contents), into: &files))
    }
    (self.contents, self.parts, site) = (contents, parts, Site(files: files))
    return changed
  }

  /// Puts files among others, and returns the paths of those that are new or differ.
  ///
  /// A program that is not optimised compares arrays one element at a time, and data at once.
  private static func put(
    _ new: [String: [UInt8]], into files: inout [String: [UInt8]]
  ) -> Set<String> {
    let changed = new.filter { Data($0.value) != files[$0.key].map { Data($0) } }
    files.merge(changed) { $1 }
    return Set(changed.keys)
  }
}

extension SiteContents {
  /// Draws what the site takes from each lesson that has no fault; those whose page cannot be drawn have one
  /// then.
  fileprivate mutating func drawPieces(
    _ templates: Templates, _ known: (any PageStore)?
  ) throws -> [Int: LessonPiece] {
    let lessons = course.lessons.filter { faults(of: $0).isEmpty }
    for lesson in course.lessons {
      guard var run = runs[lesson.number], !run.faults.isEmpty else { continue }
      run.faults += PageFaults(lesson: lesson, run: run, macros: macros).formulas
      runs[lesson.number] = run
    }
    let drawn = lessons.mapSideBySide { [self] lesson in
      Result { try piece(of: lesson, templates, known) }
    }
    var pieces: [Int: LessonPiece] = [:]
    for (lesson, piece) in zip(lessons, drawn) {
      do {
        pieces[lesson.number] = try piece.get()
      } catch let fault as RunFault {
        var run = runs[lesson.number] ?? LessonRun()
        let faults = PageFaults(lesson: lesson, run: run, macros: macros).all
        run.faults = faults.isEmpty ? [fault] : faults
        runs[lesson.number] = run
      }
    }
    return pieces
  }

  /// Returns what the site takes from a lesson, as it is known or drawn; nil if it cannot be drawn.
  fileprivate func drawn(
    _ lesson: Lesson, _ templates: Templates, _ known: (any PageStore)?
  ) throws -> LessonPiece? {
    do {
      return try piece(of: lesson, templates, known)
    } catch is RunFault {
      return nil
    }
  }

  private func piece(
    of lesson: Lesson, _ templates: Templates, _ known: (any PageStore)?
  ) throws -> LessonPiece {
    try known?.piece(of: lesson) { try piece(of: lesson, templates) }
      ?? piece(of: lesson, templates)
  }
}
