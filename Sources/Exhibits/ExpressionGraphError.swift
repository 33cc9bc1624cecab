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
    /// Two rules are for the same operation.
    case ruleTwice(operation: String)
    /// There are rules, and none for the node's operation.
    case noRule(node: Int, operation: String)
    /// The rule is for another number of operands than the node has inputs.
    case operands(node: Int, has: Int, rule: OperationRule)
    /// The rule gives another value than the node's.
    case dataNotByRule(node: Int, operation: String, Double, rule: Double)
    /// The rules give another gradient than the node's.
    case gradNotByRules(node: Int, Double, rules: Double)
  }

  /// The faults, in the order of the nodes.
  public let faults: [Fault]

  /// The faults in words, separated by semicolons.
  public var description: String {
    "not an expression graph: " + faults.map(\.description).joined(separator: "; ")
  }

  /// Returns nil when `nodes` are sound.
  init?(
    nodes: [ExpressionGraph.Node], moment: ExpressionGraph.Moment, rules: [OperationRule]
  ) {
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
    if faults.isEmpty && !rules.isEmpty {
      faults = Self.faults(nodes: nodes, moment: moment, rules: rules)
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
    case .ruleTwice(let operation):
      "there are two rules for “\(operation)”"
    case .noRule(let node, let operation):
      "node \(node) is made by “\(operation)”, which has no rule: add one, or give no rules at all"
    case .operands(let node, let has, let rule):
      "node \(node) has \(has) \(has == 1 ? "input" : "inputs"), and the rule of "
        + "“\(rule.operation)” \(rule.size)"
    case .dataNotByRule(let node, let operation, let data, let rule):
      "node \(node) is \(data), and the rule of “\(operation)” gives \(rule)"
    case .gradNotByRules(let node, let grad, let rules):
      "the gradient of node \(node) is \(grad), and the rules give \(rules): "
        + "give no rules to a graph whose gradients do not follow them"
    }
  }
}
