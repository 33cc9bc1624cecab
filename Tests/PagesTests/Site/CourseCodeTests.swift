import Testing

@testable import Pages

@Suite struct CourseCodeTests {
  @Test func `a course counts what is there at its end, and leaves out what it has none of`() throws
  {
    let lessons = try WovenLessons(
      "# One\n\n```swift id=a\nlet a = 1\nlet b = 2\n```\n\n```swift test\n@Test func a() {}\n```\n",
      "# Two\n\n```swift replaces=a\nlet a = 1\n```\n")
    let facts = CourseFacts(lessons.course).facts.map { "\($0.count) \($0.thing)" }
    #expect(facts == ["2 lessons", "1 line of Swift", "1 test"])
    let prose = try WovenLessons("# One\n")
    #expect(CourseFacts(prose.course).facts.map(\.thing) == ["lesson"])
  }

  @Test func `large counts have their thousands apart`() throws {
    let code = (0..<12_345).map { "let a\($0) = 0\n" }.joined()
    let lessons = try WovenLessons("# One\n\n```swift\n\(code)```\n")
    #expect(CourseFacts(lessons.course).facts.map(\.count) == ["1", "12,345"])
  }
}
