import Literate
import Testing

@Suite struct CourseTests {
  @Test func `an empty course is reported at its folder`() {
    let expected = CourseError([Diagnostic(at(1, 1, in: "lessons"), .noLessons)])
    #expect(throws: expected) { try course([:]) }
  }
}
