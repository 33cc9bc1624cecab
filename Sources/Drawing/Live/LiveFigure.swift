import Exhibits

/// The numbers of a figure that follows a reader's, as they are at rest, for prose that follows it.
package struct LiveFigure {
  /// A number of the figure.
  package struct Number: Hashable, Sendable {
    /// Which it is, as `data-n` says it.
    package let name: String
    /// What it is at rest.
    package let value: Double
  }

  /// What the nodes are called; "" for those without a name.
  private let names: [String]
  private let data: [Double]
  /// The gradients; nil when the figure shows none.
  private let grads: [Double]?

  /// The numbers of an exhibit; nil if they stay as they are.
  package init?(_ exhibit: Exhibit) {
    switch exhibit {
    case .graph(let graph):
      guard let live = LiveData(graph) else { return nil }
      names = live.names
      data = graph.nodes.map(\.data)
      grads = graph.moment == .afterBackward ? graph.nodes.map(\.grad) : nil
    case .gate(let gate):
      guard let live = LiveData(gate) else { return nil }
      names = live.names
      data = gate.inputs.map(\.value) + [gate.output.value]
      grads = gate.downstream + [gate.output.upstream]
    case .stepper(let stepper):
      guard let rules = stepper.rules, let live = LiveData(stepper.graph, seed: 1),
        let last = stepper.states.last
      else { return nil }
      names = live.names
      data = rules.data()
      // A sweep that ends early, or takes another way, has other gradients than the whole one.
      let whole = rules.grads(data, seed: 1)
      let isWhole = zip(whole, last.grads).allSatisfy { OperationRule.agree($0, $1) }
      grads = isWhole ? last.grads : nil
    default: return nil
    }
  }

  /// The names of what has one, in the order of the figure.
  package var nodes: [String] {
    names.reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
  }

  /// Whether the figure shows gradients, and all of them.
  package var hasGradients: Bool { grads != nil }

  /// Returns the value of the node with a name, or its gradient; nil if there is none, or more than one.
  package func number(of node: String, isGradient: Bool) -> Number? {
    let places = names.indices.filter { names[$0] == node }
    guard places.count == 1, let numbers = isGradient ? grads : data else { return nil }
    let name: LiveNumber = isGradient ? .grad(places[0]) : .data(places[0])
    return Number(name: name.name, value: numbers[places[0]])
  }
}
