import Literate

/// What was drawn before, to be taken again as long as nothing has changed that it is drawn from.
package protocol PageStore: Sendable {
  /// Returns what the site takes from a lesson: what is known, or what `draw` gives.
  func piece(of lesson: Lesson, draw: () throws -> LessonPiece) throws -> LessonPiece

  /// Returns the index's cover as HTML: the known one, or what `draw` gives.
  ///
  /// - Parameters:
  ///   - lesson: The number of the cover's lesson, if that has a page.
  ///   - draw: Draws it; nil if there is none.
  /// - Returns: The cover.
  /// - Throws: What `draw` throws.
  func cover(of lesson: Int?, draw: () throws -> String?) throws -> String?

  /// Returns what the site says of the course's code: what is known, or what `read` gives.
  func code(read: () -> CourseCode) -> CourseCode
}
