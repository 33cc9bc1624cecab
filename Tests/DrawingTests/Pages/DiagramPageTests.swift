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

  @Test func `bars and boxes that are too wide for a telephone have a form that fits one`() throws {
    let names = ["a name of some length", "b"]
    let signs = try BarChart(
      "Signs", categories: names,
      series: [
        .init("a series of some length", [-123_456, 9]), .init("another series", [123_456, 0]),
        .init("the third of them", [.nan, 1]),
      ])
    let boxes = try BoxPlot(
      "Boxes", samples: [.init(names[0], [1, 2, 3, 4, 123_456]), .init("b", [-5])])
    let few = try BarChart("Few", categories: ["b"], values: [1_000])
    for diagram in [Diagram.bars(signs), .boxes(boxes), .bars(few)] {
      let wide = DiagramDrawing(diagram)
      #expect(wide.room.right - wide.room.left > 320)
      let narrow = try #require(wide.narrowSVG(besides: "d"))
      let width = try #require(narrow.firstMatch(of: #/ width="(\d+)"/#)).output.1
      #expect(try #require(Int(width)) <= 320, "\(diagram.caption) is \(width) wide")
      #expect(narrow.contains("aria-labelledby=\"d-title d-desc\"") && !narrow.contains("<title"))
      for number in wide.svg(id: "d").matches(of: /class="diagram-number"[^>]*>([^<]*)</) {
        #expect(narrow.contains(">\(number.output.1)<"))
      }
    }
    let tree = try #require(
      DiagramSamples.all().first { if case .tree = $0 { true } else { false } })
    #expect(DiagramDrawing(tree).narrowSVG(besides: "d") == nil)
  }
}
