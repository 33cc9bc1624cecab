import Foundation
import Testing

@testable import Exhibits

@Suite struct RuleFormulaTests {
  private let x = RuleFormula.operand(0)
  private let y = RuleFormula.operand(1)

  @Test func `computes what Swift computes`() {
    let formulas: [(RuleFormula, (Double, Double) -> Double)] = [
      (x + y, { $0 + $1 }), (x - y, { $0 - $1 }), (x * y, { $0 * $1 }), (x / y, { $0 / $1 }),
      (-x, { x, _ in -x }), (x.pow(y), { pow($0, $1) }), (x.max(y), { max($0, $1) }),
      (x.min(y), { min($0, $1) }), (x.isGreater(than: y), { $0 > $1 ? 1 : 0 }),
      (x.exp, { x, _ in exp(x) }), (x.log, { x, _ in log(x) }), (x.tanh, { x, _ in tanh(x) }),
      (x.sin, { x, _ in sin(x) }), (x.cos, { x, _ in cos(x) }),
      (x.sqrt, { x, _ in x.squareRoot() }),
      (x.abs, { x, _ in abs(x) }), (3 * x - 0.5, { x, _ in 3 * x - 0.5 }),
    ]
    for (formula, expected) in formulas {
      for (a, b) in [(2.0, 3.0), (0.5, -1.25), (4, 0.5)] {
        #expect(formula.evaluate([a, b]) == expected(a, b), "\(formula)")
      }
    }
  }

  @Test func `what is not a number stays so`() {
    for formula in [x.max(0), x.min(0), RuleFormula(0).max(x), x + 1, x.tanh] {
      #expect(formula.evaluate([.nan]).isNaN)
    }
  }

  @Test func `is written in postfix order, and read again`() throws {
    let formula = (x.pow(3) - 2 * y).max(0)
    #expect(formula.description == "x0 3.0 pow 2.0 x1 * - 0.0 max")
    let data = try JSONEncoder().encode([formula])
    #expect(try JSONDecoder().decode([RuleFormula].self, from: data) == [formula])
  }

  @Test(arguments: ["", "x0 +", "x0 x1", "y", "x", "x-1", "+ x0 x1", "x0 x1 + -", "x0 sign"])
  func `refuses what is no formula`(_ text: String) {
    #expect(RuleFormula(postfix: text) == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([RuleFormula].self, from: JSONEncoder().encode([text]))
    }
  }
}
