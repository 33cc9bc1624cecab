extension Stepper {
  /// What happens at one node.
  ///
  ///     Stepper.Step(
  ///       at: 3, "a+b passes 4 on", arithmetic: "∂L/∂a = 0 + 4 × 1 = 4",
  ///       changes: [.grad(of: 0, 4), .grad(of: 1, 4)], code: "value.pullback(value.grad)")
  public struct Step: Codable, Hashable, Sendable {
    /// The node whose turn it is, as an index into the graph's nodes.
    public let node: Int
    /// What happens, in a few words.
    public let title: String
    /// The arithmetic in real numbers, a line for each number that changes; may be "".
    public let arithmetic: String
    /// The numbers that are different after the step.
    public let changes: [Change]
    /// The line of code that does it; may be "".
    public let code: String

    /// Creates a step; what the arguments mean is said at the properties.
    public init(
      at node: Int, _ title: String, arithmetic: String = "", changes: [Change] = [],
      code: String = ""
    ) {
      self.node = node
      self.title = title
      self.arithmetic = arithmetic
      self.changes = changes
      self.code = code
    }
  }

  /// A number of the graph that becomes another.
  public enum Change: Codable, Hashable, Sendable {
    /// The value at `node` is now this.
    case data(of: Int, Double)
    /// The gradient at `node` is now this.
    case grad(of: Int, Double)

    /// The node, as an index into the graph's nodes.
    public var node: Int {
      switch self {
      case .data(let node, _), .grad(let node, _): node
      }
    }
  }
}
