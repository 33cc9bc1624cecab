import Foundation
import Literate

/// What a site takes from one lesson: its page, and what the pages of the whole course tell of it.
package struct LessonPiece: Codable, Hashable, Sendable {
  /// The page.
  let page: Data
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
    let page = try templates.render("page", page(for: lesson))
    return LessonPiece(
      page: Data(page), about: about(lesson, length: 110),
      entries: Data(try searchEntries(of: lesson)))
  }
}
