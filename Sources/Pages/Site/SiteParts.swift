import Foundation
import Literate

/// What a site is put together from, lesson by lesson.
struct SiteParts: Hashable, Sendable {
  /// What each lesson gives, by its number; nothing for lessons that went wrong.
  var lessons: [Int: LessonPiece]
  /// What the site says of the code.
  let code: CourseCode
  /// The exhibit that the index opens with, as HTML.
  var cover: String?
}

extension Site {
  /// Puts a site together: the pages as they are, and anew what speaks of all lessons.
  init(_ parts: SiteParts, _ contents: SiteContents, _ templates: Templates) throws {
    let lessons = contents.course.lessons
    var files = templates.assets
    if contents.version == nil { files["version.js"] = nil }
    for (path, file) in contents.course.attachments { files[path] = file.bytes }
    for lesson in lessons {
      guard let piece = parts.lessons[lesson.number] else { continue }
      files["\(lesson.slug).html"] = [UInt8](piece.page)
      if let path = lesson.programPage, let page = piece.program { files[path] = [UInt8](page) }
      files[lesson.notesFile] = piece.notes.map { [UInt8]($0) }
    }
    files.merge(try Self.indexes(parts, contents, templates)) { $1 }
    files.merge(try Self.search(parts, contents)) { $1 }
    var standIns: [String: [UInt8]] = [:]
    for lesson in lessons {
      guard let page = contents.manifest.speaking({ contents.standIn(for: lesson) }) else {
        continue
      }
      standIns["\(lesson.slug).html"] = try templates.render("page", page)
    }
    let faults = lessons.flatMap(contents.faults)
    self.init(files: files, standIns: standIns, faults: faults.sorted { $0.location < $1.location })
  }
}

extension Site {
  /// The pages that list all lessons.
  static func indexes(
    _ parts: SiteParts, _ contents: SiteContents, _ templates: Templates
  ) throws -> [String: [UInt8]] {
    let index = contents.index(abouts: parts.lessons.mapValues(\.about), cover: parts.cover)
    var lost = index
    lost.root = contents.address.map { $0 + "/" } ?? ""
    lost.version = nil
    lost.picture = nil
    var pages = [
      "index.html": try templates.render("index", index),
      "404.html": try templates.render("notfound", lost),
    ]
    guard let version = contents.version else { return pages }
    var gone = index
    gone.picture = nil
    gone.version = PageVersion(name: version.name, page: GonePage.page, lastName: GonePage.version)
    pages[GonePage.file] = try templates.render("notfound", gone)
    return pages
  }

  /// The search's index.
  static func search(_ parts: SiteParts, _ contents: SiteContents) throws -> [String: [UInt8]] {
    try contents.manifest.speaking {
      try SearchIndex.scripts(
        contents.course.lessons.map {
          try parts.lessons[$0.number].map { [UInt8]($0.entries) } ?? SearchIndex.entryOfFaulty($0)
        }, terms: contents.searchTerms)
    }
  }
}

/// What a site takes from one lesson: its page, and what the pages of the whole course tell of it.
package struct LessonPiece: Codable, Hashable, Sendable {
  /// The page.
  let page: Data
  /// The page with the program as the lesson leaves it; nil if the lesson adds nothing to that.
  let program: Data?
  /// What the names in the page's code are, in the file beside it; nil if nothing is said.
  let notes: Data?
  /// What the index says of the lesson.
  let about: String
  /// The lesson's entries in the search's index, as ``SearchIndex`` writes them.
  let entries: Data
}

extension SiteContents {
  /// Draws what the site takes from a lesson.
  ///
  /// - Throws: The first formula or exhibit that cannot be set.
  func piece(of lesson: Lesson, _ templates: Templates) throws -> LessonPiece {
    try manifest.speaking {
      let page = try page(for: lesson)
      return LessonPiece(
        page: Data(try templates.render("page", page)),
        program: try programPage(after: lesson, templates),
        notes: try page.notes.map { Data(try $0.bytes()) },
        about: about(lesson, length: 110),
        entries: Data(try searchEntries(of: lesson)))
    }
  }

  private func programPage(after lesson: Lesson, _ templates: Templates) throws -> Data? {
    try program(after: lesson).map { Data(try templates.render("page", $0)) }
  }
}
