import CourseFiles
import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Pages

/// The keys under which pages are kept: all that a page is drawn from.
///
/// A page follows from its own lesson, from what that gave, and from what pages take from each other:
/// titles, code, terms. While only prose changes, that stays, and so do the other lessons' pages.
package struct PageKeys: Sendable {
  /// What every page depends on, as bytes: the tool, the templates, and what pages take from lessons.
  let frame: [UInt8]
  /// The frame in few bytes: its length, and its sum from both ends.
  ///
  /// It stands in the key of every page, and is summed up once, for it grows with the course.
  private let digest: [UInt8]

  /// Reads what the pages of a course have in common.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - manifest: What it says of itself.
  ///   - runs: What the lessons gave: other pages speak in other ways of those that went wrong.
  ///   - tool: The program that draws.
  ///   - theme: The course's own face.
  ///   - links: What it depends on where names in code lead, besides that code.
  ///   - version: The version that the pages are of, if others are published beside them.
  ///   - pictures: The pictures that other sites show beside links, by the pages' paths.
  /// - Throws: The system's error if a template cannot be read.
  package init(
    _ course: Course, manifest: CourseManifest, runs: [Int: LessonRun], tool: URL,
    theme: Theme = .none, links: [UInt8] = [], version: SiteVersion? = nil,
    pictures: [String: PagePicture] = [:]
  ) throws {
    let faulty = Set(runs.filter { !$0.value.faults.isEmpty }.keys)
    var frame = Data("pages\n".utf8)
    frame.append(text: FileStamp(path: tool.path)?.description ?? "")
    frame.append(field: Data(links))
    frame.append(text: version.map { "version \($0)" } ?? "")
    for (page, picture) in pictures.sorted(by: { $0.key < $1.key }) {
      frame.append(text: "\(page) shows \(picture)")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    frame.append(field: try encoder.encode(manifest))
    for (name, bytes) in try Templates.sources().sorted(by: { $0.key < $1.key }) {
      frame.append(text: name)
      frame.append(text: Checksum([UInt8](bytes)).description)
    }
    for (name, bytes) in theme.files.sorted(by: { $0.key < $1.key }) {
      frame.append(text: "theme \(name)")
      frame.append(text: Checksum(bytes).description)
    }
    for (path, file) in course.attachments.sorted(by: { $0.key < $1.key }) {
      frame.append(text: "\(path) \(file.size.map { "\($0.width) \($0.height)" } ?? "")")
    }
    for (path, bytes) in course.includedFiles.sorted(by: { $0.key < $1.key }) {
      frame.append(text: "from \(path)")
      frame.append(text: Checksum(bytes).description)
    }
    for (key, entry) in course.bibliography.entries.sorted(by: { $0.key < $1.key }) {
      frame.append(text: "cites \(key) \(entry)")
    }
    let inlines = InlineRenderer(values: [:], manifest: manifest)
    for lesson in course.lessons {
      frame.append(text: "\(faulty.contains(lesson.number))")
      frame.append(Self.share(of: lesson, inlines))
    }
    let bytes = [UInt8](frame)
    self.frame = bytes
    digest = Array((Checksum.digest(of: bytes) + "\n").utf8)
  }

  /// What other pages take from a lesson, as bytes.
  private static func share(of lesson: Lesson, _ inlines: InlineRenderer) -> Data {
    var share = Data()
    share.append(text: "\(lesson.number) \(lesson.slug)")
    share.append(text: inlines.plainText(lesson.title))
    for chunk in lesson.chunks { share.append(chunk) }
    for term in Glossary.entries(in: lesson) { share.append(text: "\(term)") }
    return share
  }

  /// Whether other pages take the same from two versions of a lesson.
  package static func haveSameShare(
    _ old: Lesson, _ new: Lesson, manifest: CourseManifest
  ) -> Bool {
    let inlines = InlineRenderer(values: [:], manifest: manifest)
    return share(of: old, inlines) == share(of: new, inlines)
  }

  /// Returns the key of what the site says of the course's code.
  var code: [UInt8] { Array("code\n".utf8) + digest }

  /// Returns the key of a lesson's page.
  ///
  /// - Parameters:
  ///   - file: The lesson's file.
  ///   - results: The keys of what the lesson gave.
  /// - Returns: The key.
  func page(of file: Course.File, results: [[UInt8]]) -> [UInt8] {
    var key = Data("page\n".utf8)
    key.append(contentsOf: digest)
    key.append(text: file.path)
    key.append(field: Data(file.bytes))
    key.append(Self.digest(of: results))
    return [UInt8](key)
  }

  /// Returns the key of the exhibit that the index opens with.
  ///
  /// - Parameter results: The keys of what its lesson gave.
  /// - Returns: The key.
  func cover(results: [[UInt8]]) -> [UInt8] {
    Array("cover\n".utf8) + digest + Self.digest(of: results)
  }

  private static func digest(of results: [[UInt8]]) -> Data {
    results.reduce(into: Data()) { key, result in
      key.append(text: Checksum.digest(of: result))
    }
  }
}

extension Data {
  /// Appends a chunk without its place in the file, which prose before it moves.
  fileprivate mutating func append(_ chunk: Chunk) {
    append(text: "\(chunk.role) \(chunk.id ?? "") \(chunk.isHidden) \(chunk.placement.goal)")
    // Only code of these can be named, replaced or filled by another lesson.
    let isShared = chunk.destination == .module || chunk.destination == .suite
    append(text: isShared ? chunk.text : "")
  }
}
