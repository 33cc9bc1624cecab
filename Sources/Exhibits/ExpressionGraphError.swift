/// Every fault found in the nodes of an expression graph; never empty.
public struct ExpressionGraphError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What can be wrong with a graph; `node` and `input` are indices into its nodes.
  public enum Fault: Hashable, Sendable {
    /// The graph has no node, so it has no output.
    case empty
    /// The input is not the index of an earlier node.
    case inputNotEarlier(node: Int, input: Int)
    /// The node names an operation and no inputs.
    case operationWithoutInputs(node: Int, operation: String)
    /// The node names inputs and no operation.
    case inputsWithoutOperation(node: Int)
  }

  /// The faults, in the order of the nodes.
  public let faults: [Fault]

  /// The faults in words, separated by semicolons.
  public var description: String {
    "not an expression graph: " + faults.map(\.description).joined(separator: "; ")
  }

  /// Returns nil when `nodes` are sound.
  init?(nodes: [ExpressionGraph.Node]) {
    var faults: [Fault] = nodes.isEmpty ? [.empty] : []
    for (index, node) in nodes.enumerated() {
      for input in node.inputs where !(0..<index).contains(input) {
        faults.append(.inputNotEarlier(node: index, input: input))
      }
      switch (node.operation, node.inputs.isEmpty) {
      case (let operation?, true):
        faults.append(.operationWithoutInputs(node: index, operation: operation))
      case (nil, false):
        faults.append(.inputsWithoutOperation(node: index))
      default:
        break
      }
    }
    if faults.isEmpty { return nil }
    self.faults = faults
  }
}

extension ExpressionGraphError.Fault: CustomStringConvertible {
  /// The fault in words.
  public var description: String {
    switch self {
    case .empty:
      "it has no nodes"
    case .inputNotEarlier(let node, let input):
      "node \(node) takes node \(input), which does not stand before it"
    case .operationWithoutInputs(let node, let operation):
      "node \(node) is made by “\(operation)” from nothing"
    case .inputsWithoutOperation(let node):
      "node \(node) has inputs and no operation"
    }
  }
}
