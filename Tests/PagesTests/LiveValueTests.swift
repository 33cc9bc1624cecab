import CourseRuntime
import ExhibitSamples
import Exhibits
import LessonRuns
import Testing

@testable import Pages

/// Values in prose that follow a figure whose numbers a reader can change.
@Suite struct LiveValueTests {
  /// A lesson with two figures in two passages; a chunk's label makes the second one `fig:wide`.
  private static func lesson(_ prose: String, after: String = "") -> String {
    """
    # One

    \(prose)

    ```swift run
    show(gate)
    ```

    \(after)

    ## Another passage

    ```swift run label=fig:wide
    show(graph)
    ```
    """
  }

  /// What is wrong with a lesson's page, or the page.
  private func woven(_ text: String, _ values: Transcript.Value...) throws -> WovenLessons {
    var lessons = try WovenLessons(text)
    var run = LessonRun()
    for (index, value) in values.enumerated() { run.transcript.values[index] = value }
    run.transcript.chunks[0] = .init(output: [.exhibit(.gate(try Self.gate))], seconds: 0)
    run.transcript.chunks[1] = .init(
      output: [.text("x\n"), .exhibit(.graph(try GraphSamples.productOfBoth(follows: true)))],
      seconds: 0)
    lessons.runs = [1: run]
    return lessons
  }

  private func faults(_ text: String, _ values: Transcript.Value...) throws -> [String] {
    var lessons = try woven(text)
    for (index, value) in values.enumerated() { lessons.runs[1]?.transcript.values[index] = value }
    return try lessons.site().faults.map {
      "\($0.location.line):\($0.location.column) \($0.reason)"
    }
  }

  @Test func `a value says which number of the passage's figure it follows`() throws {
    let body = try woven(
      Self.lesson(
        "Before: `{swift live=c.data} c`.", after: "After: `{swift %.1f live=a.grad} a.grad`."),
      .init(text: "-6.0", isNumber: true), .init(text: "6.0", isNumber: true)
    ).body()
    #expect(
      body.contains(
        "value=\"-6.0\" data-follows=\"chunk.1.1-1\" data-n=\"d2\" data-node=\"c\">"))
    #expect(
      body.contains("value=\"6.0\" data-follows=\"chunk.1.1-1\" data-n=\"g0\" data-node=\"a\">"))
  }

  @Test func `a figure of another passage is named`() throws {
    let body = try woven(
      Self.lesson("It is `{swift live=a.data of=fig:wide} a`."), .init(text: "-2.0", isNumber: true)
    ).body()
    #expect(
      body.contains("data-follows=\"chunk.1.2-2\" data-n=\"d0\" data-node=\"a\">"))
  }

  @Test func `a value that is another than the figure's is told where it stands`() throws {
    #expect(
      try faults(
        Self.lesson("It is `{swift live=c.data} 6.0`."), .init(text: "6.0", isNumber: true)) == [
          "3:28 the value is 6.0, and 'c.data' in the figure is -6.0"
        ])
    #expect(
      try faults(
        Self.lesson("It is `{swift %.2f live=c.data} x`."), .init(text: "-6.01", isNumber: true))
        == [
          "3:33 the value is -6.01, and 'c.data' in the figure is -6.0"
        ])
  }

  @Test func `a name that the figure has not is told with those that it has`() throws {
    #expect(
      try faults(Self.lesson("It is `{swift live=d.grad} 1`."), .init(text: "1", isNumber: true))
        == [
          "3:28 the figure has no 'd', or more than one: it has a, b, c"
        ])
  }

  @Test func `a gradient that a figure does not show cannot be followed`() throws {
    let text = Self.lesson("It is `{swift live=a.grad of=fig:wide} 1`.")
    var lessons = try woven(text, .init(text: "1", isNumber: true))
    let whole = try GraphSamples.productOfBoth(follows: true)
    let forward = try ExpressionGraph(
      nodes: whole.nodes.map {
        .init(label: $0.label, data: $0.data, operation: $0.operation, inputs: $0.inputs)
      }, moment: .forwardOnly, caption: "", rules: whole.rules)
    lessons.runs[1]?.transcript.chunks[1] = .init(
      output: [.exhibit(.graph(forward))], seconds: 0)
    #expect(
      try lessons.site().faults.map(\.reason.description) == [
        "the figure does not show all gradients, so nothing can follow 'a.grad'"
      ])
  }

  @Test func `a passage without a figure that follows has nothing to follow`() throws {
    let text = Self.lesson("Words.") + "\n\n## A third\n\nIt is `{swift live=a.data} 1`.\n"
    #expect(
      try faults(text, .init(text: "1", isNumber: true)) == [
        "19:28 no figure of this passage has numbers that a reader can change: name one of another "
          + "passage by 'of=fig:name'"
      ])
  }

  private static var gate: Gate {
    get throws {
      try Gate(
        "c = a · b", operation: "×",
        inputs: [.init("a", value: 2, local: -3), .init("b", value: -3, local: 2)],
        output: .init("c", value: -6, upstream: -2),
        rule: OperationRule("×") { a, b in (a * b, [b, a]) })
    }
  }
}
