import Literate
import SwiftCode

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
