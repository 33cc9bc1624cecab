import CourseRuntime
import Exhibits
import LessonRuns
import Testing

@testable import Exporting

@Suite struct ChapterWriterTests {
  @Test func `an answer stands at the end of its section`() throws {
    var exported = try Exported(
      """
      # One

      ## First

      > [!PREDICT number]
      > What comes?

      ```swift run
      print(6 * 7)
      ```

      ## Second

      More.

      """)
    exported.record([.text("42\n")], ofChunk: 0)
    let body = try exported.chapter().body
    let places = try ["question.1", "print", "class=\"answers\"", "<samp>42", "id=\"second\""].map {
      try #require(body.range(of: $0), "\($0)").lowerBound
    }
    #expect(places == places.sorted())
    #expect(body.contains("href=\"#answer.1\"") && body.contains("id=\"answer.1\""))
    #expect(body.ranges(of: "42").count == 2, "what is right, and what was printed; nothing before")
  }

  @Test func `tests, hints and solutions go to the appendices`() throws {
    let chapter = try Exported(
      """
      # One

      ### Doubled

      > [!EXERCISE] extend, level 1
      > Double it.

      > [!HINT]
      > Add.

      ```swift exercise
      func doubled(_ x: Int) -> Int { x }
      ```

      ```swift solution
      func doubled(_ x: Int) -> Int { x + x }
      ```

      ```swift test
      @Test func `two is doubled`() { #expect(doubled(2) == 4) }
      ```

      """
    ).chapter()
    #expect(chapter.solutions.count == 1)
    #expect(chapter.solutions[0].content.contains("Add."))
    #expect(!chapter.body.contains("Add.") && !chapter.body.contains("two is doubled"))
    #expect(chapter.tests[0].content.contains("two is doubled"))
    #expect(chapter.body.contains("href=\"solutions.html#\(chapter.solutions[0].anchor)\""))
    #expect(chapter.body.contains("1 test, in the appendix"))
  }

  @Test func `a stepper is told step by step`() throws {
    var exported = try Exported("# One\n\n```swift run\nshow()\n```\n")
    let graph = try ExpressionGraph(
      nodes: [
        ExpressionGraph.Node(label: "a", data: 2),
        ExpressionGraph.Node(label: "b", data: 4, operation: "+", inputs: [0, 0]),
      ], moment: .forwardOnly, caption: "Twice")
    exported.record([.exhibit(.stepper(try Stepper.forwardPass("Twice a", of: graph)))], ofChunk: 0)
    let body = try exported.chapter().body
    #expect(body.ranges(of: "<svg").count == 2)
    #expect(!body.contains("<use"), "each picture stands by itself")
    #expect(body.contains("<ol class=\"steps\">"))
  }
}
