import Foundation
import Literate

/// The pages that were drawn before, each to be taken again if nothing that it is drawn from has changed.
package struct KnownPages: Sendable {
  let cache: RunCache
  /// The lessons' files.
  let files: [Course.File]
  /// The keys of what each lesson gave, by its number; a lesson without any is drawn anew.
  let results: [Int: [[UInt8]]]
  /// The program that draws.
  let tool: URL

  /// Returns a lesson's piece: the known one, or what `draw` gives.
  func piece(
    of lesson: Lesson, _ keys: PageKeys?, draw: () throws -> LessonPiece
  ) throws -> LessonPiece {
    guard let keys, let results = results[lesson.number],
      let file = files.first(where: { $0.path == lesson.file })
    else { return try draw() }
    let key = keys.page(of: file, results: results)
    if let piece = cache.piece(of: lesson, for: key) { return piece }
    let piece = try draw()
    cache.keep(piece, of: lesson, for: key)
    return piece
  }

  /// Returns the index's cover as HTML: the known one, or what `draw` gives.
  func cover(of lesson: Int?, _ keys: PageKeys?, draw: () throws -> String?) throws -> String? {
    guard let lesson, let keys, let results = results[lesson] else { return try draw() }
    let key = keys.cover(results: results)
    if let cover = cache.cover(for: key) { return cover }
    guard let cover = try draw() else { return nil }
    cache.keep(cover: cover, for: key)
    return cover
  }

  /// Returns what the site says of the course's code: what is known, or what `read` gives.
  func code(_ keys: PageKeys?, read: () -> CourseCode) -> CourseCode {
    guard let key = keys?.code else { return read() }
    if let code = cache.code(for: key) { return code }
    let code = read()
    cache.keep(code, for: key)
    return code
  }
}
