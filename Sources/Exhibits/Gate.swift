/// One operation with its numbers both ways: values forward, gradients back.
///
///     try show(
///       Gate(
///         "c = a · b", operation: "×",
///         inputs: [
///           .init("a", value: 2, local: -3, localFormula: "b"),
///           .init("b", value: -3, local: 2, localFormula: "a"),
///         ],
///         output: .init("c", value: -6, upstream: -2)))
///
/// What goes back to an input is computed here, so a gate cannot claim a wrong product.
public struct Gate: Codable, Hashable, Sendable {
  /// An operand, with how fast the output moves when it does.
  public struct Input: Codable, Hashable, Sendable {
    /// The operand's name.
    public let label: String
    /// The operand itself.
    public let value: Double
    /// The derivative of the output with respect to this operand.
    public let local: Double
    /// That derivative as a formula, such as "b" or "2a"; "" where a number says it all.
    public let localFormula: String

    /// Creates an operand; what the arguments mean is said at the properties.
    public init(_ label: String, value: Double, local: Double, localFormula: String = "") {
      self.label = label
      self.value = value
      self.local = local
      self.localFormula = localFormula
    }
  }

  /// What the operation gives, and the gradient that comes back to it.
  public struct Output: Codable, Hashable, Sendable {
    /// The result's name.
    public let label: String
    /// The result itself.
    public let value: Double
    /// The derivative of the last number of the computation with respect to this result.
    public let upstream: Double

    /// Creates a result; what the arguments mean is said at the properties.
    public init(_ label: String, value: Double, upstream: Double) {
      self.label = label
      self.value = value
      self.upstream = upstream
    }
  }

  /// What the gate shows, in words or as a formula.
  public let caption: String
  /// The operation's sign, such as "×" or "ReLU".
  public let operation: String
  /// The operands, in order; one that is used twice stands here twice.
  public let inputs: [Input]
  /// The result.
  public let output: Output
  /// The rule of the operation, by which the numbers follow a reader's; nil if they do not.
  public let rule: OperationRule?

  /// Creates a gate.
  ///
  /// - Parameters:
  ///   - caption: What the gate shows, in words or as a formula.
  ///   - operation: The operation's sign.
  ///   - inputs: The operands, in order.
  ///   - output: The result, and the gradient that comes back to it.
  ///   - rule: The rule of the operation. With it a reader can change operands and gradient.
  /// - Throws: `GateError` if there is no input, or the rule does not give the gate's numbers.
  public init(
    _ caption: String, operation: String, inputs: [Input], output: Output,
    rule: OperationRule? = nil
  ) throws(GateError) {
    if inputs.isEmpty { throw .noInputs }
    if let rule, let error = GateError(operation, inputs, output, by: rule) { throw error }
    self.rule = rule
    self.caption = caption
    self.operation = operation
    self.inputs = inputs
    self.output = output
  }

  /// Reads a gate that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      operation: container.decode(String.self, forKey: .operation),
      inputs: container.decode([Input].self, forKey: .inputs),
      output: container.decode(Output.self, forKey: .output),
      rule: container.decodeIfPresent(OperationRule.self, forKey: .rule))
  }

  /// What goes back to each input, in their order: upstream × local.
  public var downstream: [Double] { inputs.map { output.upstream * $0.local } }

  /// The numbers as a table: for those who cannot see the drawing, and for plain text.
  public var table: Table {
    Table(
      unchecked: caption,
      columns: ["input", "value", "upstream", "local", "downstream"],
      rows: zip(inputs, downstream).map { input, downstream in
        [
          Table.Cell(input.label), Table.Cell(input.value), Table.Cell(output.upstream),
          Table.Cell(input.local), Table.Cell(downstream),
        ]
      })
  }
}
