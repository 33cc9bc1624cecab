/// What a graph's rules give for any numbers at its leaves.
package struct GraphRules: Sendable {
  private let nodes: [ExpressionGraph.Node]
  private let rules: [String: OperationRule]

  /// The rules of a graph; nil when it states none, or not that of every operation.
  package init?(_ graph: ExpressionGraph) {
    let known = Dictionary(graph.rules.map { ($0.operation, $0) }) { first, _ in first }
    if graph.rules.isEmpty { return nil }
    self.init(nodes: graph.nodes, rules: known)
  }

  init?(nodes: [ExpressionGraph.Node], rules: [String: OperationRule]) {
    for node in nodes {
      guard let operation = node.operation else { continue }
      guard let rule = rules[operation], rule.fits(node.inputs.count) else { return nil }
    }
    self.nodes = nodes
    self.rules = rules
  }

  /// Computes all values.
  ///
  /// - Parameter leaves: New values of leaves, by their index; the others keep their own.
  /// - Returns: The values, in the order of the nodes.
  package func data(_ leaves: [Int: Double] = [:]) -> [Double] {
    var data: [Double] = []
    for (index, node) in nodes.enumerated() {
      let inputs = node.inputs.map { data[$0] }
      let rule = node.operation.flatMap { rules[$0] }
      data.append(rule?.value.evaluate(inputs) ?? leaves[index] ?? node.data)
    }
    return data
  }

  /// Returns the local derivatives of a node, one for each input.
  package func slopes(of node: Int, _ data: [Double]) -> [Double] {
    guard let operation = nodes[node].operation, let rule = rules[operation] else { return [] }
    let inputs = nodes[node].inputs.map { data[$0] }
    return rule.slopes.map { $0.evaluate(inputs) }
  }

  /// Adds to the gradients of a node's inputs what a node with this gradient passes on.
  package func turn(of node: Int, _ data: [Double], grads: inout [Double]) {
    for (input, slope) in zip(nodes[node].inputs, slopes(of: node, data)) {
      grads[input] += grads[node] * slope
    }
  }

  /// Computes all gradients of the last node.
  ///
  /// - Parameters:
  ///   - data: The values.
  ///   - seed: The last node's own gradient.
  /// - Returns: The gradients, in the order of the nodes.
  package func grads(_ data: [Double], seed: Double) -> [Double] {
    var grads = nodes.map { _ in 0.0 }
    grads[nodes.count - 1] = seed
    for node in nodes.indices.reversed() { turn(of: node, data, grads: &grads) }
    return grads
  }
}

extension ExpressionGraphError {
  /// The faults of a graph's numbers by its rules, if it is otherwise sound.
  static func faults(
    nodes: [ExpressionGraph.Node], moment: ExpressionGraph.Moment, rules: [OperationRule]
  ) -> [Fault] {
    var known: [String: OperationRule] = [:]
    var faults: [Fault] = []
    for rule in rules where known.updateValue(rule, forKey: rule.operation) != nil {
      faults.append(.ruleTwice(operation: rule.operation))
    }
    for (index, node) in nodes.enumerated() {
      guard let operation = node.operation else { continue }
      guard let rule = known[operation] else {
        faults.append(.noRule(node: index, operation: operation))
        continue
      }
      if !rule.fits(node.inputs.count) {
        faults.append(.operands(node: index, has: node.inputs.count, rule: rule))
        continue
      }
      let value = rule.value.evaluate(node.inputs.map { nodes[$0].data })
      if !OperationRule.agree(value, node.data) {
        faults.append(.dataNotByRule(node: index, operation: operation, node.data, rule: value))
      }
    }
    guard faults.isEmpty, moment == .afterBackward, let last = nodes.last,
      let graph = GraphRules(nodes: nodes, rules: known)
    else { return faults }
    let grads = graph.grads(nodes.map(\.data), seed: last.grad)
    for (index, node) in nodes.enumerated() where !OperationRule.agree(grads[index], node.grad) {
      faults.append(.gradNotByRules(node: index, node.grad, rules: grads[index]))
    }
    return faults
  }
}
