import Foundation

/// A change of a lesson.
package struct LessonChange: Hashable, Sendable {
  /// The name of the lesson's file, without its ending.
  package let slug: String
  package let date: Date
  /// What was done, in a line.
  package let words: String

  /// A change.
  package init(slug: String, date: Date, words: String) {
    self.slug = slug
    self.date = date
    self.words = words
  }
}

extension Date {
  /// The time as feeds, maps and books have it: in whole seconds, in Greenwich.
  var timestamp: String { formatted(.iso8601) }
}
