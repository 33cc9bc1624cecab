import ExhibitSamples
import Exhibits
import Testing

@testable import Drawing

@Suite struct MultiplesDrawingTests {
  private func charts(sharesAxes: Bool = true) throws -> SmallMultiples {
    let panels = [10.0, 80].map { top in
      LineChart(
        "to \(top)", x: "step", y: "loss",
        series: [Series("a", [0, top]), Series("b", [0, top / 2])])
    }
    return try SmallMultiples("Both", columns: 2, sharesAxes: sharesAxes, panels: panels)
  }

  @Test func `panels have ids of their own and the same axes`() throws {
    let panels = MultiplesDrawing(try charts()).panels(id: "m")
    #expect(panels.count == 2)
    #expect(panels[0].contains("<title id=\"m-1-title\">to 10.0</title>"))
    #expect(panels[1].contains("<title id=\"m-2-title\">to 80.0</title>"))
    #expect(panels.allSatisfy { $0.contains(">80</text>") })
  }

  @Test func `panels may have axes of their own`() throws {
    let panels = MultiplesDrawing(try charts(sharesAxes: false)).panels(id: "m")
    #expect(!panels[0].contains(">80</text>"))
  }

  @Test func `the caption names the axes, and a key the lines`() throws {
    let drawing = MultiplesDrawing(try charts())
    #expect(drawing.caption == "Both. Across: step. Up: loss")
    #expect(drawing.key?.contains(">b</text>") == true)
  }

  @Test func `maps among panels tell their ranges once`() throws {
    let field = try ScalarField(x: -1...2, y: 0...1) { x, y in x - y }
    let panels = ["a", "b"].map { RegionMap($0, x: "x₁", y: "x₂", scores: field) }
    let drawing = MultiplesDrawing(try SmallMultiples("Maps", columns: 2, panels: panels))
    #expect(drawing.caption == "Maps. Across: x₁, −1 to 2. Up: x₂, 0 to 1")
    #expect(drawing.key == nil)
    #expect(drawing.panels(id: "m").allSatisfy { !$0.contains("chart-tick") })
  }

  @Test func `every kind of chart can be a panel`() throws {
    let all = try ChartSamples.all() + ChartSamples.broken().prefix(20)
    for columns in [1, 6] {
      let charts = try SmallMultiples("All", columns: columns, panels: all)
      #expect(MultiplesDrawing(charts).panels(id: "m").allSatisfy { $0.hasSuffix("</svg>") })
    }
  }
}
