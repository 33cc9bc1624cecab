extension Stepper {
  /// What happens at one node.
  ///
  ///     Stepper.Step(
  ///       at: 3, "a+b passes 4 on", arithmetic: "∂L/∂a = 0 + 4 × 1 = 4",
  ///       changes: [.grad(of: 0, 4), .grad(of: 1, 4)], code: "value.pullback(value.grad)")
  public struct Step: Codable, Hashable, Sendable {
    /// The node whose turn it is, as an index into the graph's nodes.
    public let node: Int
    /// What happens, with the numbers that can follow a reader's.
    package let titleText: StepText
    /// The arithmetic, with the numbers that can follow a reader's.
    package let arithmeticText: StepText
    /// The numbers that are different after the step.
    public let changes: [Change]
    /// The line of code that does it; may be "".
    public let code: String
    /// How the rules of the graph's operations do the same; nil if only the author knows.
    package let action: Action?

    /// What a step does by the rules of the graph's operations.
    package enum Action: String, Codable, Hashable, Sendable {
      /// The node's value appears.
      case value
      /// The output's own gradient becomes 1.
      case start
      /// The node adds to the gradients of its inputs what it passes on.
      case turn
    }

    /// What happens, in a few words.
    public var title: String { titleText.description }
    /// The arithmetic in real numbers, a line for each number that changes; may be "".
    public var arithmetic: String { arithmeticText.description }

    /// Creates a step; what the arguments mean is said at the properties.
    public init(
      at node: Int, _ title: String, arithmetic: String = "", changes: [Change] = [],
      code: String = ""
    ) {
      self.init(
        at: node, StepText(title), arithmetic: StepText(arithmetic), changes: changes, code: code,
        action: nil)
    }

    /// Creates a step that the rules of the graph's operations can do.
    package init(
      at node: Int, _ title: StepText, arithmetic: StepText, changes: [Change], code: String = "",
      action: Action?
    ) {
      self.node = node
      titleText = title
      arithmeticText = arithmetic
      self.changes = changes
      self.code = code
      self.action = action
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
