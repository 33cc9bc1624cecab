import Exhibits
import Testing

#if canImport(Foundation)
  import Foundation
#endif

@Suite struct ExpressionGraphTests {
  @Test func `an empty graph is an error that says so`() {
    let error = #expect(throws: ExpressionGraphError.self) {
      _ = try ExpressionGraph(nodes: [], moment: .forwardOnly, caption: "")
    }
    #expect(error?.faults == [.empty])
    #expect(error?.description == "not an expression graph: it has no nodes")
  }

  @Test func `every fault of the nodes is reported`() {
    let error = #expect(throws: ExpressionGraphError.self) {
      _ = try ExpressionGraph(
        nodes: [
          .init(data: 1, operation: "+", inputs: [0, 1]), .init(data: 1, inputs: [-1]),
          .init(data: 1, operation: "×"),
        ], moment: .forwardOnly, caption: "")
    }
    #expect(
      error?.faults == [
        .inputNotEarlier(node: 0, input: 0), .inputNotEarlier(node: 0, input: 1),
        .inputNotEarlier(node: 1, input: -1), .inputsWithoutOperation(node: 1),
        .operationWithoutInputs(node: 2, operation: "×"),
      ])
  }

  @Test func `a graph survives encoding, and a bad one is not decoded`() throws {
    let graph = try ExpressionGraph(
      nodes: [.init(label: "a", data: 2), .init(data: 4, operation: "+", inputs: [0, 0])],
      moment: .afterBackward, caption: "a + a")
    let data = try JSONEncoder().encode(graph)
    #expect(try JSONDecoder().decode(ExpressionGraph.self, from: data) == graph)
    let bad = #"{"nodes": [], "moment": "forwardOnly", "caption": ""}"#
    #expect(throws: ExpressionGraphError.self) {
      _ = try JSONDecoder().decode(ExpressionGraph.self, from: Data(bad.utf8))
    }
  }
}
