import ExhibitSamples
import Exhibits
import Foundation
import Support
import Testing

@testable import Drawing

@Suite struct DiagramPageTests {
  @Test func `diagrams of every kind are drawn as they were`() throws {
    let figures = try DiagramSamples.all().enumerated().map { place, diagram in
      try ExhibitRenderer(id: "d\(place)", code: { $0 }).html(.diagram(diagram))
    }
    try expectGolden(
      GoldenPage.html("Diagrams", styles: ["chart", "diagram"], scripts: [], figures),
      "diagrams.html")
  }

  @Test func `a bar is as long as its number says, to the left if that is negative`() {
    let scale = BarScale([2, -1, .ulpOfOne], room: 300)
    #expect(scale.zero == 100)
    #expect([2.0, 1, -1, 0, .ulpOfOne].map(scale.length) == [200, 100, -100, 0, 1])
    #expect(BarScale([0], room: 300).length(0) == 0)
    #expect(BarScale([.greatestFiniteMagnitude, -.greatestFiniteMagnitude], room: 300).zero == 150)
  }

  @Test func `nodes stand as many columns from the first as edges lead there`() throws {
    let diagram = try NodeDiagram(
      "", nodes: ["a", "b", "c", "d", "e"].map { .init($0) },
      edges: [.init("a", "b"), .init("b", "c"), .init("a", "d"), .init("d", "c"), .init("c", "a")])
    let layers = NodeLayers(diagram)
    #expect(layers.layers == [0, 1, 2, 1, 0])
    #expect(layers.columns.map(\.count) == [2, 2, 1])
  }

  @Test func `an edge that passes a column has a way through it`() throws {
    let diagram = try NodeDiagram(
      "", nodes: ["a", "b", "c", "d"].map { .init($0) },
      edges: [.init("a", "b"), .init("b", "c"), .init("c", "d"), .init("d", "a")], isDirected: false
    )
    #expect(NodeLayers(diagram).layers == [0, 1, 2, 1])
    let long = try NodeDiagram(
      "", nodes: ["a", "b", "c", "x"].map { .init($0) },
      edges: [.init("a", "b"), .init("b", "c"), .init("x", "c")])
    #expect(NodeLayers(long).columns[1] == [.node(1), .way(2)])
  }

  @Test func `nothing is drawn outside of its picture, and nothing is styled in place`() throws {
    for diagram in try DiagramSamples.all() {
      let svg = DiagramDrawing(diagram).svg(id: "d")
      #expect(!svg.contains("style="))
      let box = try #require(svg.firstMatch(of: /viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"/)).output
      let (left, top) = (try #require(Int(box.1)), try #require(Int(box.2)))
      let (right, bottom) = (left + (Int(box.3) ?? 0), top + (Int(box.4) ?? 0))
      for match in svg.matches(
        of: /<rect[^>]* x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"/)
      {
        let (x, y) = (Int(match.1) ?? 0, Int(match.2) ?? 0)
        #expect(x >= left && y >= top)
        #expect(x + (Int(match.3) ?? 0) <= right && y + (Int(match.4) ?? 0) <= bottom)
      }
    }
  }
}
