/// The graph of an expression: values and the operations that made them.
///
/// Every graph that exists is sound: it has a node, inputs stand before the values made of them, and
/// a node has inputs exactly when it has an operation. Both ways in, the initializer and the decoder,
/// check that and throw an `ExpressionGraphError`.
public struct ExpressionGraph: Codable, Hashable, Sendable {
  /// When the graph was looked at: which of its numbers mean something.
  public enum Moment: String, Codable, Hashable, Sendable {
    /// Values are known, gradients are not: they are still zero and are not shown.
    case forwardOnly
    /// Values and gradients are known.
    case afterBackward
  }

  /// A value, with the operation that made it.
  public struct Node: Codable, Hashable, Sendable {
    /// The value's name, such as "a", or "" for an unnamed value.
    public let label: String
    /// The value itself.
    public let data: Double
    /// The derivative of the output with respect to this value.
    public let grad: Double
    /// The operation's sign, such as "+", "×", "ReLU" or "^-1"; nil for a leaf.
    public let operation: String?
    /// The operands, in order, as indices into `nodes`; `a + a` names `a` twice.
    public let inputs: [Int]
    /// Whether the node only exists because of how an operation is built: the −1 in `a + (−1 × b)`.
    public let isHelper: Bool

    /// Creates a value; what the arguments mean is said at the properties.
    public init(
      label: String = "", data: Double, grad: Double = 0, operation: String? = nil,
      inputs: [Int] = [], isHelper: Bool = false
    ) {
      self.label = label
      self.data = data
      self.grad = grad
      self.operation = operation
      self.inputs = inputs
      self.isHelper = isHelper
    }
  }

  /// The values, inputs before the values made of them; the last is the output.
  public let nodes: [Node]
  /// When the graph was looked at.
  public let moment: Moment
  /// What the graph shows, in words.
  public let caption: String
  /// Whether helpers are drawn at first, or folded into what they help; a reader can see both.
  public let showsHelpers: Bool
  /// The rules of all operations, by which the numbers follow a reader's; empty if they do not.
  public let rules: [OperationRule]

  /// Creates a graph from its values.
  ///
  /// - Parameters:
  ///   - nodes: The values, inputs first, the output last.
  ///   - moment: When the graph was looked at.
  ///   - caption: What the graph shows, in words.
  ///   - showsHelpers: Whether helpers are drawn at first, or folded into what they help.
  ///   - rules: The rules of all operations, or none. With them a reader can change the leaves.
  /// - Throws: `ExpressionGraphError` with every fault of `nodes`, and of their numbers by the rules.
  public init(
    nodes: [Node], moment: Moment, caption: String, showsHelpers: Bool = true,
    rules: [OperationRule] = []
  ) throws(ExpressionGraphError) {
    if let error = ExpressionGraphError(nodes: nodes, moment: moment, rules: rules) {
      throw error
    }
    self.init(
      unchecked: nodes, moment: moment, caption: caption, showsHelpers: showsHelpers, rules: rules)
  }

  /// Creates a graph from values that are known to be sound.
  init(
    unchecked nodes: [Node], moment: Moment, caption: String, showsHelpers: Bool = true,
    rules: [OperationRule] = []
  ) {
    self.nodes = nodes
    self.moment = moment
    self.caption = caption
    self.showsHelpers = showsHelpers
    self.rules = rules
  }

  /// Reads a graph that was encoded, and checks it as the initializer does.
  ///
  /// - Parameter decoder: What to read from.
  /// - Throws: `ExpressionGraphError`, or what the decoder throws.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      nodes: container.decode([Node].self, forKey: .nodes),
      moment: container.decode(Moment.self, forKey: .moment),
      caption: container.decode(String.self, forKey: .caption),
      showsHelpers: container.decodeIfPresent(Bool.self, forKey: .showsHelpers) ?? true,
      rules: container.decodeIfPresent([OperationRule].self, forKey: .rules) ?? [])
  }
}
