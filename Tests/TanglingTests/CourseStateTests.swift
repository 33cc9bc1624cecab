import Literate
import Support
import Testing

@Suite struct CourseStateTests {
  @Test func `a lesson adds its code, and later lessons see it`() throws {
    let course = try course("```swift\na\n```", "Prose", "```swift\nb\n```\n\n```swift\nc\n```")
    #expect(module(course, through: 1) == ["a"])
    #expect(module(course, through: 2) == ["a"])
    #expect(module(course, through: 3) == ["a", "b", "c"])
  }

  @Test func `a replacement takes the place of a chunk from its lesson on`() throws {
    let course = try course(
      "```swift id=a\na1\n```\n\n```swift\nb\n```", "Prose",
      "```swift replaces=a\na3\n```\n\n```swift\nc\n```")
    #expect(module(course, through: 2) == ["a1", "b"])
    #expect(module(course, through: 3) == ["a3", "b", "c"])
  }

  @Test func `replacements may be replaced, each in its lesson`() throws {
    let course = try course(
      "```swift id=a\na1\n```", "```swift replaces=a id=b\na2\n```",
      "```swift replaces=b id=c\na3\n```\n\n```swift replaces=c\na4\n```")
    #expect((1...3).map { module(course, through: $0) } == [["a1"], ["a2"], ["a4"]])
  }

  @Test func `a chunk may be replaced in its own lesson`() throws {
    let course = try course("```swift id=a\na1\n```\n\n```swift replaces=a\na2\n```")
    #expect(module(course, through: 1) == ["a2"])
  }

  @Test func `an insertion goes into its place from its lesson on, in lesson order`() throws {
    let course = try course(
      "```swift\n{\n  // <<p>>\n}\n```", "```swift into=p\n  two\n```",
      "```swift into=p\n  three\n```\n\n```swift into=p\n  four\n```")
    #expect(module(course, through: 1) == ["{", "}"])
    #expect(module(course, through: 2) == ["{", "  two", "}"])
    #expect(module(course, through: 3) == ["{", "  two", "  three", "  four", "}"])
  }

  @Test func `insertions may have places of their own`() throws {
    let course = try course(
      "```swift\n// <<p>>\nend\n```", "```swift into=p\n{\n// <<q>>\n}\n```",
      "```swift into=q\nq\n```\n\n```swift into=p\np\n```")
    #expect(module(course, through: 2) == ["{", "}", "end"])
    #expect(module(course, through: 3) == ["{", "q", "}", "p", "end"])
  }

  @Test func `a replacement that keeps a placeholder keeps what is in it`() throws {
    let course = try course(
      "```swift id=a\na1\n// <<p>>\n```", "```swift into=p\np\n```",
      "```swift replaces=a\n// <<p>>\na3\n```\n\n```swift into=p\np3\n```")
    #expect(module(course, through: 2) == ["a1", "p"])
    #expect(module(course, through: 3) == ["p", "p3", "a3"])
  }

  @Test func `a replacement may bring a placeholder, and move one`() throws {
    let course = try course(
      "```swift id=a\na1\n```", "```swift replaces=a id=b\n// <<p>>\na2\n```",
      "```swift into=p\np\n```\n\n```swift replaces=b\na3\n// <<p>>\n```")
    #expect(module(course, through: 2) == ["a2"])
    #expect(module(course, through: 3) == ["a3", "p"])
  }

  @Test func `an insertion may be replaced in its place`() throws {
    let course = try course(
      "```swift\n{\n// <<p>>\n}\n```\n\n```swift into=p id=x\nx1\n```\n\n```swift into=p\ny\n```",
      "```swift replaces=x\nx2\n```")
    #expect(module(course, through: 1) == ["{", "x1", "y", "}"])
    #expect(module(course, through: 2) == ["{", "x2", "y", "}"])
  }

  @Test func `solutions are part of the module, and exercises are not`() throws {
    let course = try course("```swift exercise\nstart\n```\n\n```swift solution\nanswer\n```")
    #expect(module(course, through: 1) == ["answer"])
  }

  @Test func `names what a chunk replaces or goes into`() throws {
    let course = try course(
      "```swift shown\n// <<p>>\n```\n\n```swift id=a\n// <<p>>\n```\n\n```swift shown\n// <<p>>\n```",
      "```swift into=p\n```\n\n```swift replaces=a\n// <<p>>\n```\n\n```swift into=p\n```")
    let chunks = course.lessons.flatMap(\.chunks)
    #expect(
      chunks.map { course.chunk(filledBy: $0)?.key } == [
        nil, nil, nil, chunks[1].key, nil, chunks[4].key,
      ])
    #expect(
      chunks.map { course.chunk(replacedBy: $0)?.key } == [nil, nil, nil, nil, chunks[1].key, nil])
  }

  @Test func `the final state is the last lesson's`() throws {
    let course = try course("```swift\na\n```", "```swift\nb\n```")
    #expect(course.finalState == course.state(through: 2))
    #expect(course.finalState != course.state(through: 1))
  }
}
