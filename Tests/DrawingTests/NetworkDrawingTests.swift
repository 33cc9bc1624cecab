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
    #expect(svg.contains("The widest is 1 in size."))
  }

  @Test func `a weight of zero has a grey line, of no sign`() throws {
    let drawing = try drawing([2, 1], [[[0, 1]]])
    let svg = drawing.svg(id: "n")
    #expect(svg.contains("class=\"network-edge\"") && !svg.contains("network-0"))
    #expect(
      drawing.caption == "A network. 3 parameters. Grey lines are zero. The widest is 1 in size.")
    let nothing = try self.drawing([1, 1], [[[0]]])
    #expect(nothing.svg(id: "n").contains("class=\"network-edge\""))
    #expect(nothing.caption == "A network. 2 parameters.")
  }

  @Test func `signs are told only where a line has to tell one`() throws {
    #expect(try !drawing([1, 1], [[[1]]]).caption.contains("dashed"))
    #expect(try drawing([1, 1], [[[-1]]]).caption.contains("dashed ones negative"))
  }

  @Test func `layers with names are no neurons, and have no parameters`() throws {
    let shares = try NetworkDiagram(
      "Looks", layers: [9, 4],
      weights: [Array(repeating: Array(repeating: 0.5, count: 9), count: 4)],
      names: ["tokens", "heads"])
    let drawing = NetworkDrawing(shares)
    let svg = drawing.svg(id: "n")
    #expect(svg.contains(">9 tokens</text>") && svg.contains(">4 heads</text>"))
    #expect(svg.contains(">9 tokens → 4 heads. The widest is 0.5 in size.</desc>"))
    #expect(!svg.contains("parameters") && !svg.contains("inputs"))
    #expect(drawing.caption == "Looks. The widest is 0.5 in size.")
  }

  @Test func `the steps of a film have one scale, and their key says so`() throws {
    let networks = try [[[[0.0, 1]]], [[[2.0, 0.1]]]].map {
      try NetworkDiagram("", layers: [2, 1], weights: $0)
    }
    let scale = NetworkScale(networks)
    #expect(scale.words == "Grey lines are zero. The widest of all steps is 2 in size.")
    #expect(NetworkDrawing(networks[0], scale: scale).edges.contains { $0.contains("network-2") })
  }

  @Test func `under a film lie the lines that no step has to draw, unless a sign would be lost`()
    throws
  {
    let network = try NetworkDiagram("", layers: [1, 2], weights: [[[0.1], [1]]])
    let scale = NetworkScale([network, network], isFilm: true)
    #expect(
      scale.words
        == "The widest of all steps is 1 in size. Grey lines are less than a fifth of that.")
    let drawing = NetworkDrawing(network, scale: scale)
    #expect(drawing.ground.count == 1 && drawing.ground[0].contains("class=\"network-edge\""))
    #expect(drawing.thickEdges.count == 1 && drawing.thickEdges[0].contains("network-4"))
    for weight in [-0.1, .nan] {
      let other = try NetworkDiagram("", layers: [1, 2], weights: [[[weight], [1]]])
      #expect(!NetworkScale([network, other], isFilm: true).hasGround)
    }
  }

  @Test func `of a large layer the first and the last are drawn`() throws {
    let svg = try drawing([784, 30, 10]).svg(id: "n")
    #expect(svg.ranges(of: "<circle").count == 16 + 16 + 10)
    #expect(svg.contains(">784 inputs</text>"))
    #expect(svg.contains(">⋮</text>"))
  }

  @Test func `the caption counts and says what the lines mean`() throws {
    #expect(try drawing([2, 1]).caption == "A network. 3 parameters.")
    #expect(try drawing([2, 1], [[[1, 2]]]).caption.hasSuffix("The widest is 2 in size."))
  }

  @Test func `the same network gives the same bytes, without a style`() throws {
    let weights = [[[0.5, -1], [1, 0.25]], [[2, -0.75]]]
    let svg = try drawing([2, 2, 1], weights).svg(id: "n")
    #expect(try drawing([2, 2, 1], weights).svg(id: "n") == svg)
    for word in ["style=", "fill=", "stroke=", "url("] { #expect(!svg.contains(word)) }
  }
}
