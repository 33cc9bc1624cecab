import ExhibitSamples
import Exhibits
import Support
import Testing

@testable import Drawing

/// Figures whose leaves a reader can change.
@Suite struct LivePageTests {
  /// A page with a graph that folds, a gate and two steppers.
  ///
  /// `Tests/Browser/test_live.py` opens the golden, so what it drives is what is drawn here.
  @Test func `a page of live figures is as it was driven in a browser`() throws {
    let exhibits: [(String, Exhibit)] = [
      ("graph", .graph(try GraphSamples.threeUses(follows: true))),
      ("gate", .gate(try Self.gate)),
      (
        "forward",
        .stepper(try .forwardPass("Forward", of: GraphSamples.productOfBoth(follows: true)))
      ),
      ("sweep", .stepper(try Self.sweep())),
    ]
    let figures = try exhibits.map { try ExhibitRenderer(id: $0, code: { $0 }).html($1) }
    #expect(exhibits.allSatisfy { $1.scripts.contains("live.js") })
    try expectGolden(
      GoldenPage.html(
        "Figures that follow", styles: ["code", "graph", "gate", "player", "stepper", "live"],
        scripts: ["live", "player", "stepper"], figures), "live.html")
  }

  @Test func `what has no rules, or no leaf with a name, has nothing to change`() throws {
    #expect(LiveData(try GraphSamples.productOfBoth()) == nil)
    var build = GraphSamples()
    _ = build.times(build.leaf("", 2), build.leaf("", 3), "c")
    #expect(LiveData(try build.graph("", follows: true)) == nil)
    _ = build.times(build.leaf("a", .infinity), build.leaf("", 3), "d")
    #expect(LiveData(try build.graph("", follows: true)) == nil)
    #expect(
      try ExhibitRenderer(id: "x", code: { $0 }).html(.graph(build.graph(""))).contains("data-")
        == false)
  }

  @Test func `what has too many values is looked at, not tried out`() throws {
    var build = GraphSamples()
    var last = build.leaf("a", 1)
    while last < LiveData.nodeLimit - 1 { last = build.relu(last) }
    #expect(LiveData(try build.graph("", follows: true)) != nil)
    _ = build.relu(last)
    #expect(LiveData(try build.graph("", follows: true)) == nil)
  }

  @Test func `an operand that is used twice is changed once`() throws {
    let times = OperationRule("×") { a, b in (a * b, [b, a]) }
    let gate = try Gate(
      "", operation: "×", inputs: [.init("a", value: 3, local: 3), .init("a", value: 3, local: 3)],
      output: .init("c", value: 9, upstream: 1), rule: times)
    let live = try #require(LiveData(gate))
    #expect(live.free.map(\.label) == ["a", "upstream"])
    #expect(live.free.map(\.nodes) == [[0, 1], []])
  }

  private static var gate: Gate {
    get throws {
      try Gate(
        "c = a · b", operation: "×",
        inputs: [
          .init("a", value: 2, local: -3, localFormula: "b"),
          .init("b", value: -3, local: 2, localFormula: "a"),
        ], output: .init("c", value: -6, upstream: -2),
        rule: OperationRule("×") { a, b in (a * b, [b, a]) })
    }
  }

  /// Sweeps f = (a × b) × (a + b) back, and lets the sum have its turn before f's second input.
  private static func sweep() throws -> Stepper {
    let whole = try GraphSamples.productOfBoth(follows: true)
    let graph = try ExpressionGraph(
      nodes: whole.nodes.map {
        .init(label: $0.label, data: $0.data, operation: $0.operation, inputs: $0.inputs)
      }, moment: .forwardOnly, caption: "", rules: whole.rules)
    let rules = try #require(GraphRules(graph))
    let data = rules.data()
    var recording = SweepRecording(graph, start: "grad += 1")
    var grads = data.map { _ in 0.0 }
    grads[4] = 1
    for node in [4, 3, 2] {
      rules.turn(of: node, data, grads: &grads)
      recording.turn(
        of: node, locals: rules.slopes(of: node, data), grads: grads, code: "pullback()")
    }
    return try recording.stepper("The sweep")
  }
}
