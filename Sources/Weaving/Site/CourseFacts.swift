import Literate
import Tangling

/// How much there is of a course, counted.
struct CourseFacts {
  /// The counts that are not zero, in the order of reading.
  let facts: [IndexContent.Fact]

  /// Counts the lessons, and the lines and tests of the program as the last of them leaves it.
  init(_ course: Course) {
    let state = course.finalState
    let lines = Tangler.plainText(of: state).count { $0.isNewline }
    let tests = state.lessons.flatMap { state.chunks(of: $0, for: .suite) }
      .reduce(0) { $0 + TestNames.names(in: $1.text).count }
    facts = [
      Self.fact(course.lessons.count, "lesson"), Self.fact(lines, "line", of: " of Swift"),
      Self.fact(tests, "test"),
    ].compactMap(\.self)
  }

  private static func fact(_ count: Int, _ thing: String, of what: String = "")
    -> IndexContent.Fact?
  {
    if count == 0 { return nil }
    return IndexContent.Fact(
      count: grouped(count), thing: thing + (count == 1 ? "" : "s") + what)
  }

  /// Writes 12345 as 12,345.
  private static func grouped(_ count: Int) -> String {
    let digits = String(count)
    return digits.enumerated().reduce(into: "") { text, digit in
      let left = digits.count - digit.offset
      if digit.offset > 0 && left.isMultiple(of: 3) { text += "," }
      text.append(digit.element)
    }
  }
}
