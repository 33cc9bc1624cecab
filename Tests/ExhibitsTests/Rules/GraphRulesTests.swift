import ExhibitSamples
import Testing

@testable import Exhibits

@Suite struct GraphRulesTests {
  private let times = OperationRule("×") { a, b in (a * b, [b, a]) }
  private let square = [
    ExpressionGraph.Node(label: "a", data: 3, grad: 6),
    ExpressionGraph.Node(label: "b", data: 9, grad: 1, operation: "×", inputs: [0, 0]),
  ]

  private func faults(
    _ nodes: [ExpressionGraph.Node], _ rules: [OperationRule]
  ) -> [ExpressionGraphError.Fault] {
    do throws(ExpressionGraphError) {
      _ = try ExpressionGraph(nodes: nodes, moment: .afterBackward, caption: "", rules: rules)
      return []
    } catch {
      return error.faults
    }
  }

  @Test func `other leaves give other values and gradients`() throws {
    let rules = try #require(GraphRules(GraphSamples.productOfBoth(follows: true)))
    // f = ab(a + b), so ∂f/∂a = 2ab + b² and ∂f/∂b = a² + 2ab.
    let data = rules.data([0: 5, 1: 7])
    #expect(data.last == 420)
    #expect(rules.grads(data, seed: 1).prefix(2) == [119, 95])
    #expect(rules.grads(data, seed: -2).prefix(2) == [-238, -190])
  }

  @Test func `without other leaves the numbers are the graph's own`() throws {
    let graph = try GraphSamples.threeUses(follows: true)
    let rules = try #require(GraphRules(graph))
    #expect(rules.data() == graph.nodes.map(\.data))
    for (rule, node) in zip(rules.grads(rules.data(), seed: 1), graph.nodes) {
      #expect(abs(rule - node.grad) <= 1e-12 * max(1, abs(node.grad)))
    }
  }

  @Test func `a graph without rules has none to follow`() throws {
    #expect(GraphRules(try GraphSamples.productOfBoth()) == nil)
    #expect(faults(square, []).isEmpty)
    #expect(faults(square, [times]).isEmpty)
  }

  @Test func `an operation without a rule is refused, and a rule that is there twice`() {
    let plus = OperationRule("+") { a, b in (a + b, [1, 1]) }
    #expect(faults(square, [plus]) == [.noRule(node: 1, operation: "×")])
    #expect(faults(square, [times, times]) == [.ruleTwice(operation: "×")])
  }

  @Test func `a rule for other operands is refused`() {
    let one = OperationRule("×") { x in (x * x, [2 * x]) }
    let short = OperationRule("×") { a, b in (a * b, [b]) }
    #expect(faults(square, [one]) == [.operands(node: 1, has: 2, rule: one)])
    #expect(faults(square, [short]) == [.operands(node: 1, has: 2, rule: short)])
    #expect(
      ExpressionGraphError.Fault.operands(node: 1, has: 2, rule: short).description
        == "node 1 has 2 inputs, and the rule of “×” takes 2 and has a slope for 1")
  }

  @Test func `numbers that the rules do not give are refused`() {
    let wrong = OperationRule("×") { a, b in (a + b, [b, a]) }
    #expect(faults(square, [wrong]) == [.dataNotByRule(node: 1, operation: "×", 9, rule: 6)])
    let still = [
      square[0],
      ExpressionGraph.Node(label: "b", data: 9, grad: 2, operation: "×", inputs: [0, 0]),
    ]
    #expect(faults(still, [times]) == [.gradNotByRules(node: 0, 6, rules: 12)])
  }

  @Test func `a gate is held to its rule`() throws {
    func gate(_ local: Double, value: Double = 6, _ rule: OperationRule) throws -> Gate {
      try Gate(
        "", operation: "×",
        inputs: [.init("a", value: 2, local: local), .init("b", value: 3, local: 2)],
        output: .init("c", value: value, upstream: 1), rule: rule)
    }
    #expect(try gate(3.000_000_001, times).rule == times)
    #expect(throws: GateError.local(label: "a", 2, rule: 3)) { try gate(2, times) }
    #expect(throws: GateError.value(5, rule: 6)) { try gate(3, value: 5, times) }
    let plus = OperationRule("+") { a, b in (a + b, [1, 1]) }
    #expect(throws: GateError.otherRule(operation: "×", rule: "+")) { try gate(3, plus) }
    let one = OperationRule("×") { x in (x, [1]) }
    #expect(throws: GateError.operands(2, rule: one)) { try gate(3, one) }
  }

  @Test func `a sweep that the rules do not give is refused`() throws {
    let graph = try ExpressionGraph(
      nodes: square.map {
        .init(label: $0.label, data: $0.data, operation: $0.operation, inputs: $0.inputs)
      },
      moment: .forwardOnly, caption: "", rules: [times])
    var right = SweepRecording(graph)
    right.turn(of: 1, locals: [6, 6], grads: [6, 1])
    #expect(try right.stepper("").rules != nil)
    var wrong = SweepRecording(graph)
    wrong.turn(of: 1, locals: [3, 3], grads: [3, 1])
    #expect(throws: StepperError.self) { try wrong.stepper("") }
    let told = try Stepper(
      "", graph: graph, steps: [.init(at: 1, "told", changes: [.grad(of: 0, 3)])])
    #expect(told.rules == nil)
  }
}
