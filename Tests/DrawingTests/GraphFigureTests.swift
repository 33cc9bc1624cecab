import ExhibitSamples
import Exhibits
import Testing

@testable import Drawing

@Suite struct GraphFigureTests {
  @Test func `a graph with helpers is drawn with and without them`() throws {
    let html = try GraphFigure(graph(showsHelpers: false)).html(id: "g")
    #expect(html.ranges(of: "<title id=").count == 2)
    #expect(html.contains("<details class=\"graph-unfolded\">\n<summary>"))
    #expect(html.contains("Unfold the 2 helpers"))
    #expect(html.contains("id=\"g-title\"") && html.contains("id=\"g-folded-title\""))
    let whole = try #require(html.range(of: "</details>"))
    #expect(html[..<whole.lowerBound].contains("graph-helper"))
    #expect(!html[whole.upperBound...].contains("graph-helper"))
    #expect(html[whole.upperBound...].contains(">−</text>"))
  }

  @Test func `helpers are unfolded from the start where the author says so`() throws {
    let html = try GraphFigure(graph(showsHelpers: true)).html(id: "g")
    #expect(html.contains("<details class=\"graph-unfolded\" open=\"\">"))
  }

  @Test func `a graph without helpers is drawn once`() throws {
    var build = GraphSamples()
    _ = build.plus(build.leaf("a", 1), build.leaf("b", 2), "c")
    let html = try GraphFigure(build.graph("a + b")).html(id: "g")
    #expect(html.ranges(of: "<svg").count == 1)
    #expect(!html.contains("<details"))
  }

  @Test(arguments: [(1, false), (2, true), (4, false)])
  func `a graph runs down on a telephone if it fits it only then`(leaves: Int, fits: Bool) throws {
    var build = GraphSamples()
    let all = (0..<leaves).map { build.relu(build.leaf("x\($0)", 1)) }
    _ = all.dropFirst().reduce(all[0]) { build.plus($0, $1) }
    let html = try GraphFigure(build.graph("Sum")).html(id: "g")
    let sizes = html.matches(of: /viewBox="0 0 (\d+) (\d+)"/).compactMap { Int($0.1) }
    #expect(html.contains("<div class=\"narrow-form\">") == fits)
    #expect(fits == (sizes.count == 2))
    if fits { #expect(sizes[0] > PageForms.narrowRoom && sizes[1] <= PageForms.narrowRoom) }
  }

  @Test func `one that is wider than the column of a tablet runs down there, too`() throws {
    let chains = try (1...6).map { steps in
      var build = GraphSamples()
      _ = (0..<steps).reduce(build.leaf("x", 1)) { value, _ in build.relu(value) }
      let graph = try build.graph("Chain")
      let width = try GraphDrawing(graph).width
      return (width: width, html: try GraphFigure(graph).html(id: "g"))
    }.filter { $0.html.contains("narrow-form") }
    for chain in chains {
      #expect(
        chain.html.contains("<div class=\"wide-form broad-form\">")
          == (chain.width > PageForms.columnRoom))
    }
    #expect(Set(chains.map { $0.width > PageForms.columnRoom }) == [false, true])
  }

  private func graph(showsHelpers: Bool) throws -> ExpressionGraph {
    var build = GraphSamples()
    _ = build.minus(build.leaf("a", 10), build.leaf("b", 3), "d")
    let graph = try build.graph("a − b")
    return try ExpressionGraph(
      nodes: graph.nodes, moment: graph.moment, caption: graph.caption, showsHelpers: showsHelpers)
  }
}
