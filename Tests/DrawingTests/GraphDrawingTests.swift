import ExhibitSamples
import Exhibits
import Testing

@testable import Drawing

@Suite struct GraphDrawingTests {
  @Test func `the same graph gives the same bytes`() throws {
    var (first, second) = (RandomGraphs(seed: 3), RandomGraphs(seed: 3))
    let one = try GraphDrawing(first.graph(60)).svg(id: "g")
    let two = try GraphDrawing(second.graph(60)).svg(id: "g")
    #expect(one == two)
  }

  @Test func `c = a + b is written like this`() throws {
    let svg = try GraphDrawing(GraphSamples.sum()).svg(id: "g1")
    #expect(
      svg.hasPrefix(
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="graph graph-forward" role="img" \
        aria-labelledby="g1-title g1-desc" width="272" height="88" viewBox="0 0 272 88">
        <title id="g1-title">c = a + b</title>
        <desc id="g1-desc">Expression graph with 3 values, forward only: a is 2; b is −3; \
        c = a + b is −1.</desc>
        <path class="graph-edge" d="M101 23c12 0 12 15 24 15H135M101 65c12 0 12-15 24-15H135M159 44H167"/>
        """))
  }

  @Test func `two edges of a + a have two arrows, in one path with the sign's`() throws {
    let svg = try GraphDrawing(GraphSamples.twice(.forwardOnly)).svg(id: "g")
    #expect(svg.ranges(of: "class=\"graph-edge\"").count == 1)
    let arrows = try #require(svg.firstMatch(of: /class="graph-arrow" d="([^"]*)"/)).output.1
    // The third is the short one from the sign to its box.
    #expect(arrows.ranges(of: "l-6-3v6z").count == 3)
  }

  @Test func `markup in labels, signs, captions and ids is text`() throws {
    let evil = "<script>alert(\"1\" & '2')</script>"
    let graph = try ExpressionGraph(
      nodes: [
        .init(label: evil, data: 1), .init(label: "\u{0}", data: 1, operation: evil, inputs: [0]),
      ], moment: .afterBackward, caption: evil)
    let svg = try GraphDrawing(graph).svg(id: "\"><script>")
    #expect(!svg.contains("<script"))
    #expect(!svg.contains("\u{0}"))
    #expect(
      svg.contains("&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</title>"))
  }

  @Test func `numbers that are none are shown as such`() throws {
    let graph = try ExpressionGraph(
      nodes: [
        .init(label: "a", data: .nan, grad: .infinity),
        .init(label: "b", data: -.infinity, grad: .nan, operation: "log", inputs: [0]),
      ], moment: .afterBackward, caption: "Broken")
    let svg = try GraphDrawing(graph).svg(id: "g")
    #expect(svg.contains(">NaN</text>"))
    #expect(svg.contains(">∞</text>"))
    #expect(svg.contains(">−∞</text>"))
  }

  @Test func `forward only shows no gradient`() throws {
    let drawing = try GraphDrawing(GraphSamples.readme(.forwardOnly))
    #expect(!drawing.svg(id: "g").contains("graph-grad"))
    #expect(!drawing.svg(id: "g").contains("gradient"))
    #expect(drawing.graph.table.columns == ["value", "made by", "data"])
    #expect(drawing.caption.hasSuffix("(forward only)"))
    let after = try GraphDrawing(GraphSamples.readme())
    #expect(after.svg(id: "g").ranges(of: "class=\"graph-grad\"").count == 39)
    #expect(after.caption.hasSuffix("(after backward)"))
  }

  @Test func `no style attribute and no colour is written`() throws {
    let svg = try GraphDrawing(GraphSamples.readme()).svg(id: "g")
    for word in ["style=", "fill=", "stroke=", "<script", "url("] {
      #expect(!svg.contains(word))
    }
  }

  @Test func `leaf, helper and output are told apart by class and shape`() throws {
    let svg = try GraphDrawing(GraphSamples.readme()).svg(id: "g")
    #expect(svg.ranges(of: "graph-node graph-leaf").count == 11)
    #expect(svg.ranges(of: "graph-ring").count == 1)
    #expect(svg.contains("graph-node graph-helper"))
    #expect(svg.contains("graph-node graph-output"))
  }
}
