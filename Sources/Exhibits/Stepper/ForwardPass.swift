extension Stepper {
  /// Lets the computed values of a graph appear one by one; leaves are there from the start.
  ///
  /// - Parameters:
  ///   - caption: What the steps show, in words.
  ///   - graph: The graph with all of its values; its gradients are not shown.
  /// - Returns: A stepper with a step for each operation.
  /// - Throws: `StepperError` if the graph has no operation.
  public static func forwardPass(
    _ caption: String, of graph: ExpressionGraph
  ) throws(StepperError) -> Stepper {
    let words = ExpressionGraphWords(graph)
    let computed = graph.nodes.indices.filter { graph.nodes[$0].operation != nil }
    let steps = computed.map { index in
      let node = graph.nodes[index]
      let expression = words.expression(index) ?? ""
      var arithmetic = words.arithmetic(index)
      arithmetic.append(" = ")
      return Step(
        at: index, StepText(node.label.isEmpty ? expression : "\(node.label) = \(expression)"),
        arithmetic: StepText(
          pieces: arithmetic.pieces + [.number(node.data, .data(index))]),
        changes: [.data(of: index, node.data)], action: .value)
    }
    return try Stepper(
      caption, graph: graph.forwardOnly, unknown: computed, steps: steps)
  }
}

extension ExpressionGraph {
  /// The same graph before any gradient is known.
  var forwardOnly: ExpressionGraph {
    let nodes = nodes.map { node in
      Node(
        label: node.label, data: node.data, operation: node.operation, inputs: node.inputs,
        isHelper: node.isHelper)
    }
    return ExpressionGraph(unchecked: nodes, moment: .forwardOnly, caption: caption, rules: rules)
  }
}
