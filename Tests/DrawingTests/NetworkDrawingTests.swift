import Exhibits
import Testing

@testable import Drawing

@Suite struct NetworkDrawingTests {
  private func drawing(
    _ layers: [Int], _ weights: [[[Double]]]? = nil
  ) throws -> NetworkDrawing {
    NetworkDrawing(try NetworkDiagram("A network", layers: layers, weights: weights))
  }

  @Test func `2 → 16 → 16 → 1 shows every neuron and weight in less than 9 KB`() throws {
    let svg = try drawing([2, 16, 16, 1]).svg(id: "n")
    #expect(svg.ranges(of: "<circle").count == 35)
    let ways = svg.matches(of: /M([\d L]+)/).map { $0.output.1.matches(of: /\d+/).count / 2 }
    #expect(ways.reduce(0) { $0 + $1 - 1 } == 32 + 256 + 16, "each from place to place")
    #expect(svg.utf8.count < 9_000)
    #expect(svg.contains("48 + 272 + 17 = 337 parameters"))
  }

  @Test func `size is width, sign is dash`() throws {
    let svg = try drawing([2, 2], [[[1, -0.1], [.nan, 0]]]).svg(id: "n")
    #expect(svg.contains("class=\"network-edge network-4\""))
    #expect(svg.contains("class=\"network-edge network-0 network-negative\""))
    #expect(svg.contains("class=\"network-edge network-none\""))
    #expect(svg.contains("the widest is 1 in size"))
  }

  @Test func `weights of zero are drawn thin, not lost`() throws {
    let svg = try drawing([1, 1], [[[0]]]).svg(id: "n")
    #expect(svg.contains("class=\"network-edge network-0\""))
  }

  @Test func `of a film without negative weights the thinnest lines are apart`() throws {
    let positive = try drawing([1, 2], [[[0.1], [1]]])
    #expect(positive.thinEdges.count == 1 && positive.thickEdges.count == 1)
    #expect(positive.thickEdges[0].contains("network-4"))
    #expect(try drawing([1, 2], [[[-0.1], [1]]]).thinEdges.isEmpty)
  }

  @Test func `of a large layer the first and the last are drawn`() throws {
    let svg = try drawing([784, 30, 10]).svg(id: "n")
    #expect(svg.ranges(of: "<circle").count == 16 + 16 + 10)
    #expect(svg.contains(">784 inputs</text>"))
    #expect(svg.contains(">⋮</text>"))
  }

  @Test func `the caption counts and says what the lines mean`() throws {
    #expect(try drawing([2, 1]).caption == "A network. 3 parameters.")
    #expect(try drawing([2, 1], [[[1, 2]]]).caption.hasSuffix("the widest is 2 in size."))
  }

  @Test func `the same network gives the same bytes, without a style`() throws {
    let weights = [[[0.5, -1], [1, 0.25]], [[2, -0.75]]]
    let svg = try drawing([2, 2, 1], weights).svg(id: "n")
    #expect(try drawing([2, 2, 1], weights).svg(id: "n") == svg)
    for word in ["style=", "fill=", "stroke=", "url("] { #expect(!svg.contains(word)) }
  }
}
