import Foundation
import Literate
import Pages

/// The pages that were drawn before, each to be taken again if nothing that it is drawn from has changed.
package struct KnownPages: PageStore {
  let cache: RunCache
  let keys: PageKeys
  /// The lessons' files, by their paths.
  let files: [String: Course.File]
  /// The keys of what each lesson gave, by its number; a lesson without any is drawn anew.
  let results: [Int: [[UInt8]]]

  /// Looks for pages.
  ///
  /// - Parameters:
  ///   - cache: Where they are kept.
  ///   - keys: What all of them depend on.
  ///   - files: The lessons' files.
  ///   - results: The keys of what each lesson gave, by its number; a lesson without any is drawn anew.
  package init(
    in cache: RunCache, keys: PageKeys, files: [Course.File], results: [Int: [[UInt8]]]
  ) {
    self.cache = cache
    self.keys = keys
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    self.results = results
  }

  package func piece(
    of lesson: Lesson, draw: () throws -> LessonPiece
  ) throws -> LessonPiece {
    guard let results = results[lesson.number], let file = files[lesson.file] else {
      return try draw()
    }
    let key = keys.page(of: file, results: results)
    if let piece = cache.piece(of: lesson, for: key) { return piece }
    let piece = try draw()
    cache.keep(piece, of: lesson, for: key)
    return piece
  }

  package func cover(of lesson: Int?, draw: () throws -> String?) throws -> String? {
    guard let lesson, let results = results[lesson] else { return try draw() }
    let key = keys.cover(results: results)
    if let cover = cache.cover(for: key) { return cover }
    guard let cover = try draw() else { return nil }
    cache.keep(cover: cover, for: key)
    return cover
  }

  package func code(read: () -> CourseCode) -> CourseCode {
    let key = keys.code
    if let code = cache.code(for: key) { return code }
    let code = read()
    cache.keep(code, for: key)
    return code
  }
}
