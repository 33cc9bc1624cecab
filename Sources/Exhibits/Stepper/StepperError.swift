/// Every fault found in the steps of a stepper; never empty.
public struct StepperError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What can be wrong; steps and nodes are counted from 0.
  public enum Fault: Hashable, Sendable {
    /// There is nothing to step through.
    case noSteps
    /// The step stands at a node that the graph does not have.
    case noSuchNode(step: Int, node: Int)
    /// The step changes a node that the graph does not have.
    case noSuchChange(step: Int, node: Int)
    /// A node that the graph does not have is said to be unknown.
    case noSuchUnknown(node: Int)
    /// After the step a number is another than the rules of the graph's operations give.
    case notByRules(step: Int, node: Int, Double, rules: Double)
  }

  /// The faults, in the order of the steps.
  public let faults: [Fault]

  /// The faults in words, separated by semicolons.
  public var description: String {
    "not a stepper: " + faults.map(\.description).joined(separator: "; ")
  }

  /// Returns nil when steps and nodes fit.
  init?(nodes count: Int, unknown: [Int], steps: [Stepper.Step]) {
    let nodes = 0..<count
    var faults: [Fault] = steps.isEmpty ? [.noSteps] : []
    for node in unknown where !nodes.contains(node) {
      faults.append(.noSuchUnknown(node: node))
    }
    for (index, step) in steps.enumerated() {
      if !nodes.contains(step.node) {
        faults.append(.noSuchNode(step: index, node: step.node))
      }
      for change in step.changes where !nodes.contains(change.node) {
        faults.append(.noSuchChange(step: index, node: change.node))
      }
    }
    if faults.isEmpty { return nil }
    self.faults = faults
  }

  /// Returns nil when the steps do what the rules of the graph's operations say, or it has no rules.
  init?(byRules stepper: Stepper) {
    guard let rules = stepper.rules else { return nil }
    let data = rules.data()
    var grads = stepper.graph.nodes.map(\.grad)
    for (index, (step, state)) in zip(stepper.steps, stepper.states.dropFirst()).enumerated() {
      switch step.action {
      case .start: grads[step.node] = 1
      case .turn: rules.turn(of: step.node, data, grads: &grads)
      case .value, nil: break
      }
      for node in grads.indices {
        let pairs =
          [(state.grads[node], grads[node])] + (state.data[node].map { [($0, data[node])] } ?? [])
        guard let (shown, ruled) = pairs.first(where: { !OperationRule.agree($0.0, $0.1) }) else {
          continue
        }
        faults = [.notByRules(step: index, node: node, shown, rules: ruled)]
        return
      }
    }
    return nil
  }
}

extension StepperError.Fault: CustomStringConvertible {
  /// The fault in words.
  public var description: String {
    switch self {
    case .noSteps: "it has no steps"
    case .noSuchNode(let step, let node):
      "step \(step) stands at node \(node), which the graph does not have"
    case .noSuchChange(let step, let node):
      "step \(step) changes node \(node), which the graph does not have"
    case .noSuchUnknown(let node):
      "node \(node) is said to be unknown, and the graph does not have it"
    case .notByRules(let step, let node, let number, let rules):
      "after step \(step) node \(node) has \(number), and the rules of the graph give \(rules): "
        + "give no rules to a graph whose steps do not follow them"
    }
  }
}
