import Exhibits
import Testing

@Suite struct ExpressionGraphFoldingTests {
  private typealias Node = ExpressionGraph.Node

  @Test func `a difference folds into one operation and keeps its numbers`() throws {
    let graph = try ExpressionGraph(
      nodes: [
        Node(label: "a", data: 10, grad: 1), Node(label: "b", data: 3, grad: -1),
        Node(data: -1, grad: 3, isHelper: true),
        Node(data: -3, grad: 1, operation: "×", inputs: [1, 2], isHelper: true),
        Node(label: "d", data: 7, grad: 1, operation: "+", inputs: [0, 3]),
      ], moment: .afterBackward, caption: "a − b", showsHelpers: false)
    #expect(
      graph.folded.nodes == [
        Node(label: "a", data: 10, grad: 1), Node(label: "b", data: 3, grad: -1),
        Node(label: "d", data: 7, grad: 1, operation: "-", inputs: [0, 1]),
      ])
    #expect(graph.foldedCount == 2)
    #expect(graph.folded.moment == .afterBackward)
    #expect(graph.folded.caption == "a − b")
    #expect(ExpressionGraphWords(graph.folded).equation(2) == "d = a − b")
  }

  @Test func `a quotient and a negation fold too`() throws {
    let quotient = try graph([
      Node(label: "a", data: 10), Node(label: "b", data: 4),
      Node(data: 0.25, operation: "^-1", inputs: [1], isHelper: true),
      Node(data: 2.5, operation: "×", inputs: [0, 2]),
    ])
    #expect(quotient.folded.nodes.map(\.operation) == [nil, nil, "/"])
    #expect(quotient.folded.nodes.last?.inputs == [0, 1])
    let negation = try graph([
      Node(label: "a", data: 10), Node(data: -1, isHelper: true),
      Node(data: -10, operation: "×", inputs: [0, 1]),
    ])
    #expect(negation.folded.nodes.map(\.operation) == [nil, "-"])
    #expect(negation.folded.nodes.last?.inputs == [0])
  }

  @Test func `a minus of a minus folds from the inside out`() throws {
    let graph = try graph([
      Node(label: "a", data: 1), Node(label: "b", data: 2), Node(data: -1, isHelper: true),
      Node(data: -2, operation: "×", inputs: [1, 2], isHelper: true),
      Node(data: -1, isHelper: true),
      Node(data: 2, operation: "×", inputs: [3, 4], isHelper: true),
      Node(data: 3, operation: "+", inputs: [0, 5]),
    ])
    #expect(graph.folded.nodes.map(\.operation) == [nil, nil, "-", "-"])
    #expect(graph.folded.nodes.map(\.inputs) == [[], [], [1], [0, 2]])
  }

  @Test func `a helper that something else needs stays`() throws {
    let graph = try graph([
      Node(label: "a", data: 2),
      Node(data: 0.5, operation: "^-1", inputs: [0], isHelper: true),
      Node(data: 0.5, operation: "+", inputs: [1, 1]),
      Node(data: 0.25, operation: "×", inputs: [2, 1]),
    ])
    #expect(graph.folded.nodes.map(\.operation) == [nil, "^-1", "+", "/"])
    #expect(graph.foldedCount == 0)
  }

  @Test func `what only looks like a helper is left alone`() throws {
    let nodes = [
      Node(label: "a", data: 1), Node(data: -1), Node(data: -1, operation: "×", inputs: [0, 1]),
      Node(data: 1, operation: "^-1", inputs: [0]), Node(data: 1, operation: "×", inputs: [0, 3]),
      Node(data: 0, operation: "+", inputs: [4, 2]),
    ]
    #expect(try graph(nodes).folded.nodes == nodes)
  }

  private func graph(_ nodes: [Node]) throws -> ExpressionGraph {
    try ExpressionGraph(nodes: nodes, moment: .forwardOnly, caption: "")
  }
}
