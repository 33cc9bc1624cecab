import Exhibits
import Testing

@Suite struct ChartTableTests {
  @Test func `a chart is printed as its numbers`() {
    let chart = LineChart("Two lines", x: "step", y: "loss", series: [Series("data", [2, 1])])
    #expect(
      chart.chart.table.description == """
        Two lines
        step  data
           0     2
           1     1
        """)
  }

  @Test func `lines over different x have a row for every point`() {
    let chart = LineChart(
      "", x: "step", y: "", series: [Series("a", [2]), Series("b", [(3, 4), (5, 6)])])
    #expect(chart.table.columns == ["series", "step", "y"])
    #expect(
      chart.table.rows.map { $0.map(\.text) } == [
        ["a", "0", "2"], ["b", "3", "4"], ["b", "5", "6"],
      ])
  }

  @Test func `of many rows 25 are shown, the first and the last among them, and that is said`() {
    let chart = LineChart(
      "Long", x: "x", y: "y", series: [Series("a", (0..<1_000).map(Double.init))])
    #expect(chart.table.rows.count == 25)
    #expect(chart.table.rows.first?.first?.text == "0")
    #expect(chart.table.rows.last?.first?.text == "999")
    #expect(chart.table.caption == "Long · 25 of 1000 rows: evenly spread, and the extremes")
  }

  @Test func `of many rows those are shown, too, where a line is lowest and highest`() {
    let down = (0..<1_000).map { $0 == 350 ? -5 : 0.0 }
    let up = (0..<1_000).map { $0 == 777 ? 7 : $0 == 778 ? .nan : 0.0 }
    let rows = LineChart(
      "", x: "x", y: "y", series: [Series("down", down), Series("up", up)]
    ).table.rows
    #expect(rows.count == 27)
    #expect(rows.contains { $0.map(\.text) == ["350", "−5", "0"] })
    #expect(rows.contains { $0.map(\.text) == ["777", "0", "7"] })
  }

  @Test func `a map without points shows some of its scores, with points each point's score`()
    throws
  {
    let field = try ScalarField(x: 0...1, y: 0...1, columns: 50, rows: 2) { x, y in x - y }
    let bare = RegionMap("Map", x: "a", y: "b", scores: field)
    #expect(bare.table.rows.count == 2)
    #expect(bare.table.columns.count == 10)
    #expect(bare.table.caption == "Map · 2 × 9 of 2 × 50")
    let map = RegionMap(
      "Map", x: "a", y: "b", scores: field, points: [Series("+", [(1, 0), (5, 5)])])
    #expect(
      map.table.rows.map { $0.map(\.text) } == [["+", "1", "0", "1"], ["+", "5", "5", "outside"]])
  }

  @Test func `of a large matrix some rows and columns are shown, and that is said`() throws {
    func table(_ count: Int) throws -> Table {
      let names = (0..<count).map(String.init)
      let values = names.map { _ in names.map { _ in 1.0 } }
      return try HeatMap("Pairs", rows: names, columns: names, values: values).table
    }
    #expect(try table(28).caption == "Pairs · 25 × 16 of 28 × 28")
    #expect(try table(28).rows.map(\.count) == Array(repeating: 17, count: 25))
    #expect(try table(16).caption == "Pairs")
  }

  @Test func `panels share a table that names them`() throws {
    let panels = ["one", "two"].map { LineChart($0, x: "x", y: "y", series: [Series("s", [1])]) }
    let table = try SmallMultiples("Both", columns: 2, panels: panels).table
    #expect(table.columns == ["panel", "x", "s"])
    #expect(table.rows.map { $0[0].text } == ["one", "two"])
  }

  @Test func `no table of a chart without data fails`() throws {
    #expect(LineChart("", x: "x", y: "y", series: []).table.rows.isEmpty)
    #expect(ScatterPlot("", x: "x", y: "y", classes: []).table.rows.isEmpty)
    #expect(CurvePlot("", x: "x", y: "y", curves: []).table.rows.isEmpty)
  }
}
