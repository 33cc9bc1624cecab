/// Why something is not a gate.
public enum GateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An operation on nothing.
  case noInputs
  /// The rule is that of another operation.
  case otherRule(operation: String, rule: String)
  /// The rule is for another number of operands.
  case operands(Int, rule: OperationRule)
  /// The rule gives another result.
  case value(Double, rule: Double)
  /// The rule gives another local derivative, beyond what a measured one is off by.
  case local(label: String, Double, rule: Double)

  /// Returns nil when the rule gives the gate's numbers.
  init?(
    _ operation: String, _ inputs: [Gate.Input], _ output: Gate.Output, by rule: OperationRule
  ) {
    let values = inputs.map(\.value)
    if rule.operation != operation {
      self = .otherRule(operation: operation, rule: rule.operation)
      return
    }
    if !rule.fits(inputs.count) {
      self = .operands(inputs.count, rule: rule)
      return
    }
    let value = rule.value.evaluate(values)
    if !OperationRule.agree(value, output.value) {
      self = .value(output.value, rule: value)
      return
    }
    for (input, formula) in zip(inputs, rule.slopes) {
      let slope = formula.evaluate(values)
      // A local derivative may have been measured by differences, which are off by about 1e-9.
      if !OperationRule.agree(slope, input.local, within: 1e-5) {
        self = .local(label: input.label, input.local, rule: slope)
        return
      }
    }
    return nil
  }

  /// The fault in words.
  public var description: String {
    switch self {
    case .noInputs: "a gate needs an input"
    case .otherRule(let operation, let rule):
      "a gate “\(operation)” is given the rule of “\(rule)”"
    case .operands(let count, let rule):
      "the gate has \(count) \(count == 1 ? "input" : "inputs"), and its rule \(rule.size)"
    case .value(let value, let rule): "the gate gives \(value), and its rule \(rule)"
    case .local(let label, let local, let rule):
      "the local derivative for \(label) is \(local), and the gate's rule gives \(rule)"
    }
  }
}
