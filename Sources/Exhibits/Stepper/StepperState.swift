extension Stepper {
  /// The numbers of all nodes at one moment, in the order of the graph's nodes.
  public struct State: Hashable, Sendable {
    /// The values; nil where one is not known yet.
    public private(set) var data: [Double?]
    /// The gradients.
    public private(set) var grads: [Double]

    init(before stepper: Stepper) {
      let unknown = Set(stepper.unknown)
      data = stepper.graph.nodes.enumerated().map { index, node in
        unknown.contains(index) ? nil : node.data
      }
      grads = stepper.graph.nodes.map(\.grad)
    }

    mutating func apply(_ change: Change) {
      switch change {
      case .data(let node, let value): data[node] = value
      case .grad(let node, let value): grads[node] = value
      }
    }
  }

  /// The numbers before the first step, then after every step: one more than there are steps.
  public var states: [State] {
    var state = State(before: self)
    var states = [state]
    for step in steps {
      for change in step.changes { state.apply(change) }
      states.append(state)
    }
    return states
  }

  /// Whether gradients are of interest: the graph has them, or a step changes one.
  public var showsGradients: Bool {
    graph.moment == .afterBackward
      || steps.contains { step in
        step.changes.contains { if case .grad = $0 { true } else { false } }
      }
  }

  /// The graph before the first step, as one that shows gradients or one that does not.
  public func graph(showingGradients: Bool) -> ExpressionGraph {
    ExpressionGraph(
      unchecked: graph.nodes, moment: showingGradients ? .afterBackward : .forwardOnly,
      caption: graph.caption, rules: graph.rules)
  }
}
