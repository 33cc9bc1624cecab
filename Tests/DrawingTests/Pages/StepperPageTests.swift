import ExhibitSamples
import Exhibits
import Support
import Testing

@testable import Drawing

@Suite struct StepperPageTests {
  /// A page with two steppers, a narrow one and one that scrolls on a telephone.
  ///
  /// `Tests/Browser/test_stepper.py` opens the golden, so what it drives is what is drawn here.
  @Test func `a page of steppers is as it was driven in a browser`() throws {
    let figures = [
      try StepperFigure(Self.sweep(of: GraphSamples.productOfBoth())).html(id: "sweep"),
      try StepperFigure(.forwardPass("Forward", of: GraphSamples.lecture())).html(id: "forward"),
    ]
    let page = GoldenPage.html(
      "Steppers", styles: ["graph", "player", "stepper"], scripts: ["player", "stepper"], figures)
    try expectGolden(page, "steppers.html")
  }

  /// Sweeps a graph of sums and products back, outputs first.
  private static func sweep(of graph: ExpressionGraph) throws -> Stepper {
    let nodes = graph.nodes.map {
      ExpressionGraph.Node(
        label: $0.label, data: $0.data, operation: $0.operation, inputs: $0.inputs)
    }
    let start = try ExpressionGraph(nodes: nodes, moment: .forwardOnly, caption: graph.caption)
    var recording = SweepRecording(start, start: "grad += 1")
    var grads = nodes.map { _ in 0.0 }
    grads[nodes.count - 1] = 1
    for (index, node) in nodes.enumerated().reversed() where node.inputs.count == 2 {
      let others = [nodes[node.inputs[1]].data, nodes[node.inputs[0]].data]
      let locals = node.operation == "+" ? [1, 1] : others
      for (input, local) in zip(node.inputs, locals) { grads[input] += grads[index] * local }
      recording.turn(of: index, locals: locals, grads: grads, code: "value.pullback(value.grad)")
    }
    return try recording.stepper("The sweep")
  }
}
