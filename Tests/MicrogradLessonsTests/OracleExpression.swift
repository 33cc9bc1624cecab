@testable import MicrogradLessons

/// An expression of `Oracles/expressions.txt`: lines that each make a value of earlier ones.
struct OracleExpression: CustomStringConvertible, Sendable {
  /// The expression's name.
  let name: String
  /// What makes each value: the operation's name, then places of values, or numbers.
  let lines: [[String]]

  /// The name, for reports.
  var description: String { name }

  /// All expressions of the file, in its order.
  static func all() throws -> [OracleExpression] {
    try oracleLines("expressions.txt").split(separator: "").map { block in
      let lines = block.map { $0.split(separator: " ").map(String.init) }
      return OracleExpression(name: lines[0][1], lines: Array(lines.dropFirst()))
    }
  }

  /// The names of all operations in it.
  var operations: Set<String> { Set(lines.map { $0[0] }) }

  /// Computes the expression.
  ///
  /// - Returns: The output, and the leaves in order.
  /// - Throws: `OracleError` if the engine is asked for what it does not have.
  func evaluate() throws -> (output: Value, leaves: [Value]) {
    var values: [Value] = []
    var leaves: [Value] = []
    for line in lines {
      let value = try make(line, of: values)
      if line[0] == "leaf" { leaves.append(value) }
      values.append(value)
    }
    guard let output = values.last else { throw OracleError(line: [name]) }
    return (output, leaves)
  }

  private func make(_ line: [String], of values: [Value]) throws -> Value {
    func value(_ index: Int) throws -> Value {
      guard index < line.count, let place = Int(line[index]), values.indices.contains(place) else {
        throw OracleError(line: line)
      }
      return values[place]
    }
    func number(_ index: Int) throws -> Double {
      guard index < line.count, let number = Double(line[index]) else {
        throw OracleError(line: line)
      }
      return number
    }
    switch line[0] {
    case "leaf": return Value(try number(1))
    case "add": return try value(1) + value(2)
    case "subtract": return try value(1) - value(2)
    case "multiply": return try value(1) * value(2)
    case "divide": return try value(1) / value(2)
    case "in-place-add":
      var sum = try value(1)
      sum += try value(2)
      return sum
    case "negate": return -(try value(1))
    case "power": return try value(1).pow(number(2))
    case "relu": return try value(1).relu()
    case "exp": return try value(1).exp()
    case "tanh": return try value(1).tanh()
    case "sigmoid": return sigmoid(try value(1))
    case "triple": return triple(try value(1))
    case "scaled": return try value(1).scaled(by: number(2))
    case "total": return total(of: try line.indices.dropFirst().map(value))
    case "add-number": return try value(1) + number(2)
    case "subtract-number": return try value(1) - number(2)
    case "multiply-number": return try value(1) * number(2)
    case "divide-number": return try value(1) / number(2)
    case "number-add": return try number(1) + value(2)
    case "number-subtract": return try number(1) - value(2)
    case "number-multiply": return try number(1) * value(2)
    case "number-divide": return try number(1) / value(2)
    default: throw OracleError(line: line)
    }
  }
}

/// A line that names no operation of the engine, or not its operands.
struct OracleError: Error {
  /// The line, in words.
  let line: [String]
}
