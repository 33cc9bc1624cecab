import CourseRuntime
import Exhibits
import LessonRuns
import Testing

@testable import Pages

@Suite struct ChunkRendererTests {
  private func body(_ output: [Transcript.Output]) throws -> String {
    var lessons = try WovenLessons("# One\n\n```swift run\nshow()\n```\n")
    var run = LessonRun()
    run.transcript.chunks[0] = Transcript.ChunkRecord(output: output)
    lessons.runs = [1: run]
    return try lessons.body()
  }

  private func stepper() throws -> Transcript.Output {
    let graph = try ExpressionGraph(
      nodes: [.init(label: "a", data: 1), .init(data: 2, operation: "+", inputs: [0, 0])],
      moment: .forwardOnly, caption: "a + a")
    return .exhibit(.stepper(try .forwardPass("Forward", of: graph)))
  }

  @Test func `steppers that follow each other stand side by side`() throws {
    let html = try body([stepper(), stepper(), .text("between"), stepper()])
    #expect(html.ranges(of: "<div class=\"beside\">").count == 1)
    let start = try #require(html.firstRange(of: "<div class=\"beside\">"))
    let text = try #require(html.firstRange(of: "between"))
    #expect(html[start.upperBound..<text.lowerBound].ranges(of: "exhibit stepper").count == 2)
    #expect(html[text.upperBound...].ranges(of: "exhibit stepper").count == 1)
  }

  @Test func `code on the page begins and ends with a line that is not blank`() throws {
    let body = try WovenLessons("# One\n\n```swift\n\n  \nlet a = 1\n\n```\n").body()
    #expect(body.contains("<pre><code><b>let</b>"))
    #expect(body.contains("</var></code></pre>"))
  }

  @Test func `a stepper alone has the column for itself`() throws {
    #expect(try !body([stepper(), .text("after")]).contains("beside"))
  }
}
