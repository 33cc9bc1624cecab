/// One expression graph at every step of a computation: a pass forward, or a sweep back.
///
///     try show(Stepper.forwardPass("Values appear one by one", of: graph))
///     try show(Stepper("The sweep", graph: graphBefore, steps: steps))
///
/// Only what a step changes is stored. `states` gives the numbers of the whole graph.
public struct Stepper: Codable, Hashable, Sendable {
  /// What the steps show, in words.
  public let caption: String
  /// The graph before the first step.
  public let graph: ExpressionGraph
  /// The nodes whose data is not known before a step gives it, in order: shown as blanks.
  public let unknown: [Int]
  /// The steps, in order; never empty.
  public let steps: [Step]

  /// Creates a stepper.
  ///
  /// - Parameters:
  ///   - caption: What the steps show, in words.
  ///   - graph: The graph before the first step.
  ///   - unknown: The nodes whose data is not known before a step gives it.
  ///   - steps: The steps, in order.
  /// - Throws: `StepperError` with every fault.
  public init(
    _ caption: String, graph: ExpressionGraph, unknown: [Int] = [], steps: [Step]
  ) throws(StepperError) {
    let count = graph.nodes.count
    if let error = StepperError(nodes: count, unknown: unknown, steps: steps) { throw error }
    self.caption = caption
    self.graph = graph
    self.unknown = Set(unknown).sorted()
    self.steps = steps
    if let error = StepperError(byRules: self) { throw error }
  }

  /// The rules by which the steps follow a reader's numbers; nil if the graph has none, if some step
  /// was told by the author and not recorded, or if gradients are there before the first.
  package var rules: GraphRules? {
    let isRecorded =
      steps.allSatisfy { $0.action != nil } && graph.nodes.allSatisfy { $0.grad == 0 }
    return isRecorded ? GraphRules(graph) : nil
  }

  /// Reads a stepper that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      graph: container.decode(ExpressionGraph.self, forKey: .graph),
      unknown: container.decode([Int].self, forKey: .unknown),
      steps: container.decode([Step].self, forKey: .steps))
  }
}
