import Exhibits
import Literate

/// A woven course: every file of its site, as bytes.
///
/// A pure function of lessons and transcripts.
public struct Site: Hashable, Sendable {
  /// The files, by their path in the site's folder.
  public let files: [String: [UInt8]]

  /// A site of these files.
  init(files: [String: [UInt8]]) {
    self.files = files
  }

  /// Weaves the pages of a course.
  ///
  /// - Throws: `SiteError` with the faults of all pages.
  init(course: Course, manifest: CourseManifest, runs: [Int: LessonRun]) throws {
    let templates = try Templates()
    let contents = SiteContents(course: course, manifest: manifest, runs: runs)
    var files = templates.assets
    var faults: [RunFault] = []
    for lesson in course.lessons {
      do {
        let page = try contents.page(for: lesson)
        files["\(lesson.slug).html"] = try templates.render("page", page)
      } catch let fault as RunFault {
        faults.append(fault)
      }
    }
    do {
      let index = try contents.index()
      files["index.html"] = try templates.render("index", index)
      files["404.html"] = try templates.render("notfound", index)
    } catch let fault as RunFault {
      faults.append(fault)
    }
    if !faults.isEmpty { throw SiteError(faults) }
    let search = SearchIndex(course: course, names: contents.names, runs: runs)
    files["search-index.js"] = try search.script()
    self.files = files
  }
}

/// What a lesson gave when it was run and compiled.
struct LessonRun: Sendable {
  var transcript = Transcript()
  /// The compiler's words on chunks marked `fails`, by the chunk's place in the lesson.
  var complaints: [Int: String] = [:]
}

/// Every fault found while a site was woven; never empty.
public struct SiteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, in source order.
  public let faults: [RunFault]

  init(_ faults: [RunFault]) {
    precondition(!faults.isEmpty, "an error names at least one fault")
    self.faults = faults.sorted { $0.location < $1.location }
  }

  /// The faults, one a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
