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
    // 32 + 256 + 16 lines, and the titles' words have no capital M or L before a digit.
    #expect(svg.ranges(of: /M\d/).count == 304)
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
