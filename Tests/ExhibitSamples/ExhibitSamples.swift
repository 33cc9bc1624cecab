import Exhibits

/// Exhibits to draw.
package enum ExhibitSamples {
  /// An exhibit of every kind, with a text in each field that can have one.
  package static func ofEveryKind() throws -> [Exhibit] {
    var samples = GraphSamples()
    let a = samples.leaf("a", 2)
    _ = samples.times(a, samples.leaf("b", 3), "c")
    let graph = try samples.graph("graph", .afterBackward)
    let stepper = try Stepper(
      "stepper", graph: samples.graph("inner"),
      steps: [
        .init(
          at: 2, "title", arithmetic: "arithmetic", changes: [.grad(of: 2, 1)], code: "code()")
      ])
    let gate = try Gate(
      "gate", operation: "×",
      inputs: [
        .init("x", value: 2, local: 3, localFormula: "y"),
        .init("y", value: 3, local: 2, localFormula: "x"),
      ], output: .init("z", value: 6, upstream: 1))
    let training = try ClassifierTraining(
      "training",
      examples: [.init(-1, -1, label: -1), .init(1, 1, label: 1), .init(1, -1, label: 1)],
      settings: .init(hidden: [3], seed: 7), steps: 5, x: Axis("x axis", range: -2...2),
      y: Axis("y axis", range: -2...2))
    let charts = try ChartSamples.all().map(Exhibit.chart)
    let bars = try Histogram("bars", x: "length", values: [1, 2, 2]).chart
    let diagrams = try DiagramSamples.all().map(Exhibit.diagram)
    return try charts + diagrams + [
      .table(Table("table", columns: ["word", "number"], rows: [["cell", 1]])),
      .gradientTable(
        GradientTable(
          "gradients",
          rows: [.init("row", value: 2, gradient: 4, centralDifference: 4.000_000_01)])),
      .graph(graph), .stepper(stepper), .gate(gate),
      .multiples(SmallMultiples("many", columns: 2, panels: [bars, bars])),
      .network(NetworkDiagram("network", layers: [2, 1])),
      .timeline(Timeline("timeline", entries: [.init(1970, "name", "note"), .init(1986, "b")])),
      .listing(Listing("listing", "let a = \"text\" // comment")),
      .scrubber(ScrubberSamples.circle(3)), .training(training),
    ]
  }
}
