import Literate
import Markup
import SwiftCode
import Tangling

/// What a site says of a course's code as a whole; it follows from the course's frame.
package struct CourseCode: Codable, Hashable, Sendable {
  /// The names, which pages make links of.
  let names: DeclarationIndex
  /// How much there is, for the index.
  let facts: [IndexContent.Fact]

  /// Takes what is known already.
  init(names: DeclarationIndex, facts: [IndexContent.Fact]) {
    self.names = names
    self.facts = facts
  }

  /// Reads the code of a course.
  init(_ course: Course) {
    self.init(names: DeclarationIndex(course), facts: CourseFacts(course).facts)
  }
}

/// How much there is of a course, counted.
struct CourseFacts {
  /// The counts that are not zero, in the order of reading.
  let facts: [IndexContent.Fact]

  /// Counts the lessons, and the lines and tests of the program as the last of them leaves it.
  init(_ course: Course) {
    let state = course.finalState
    let lines = state.plainText.count { $0.isNewline }
    let tests = state.lessons.flatMap { state.chunks(of: $0, for: .suite) }
      .reduce(0) { $0 + TestNames.names(in: $1.text).count }
    facts = [
      Self.fact(course.lessons.count, .lessonCount), Self.fact(lines, .lineCount),
      Self.fact(tests, .testCount),
    ].compactMap(\.self)
  }

  private static func fact(_ count: Int, _ thing: Phrase) -> IndexContent.Fact? {
    if count == 0 { return nil }
    return IndexContent.Fact(
      count: Typography.grouped(String(count)),
      thing: thing.text(count: count))
  }
}
