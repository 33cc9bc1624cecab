import Foundation

/// What a formula can do with numbers; the raw value is the word that `live.js` knows it by.
enum RuleFunction: String, CaseIterable, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "pow"
  case max
  case min
  case greater = ">"
  case exp
  case log
  case tanh
  case sin
  case cos
  case sqrt
  case abs

  /// How many numbers it takes.
  var arity: Int {
    switch self {
    case .add, .subtract, .multiply, .divide, .power, .max, .min, .greater: 2
    case .exp, .log, .tanh, .sin, .cos, .sqrt, .abs: 1
    }
  }

  /// Computes it; not-a-number goes through, as in a browser.
  func evaluate(_ x: [Double]) -> Double {
    switch self {
    case .add: x[0] + x[1]
    case .subtract: x[0] - x[1]
    case .multiply: x[0] * x[1]
    case .divide: x[0] / x[1]
    case .power: Foundation.pow(x[0], x[1])
    case .max: x.contains(where: \.isNaN) ? .nan : Swift.max(x[0], x[1])
    case .min: x.contains(where: \.isNaN) ? .nan : Swift.min(x[0], x[1])
    case .greater: x[0] > x[1] ? 1 : 0
    case .exp: Foundation.exp(x[0])
    case .log: Foundation.log(x[0])
    case .tanh: Foundation.tanh(x[0])
    case .sin: Foundation.sin(x[0])
    case .cos: Foundation.cos(x[0])
    case .sqrt: x[0].squareRoot()
    case .abs: x[0].magnitude
    }
  }
}
