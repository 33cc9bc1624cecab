/// A formula of an operation's operands, as plain data.
///
/// It is written as Swift, and kept so that a page can compute it again with a reader's numbers:
///
///     OperationRule("tanh") { x in
///       let y = x.tanh
///       return (y, [1 - y * y])
///     }
public struct RuleFormula: Hashable, Sendable {
  /// What a formula is made of, operands before what is made of them.
  enum Token: Hashable, Sendable {
    case operand(Int)
    case number(Double)
    case function(RuleFunction)
  }

  /// The formula in postfix order.
  let tokens: [Token]

  init(tokens: [Token]) { self.tokens = tokens }

  /// The operand at a place, counted from 0.
  public static func operand(_ place: Int) -> RuleFormula {
    precondition(place >= 0, "operands are counted from 0")
    return RuleFormula(tokens: [.operand(place)])
  }

  /// A number that never changes.
  public init(_ number: Double) { tokens = [.number(number)] }

  /// The first place that is beyond every operand of the formula.
  var operandCount: Int {
    tokens.reduce(0) { count, token in
      if case .operand(let place) = token { Swift.max(count, place + 1) } else { count }
    }
  }

  /// Computes the formula.
  ///
  /// - Parameter operands: The operands; at least `operandCount`.
  /// - Returns: The number.
  public func evaluate(_ operands: [Double]) -> Double {
    var stack: [Double] = []
    for token in tokens {
      switch token {
      case .operand(let place): stack.append(operands[place])
      case .number(let number): stack.append(number)
      case .function(let function):
        let inputs = stack.suffix(function.arity)
        stack.removeLast(function.arity)
        stack.append(function.evaluate(Array(inputs)))
      }
    }
    return stack[0]
  }

  private static func made(_ function: RuleFunction, _ operands: RuleFormula...) -> RuleFormula {
    RuleFormula(tokens: operands.flatMap(\.tokens) + [.function(function)])
  }
}

extension RuleFormula: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A number that never changes.
  public init(floatLiteral number: Double) { self.init(number) }
  /// A number that never changes.
  public init(integerLiteral number: Int) { self.init(Double(number)) }
}

extension RuleFormula {
  /// The sum.
  public static func + (a: RuleFormula, b: RuleFormula) -> RuleFormula { made(.add, a, b) }
  /// The difference.
  public static func - (a: RuleFormula, b: RuleFormula) -> RuleFormula { made(.subtract, a, b) }
  /// The product.
  public static func * (a: RuleFormula, b: RuleFormula) -> RuleFormula { made(.multiply, a, b) }
  /// The quotient.
  public static func / (a: RuleFormula, b: RuleFormula) -> RuleFormula { made(.divide, a, b) }
  /// The number with the other sign.
  public static prefix func - (a: RuleFormula) -> RuleFormula { made(.multiply, -1, a) }

  /// The formula to a power.
  public func pow(_ exponent: RuleFormula) -> RuleFormula { Self.made(.power, self, exponent) }
  /// The larger of two.
  public func max(_ other: RuleFormula) -> RuleFormula { Self.made(.max, self, other) }
  /// The smaller of two.
  public func min(_ other: RuleFormula) -> RuleFormula { Self.made(.min, self, other) }
  /// 1 where the formula is greater than the other, and 0 elsewhere.
  public func isGreater(than other: RuleFormula) -> RuleFormula {
    Self.made(.greater, self, other)
  }

  /// e to the power of the formula.
  public var exp: RuleFormula { Self.made(.exp, self) }
  /// The natural logarithm.
  public var log: RuleFormula { Self.made(.log, self) }
  /// The hyperbolic tangent.
  public var tanh: RuleFormula { Self.made(.tanh, self) }
  /// The sine.
  public var sin: RuleFormula { Self.made(.sin, self) }
  /// The cosine.
  public var cos: RuleFormula { Self.made(.cos, self) }
  /// The square root.
  public var sqrt: RuleFormula { Self.made(.sqrt, self) }
  /// The magnitude.
  public var abs: RuleFormula { Self.made(.abs, self) }
}

/// The formula as text, operands as x0, x1, …: "x0 x1 *".
extension RuleFormula: Codable, CustomStringConvertible {
  /// The formula in postfix order, as `live.js` reads it.
  public var description: String {
    tokens.map { token in
      switch token {
      case .operand(let place): "x\(place)"
      case .number(let number): "\(number)"
      case .function(let function): function.rawValue
      }
    }.joined(separator: " ")
  }

  /// Reads a formula that was encoded.
  ///
  /// - Throws: A `DecodingError` when the text is no formula.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let formula = RuleFormula(postfix: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is not a formula in postfix order")
    }
    self = formula
  }

  /// Writes the formula as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Reads `description`; nil when an operand is missing, or one is left over.
  init?(postfix text: String) {
    var tokens: [Token] = []
    var height = 0
    for word in text.split(separator: " ") {
      if let function = RuleFunction(rawValue: String(word)) {
        guard height >= function.arity else { return nil }
        tokens.append(.function(function))
        height += 1 - function.arity
        continue
      }
      if word.first == "x", let place = Int(word.dropFirst()), place >= 0 {
        tokens.append(.operand(place))
      } else if let number = Double(word) {
        tokens.append(.number(number))
      } else {
        return nil
      }
      height += 1
    }
    guard height == 1 else { return nil }
    self.tokens = tokens
  }
}
