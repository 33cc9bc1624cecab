import Foundation
import Testing

@testable import Exhibits

@Suite struct GateTests {
  private let product = [
    Gate.Input("a", value: 2, local: -3, localFormula: "b"),
    Gate.Input("b", value: -3, local: 2, localFormula: "a"),
  ]

  @Test func `what goes back to an input is upstream times local`() throws {
    let gate = try Gate(
      "c = a · b", operation: "×", inputs: product, output: .init("c", value: -6, upstream: -2))
    #expect(gate.downstream == [6, -4])
    #expect(
      gate.table.rows.map { $0.map(\.text) } == [
        ["a", "2", "−2", "−3", "6"], ["b", "−3", "−2", "2", "−4"],
      ])
  }

  @Test func `zero times infinity is not a number, and is shown`() throws {
    let gate = try Gate(
      "", operation: "ReLU", inputs: [.init("x", value: -1, local: 0)],
      output: .init("y", value: 0, upstream: .infinity))
    #expect(gate.downstream[0].isNaN)
    #expect(gate.table.rows[0].map(\.text) == ["x", "−1", "∞", "0", "NaN"])
  }

  @Test func `an operation on nothing is refused, decoded or not`() throws {
    let output = Gate.Output("y", value: 0, upstream: 1)
    #expect(throws: GateError.noInputs) {
      try Gate("", operation: "+", inputs: [], output: output)
    }
    let gate = try Gate("", operation: "+", inputs: product, output: output)
    let data = try JSONEncoder().encode(gate)
    #expect(try JSONDecoder().decode(Gate.self, from: data) == gate)
    let bad =
      #"{"caption": "", "operation": "+", "inputs": [], "#
      + #""output": {"label": "y", "value": 0, "upstream": 1}}"#
    #expect(throws: GateError.noInputs) {
      _ = try JSONDecoder().decode(Gate.self, from: Data(bad.utf8))
    }
  }
}
