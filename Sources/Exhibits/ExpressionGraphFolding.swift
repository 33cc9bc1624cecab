extension ExpressionGraph {
  /// The graph as the code reads: `a − b` and `a / b` are one operation each, without their helpers.
  ///
  /// What folds are helpers alone: the product with −1, and the power −1. A value that is a product
  /// with the helper −1 becomes a negation; a sum becomes a difference where its last operand is a
  /// negation that is a helper; a product becomes a quotient where its last operand is a power −1
  /// that is a helper. A helper that something else needs stays as it is.
  public var folded: ExpressionGraph { Folding(of: self).graph }

  /// Which of the values `folded` has, in its order, as indices into `nodes`.
  package var foldedNodes: [Int] { Folding(of: self).kept }

  /// How many of the values `folded` leaves out.
  public var foldedCount: Int { nodes.count - folded.nodes.count }
}

/// Rewrites the operations of a graph, then drops what nothing needs any more.
private struct Folding {
  private let source: ExpressionGraph
  private var nodes: [ExpressionGraph.Node]

  init(of graph: ExpressionGraph) {
    source = graph
    nodes = graph.nodes
    for index in nodes.indices { foldNegation(index) }
    for index in nodes.indices { foldOperand(index) }
  }

  /// What the output needs.
  var kept: [Int] {
    var isNeeded = nodes.map { !$0.isHelper }
    isNeeded[nodes.count - 1] = true
    for index in nodes.indices.reversed() where isNeeded[index] {
      for input in nodes[index].inputs { isNeeded[input] = true }
    }
    return nodes.indices.filter { isNeeded[$0] }
  }

  /// The graph of what the output needs.
  var graph: ExpressionGraph {
    let kept = kept
    var places = Array(repeating: 0, count: nodes.count)
    for (place, index) in kept.enumerated() { places[index] = place }
    let rewritten = kept.map { index in
      nodes[index].making(nodes[index].operation, of: nodes[index].inputs.map { places[$0] })
    }
    return ExpressionGraph(unchecked: rewritten, moment: source.moment, caption: source.caption)
  }

  /// Makes `x × −1` a negation of x.
  private mutating func foldNegation(_ index: Int) {
    let node = nodes[index]
    guard let sign = node.operation, ["×", "*", "·"].contains(sign), node.inputs.count == 2,
      let factor = node.inputs.last, source.nodes[factor].isHelper,
      source.nodes[factor].operation == nil, source.nodes[factor].data == -1
    else { return }
    nodes[index] = node.making("-", of: [node.inputs[0]])
  }

  /// Makes `a + (−b)` a difference, and `a × b⁻¹` a quotient.
  private mutating func foldOperand(_ index: Int) {
    let node = nodes[index]
    guard node.inputs.count == 2, let last = node.inputs.last, nodes[last].isHelper,
      let inner = nodes[last].inputs.first, nodes[last].inputs.count == 1
    else { return }
    switch (node.operation, nodes[last].operation) {
    case ("+", "-"): nodes[index] = node.making("-", of: [node.inputs[0], inner])
    case ("×", "^-1"), ("*", "^-1"), ("·", "^-1"):
      nodes[index] = node.making("/", of: [node.inputs[0], inner])
    default: break
    }
  }
}

extension ExpressionGraph.Node {
  /// The same value, made in another way.
  fileprivate func making(_ operation: String?, of inputs: [Int]) -> ExpressionGraph.Node {
    ExpressionGraph.Node(
      label: label, data: data, grad: grad, operation: operation, inputs: inputs,
      isHelper: isHelper)
  }
}
