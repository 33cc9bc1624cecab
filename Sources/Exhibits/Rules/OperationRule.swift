/// What an operation computes, and how fast that moves with each operand.
///
///     OperationRule("×") { a, b in (a * b, [b, a]) }
///     OperationRule("ReLU") { x in (x.max(0), [x.isGreater(than: 0)]) }
///
/// An engine says it once for each of its operations; a graph, gate or stepper that has the rules
/// of its operations follows the numbers that a reader gives it. Whatever has rules is checked
/// against them: a figure whose own numbers they do not give is refused.
public struct OperationRule: Codable, Hashable, Sendable {
  /// The operation's sign, as it stands in a graph's nodes.
  public let operation: String
  /// The result.
  public let value: RuleFormula
  /// The local derivatives of the result, one for each operand.
  public let slopes: [RuleFormula]

  /// States the rule of an operation with any number of operands.
  ///
  /// - Parameters:
  ///   - operation: The operation's sign.
  ///   - operands: How many operands it takes.
  ///   - rule: The result and its local derivatives, one for each operand.
  public init(
    _ operation: String, operands: Int,
    _ rule: ([RuleFormula]) -> (value: RuleFormula, slopes: [RuleFormula])
  ) {
    let (value, slopes) = rule((0..<operands).map(RuleFormula.operand))
    self.operation = operation
    self.value = value
    self.slopes = slopes
  }

  /// States the rule of an operation with one operand.
  public init(_ operation: String, _ rule: (RuleFormula) -> (RuleFormula, [RuleFormula])) {
    self.init(operation, operands: 1) { rule($0[0]) }
  }

  /// States the rule of an operation with two operands.
  public init(
    _ operation: String, _ rule: (RuleFormula, RuleFormula) -> (RuleFormula, [RuleFormula])
  ) {
    self.init(operation, operands: 2) { rule($0[0], $0[1]) }
  }

  /// Whether the rule can be asked for this many operands, and says a slope for each.
  func fits(_ operands: Int) -> Bool {
    slopes.count == operands && operandCount <= operands
  }

  /// How many operands the formulas name.
  var operandCount: Int { ([value] + slopes).map(\.operandCount).max() ?? 0 }

  /// What the rule is for, in words.
  var size: String {
    let takes = Swift.max(operandCount, slopes.count)
    return slopes.count == takes
      ? "takes \(takes)" : "takes \(takes) and has a slope for \(slopes.count)"
  }

  /// Whether two numbers are the same but for what rounding leaves.
  package static func agree(_ a: Double, _ b: Double, within tolerance: Double = 1e-9) -> Bool {
    a == b || (a.isNaN && b.isNaN)
      || (a - b).magnitude <= tolerance * Swift.max(1, a.magnitude, b.magnitude)
  }
}
