import ExhibitSamples
import Exhibits
import Foundation
import Testing

@testable import Drawing

@Suite struct ChartDrawingTests {
  @Test func `every chart has a role, a title, a description and no style`() throws {
    for chart in try ChartSamples.all() {
      let svg = ChartDrawing(chart).svg(id: "c1")
      #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart"))
      #expect(svg.contains("role=\"img\" aria-labelledby=\"c1-title c1-desc\""))
      #expect(svg.contains("<title id=\"c1-title\">Sample</title>"))
      let words = svg.split(separator: "<desc id=\"c1-desc\">").last?.split(separator: "<").first
      #expect((words ?? "").count > 20)
      for word in ["style=", "fill=", "stroke=", "<script", "href", "on"] {
        #expect(!svg.contains(" " + word + (word == "on" ? "click" : "")))
      }
    }
  }

  @Test func `every chart has a form for a telephone, which borrows its words`() throws {
    for chart in try ChartSamples.all() {
      let svg = ChartDrawing(chart).narrowSVG(besides: "c1")
      #expect(svg.contains("role=\"img\" aria-labelledby=\"c1-title c1-desc\""))
      #expect(!svg.contains("<title") && !svg.contains("<desc"))
      let width = try #require(svg.firstMatch(of: /svg[^>]* width="(\d+)"/)?.output.1)
      #expect(Int(width) ?? .max <= ChartSize.narrow.width)
    }
  }

  @Test func `the same chart gives the same bytes`() throws {
    let (first, second) = (try ChartSamples.all(), try ChartSamples.all())
    #expect(
      first.map { ChartDrawing($0).svg(id: "c") } == second.map { ChartDrawing($0).svg(id: "c") })
  }

  @Test func `markup in names, captions, marks and ids is text`() throws {
    let evil = "<script>alert(\"1\" & '2')</script>"
    for chart in try ChartSamples.all(name: evil, caption: evil) {
      let svg = ChartDrawing(chart).svg(id: "\"><script>")
      #expect(!svg.contains("<script"))
    }
  }

  @Test func `numbers that are none, infinite, huge or tiny never break a drawing`() throws {
    for chart in try ChartSamples.broken() {
      let svg = ChartDrawing(chart).svg(id: "c")
      let paths = svg.split(separator: " d=\"").dropFirst().compactMap {
        $0.split(separator: "\"").first
      }
      for data in paths {
        #expect(!data.contains { "naif".contains($0) && $0 != "a" })
        #expect(data.utf8.count < 300_000)
      }
      #expect(svg.hasSuffix("</svg>"))
    }
  }

  @Test func `a chart without numbers says so`() {
    let svg = ChartDrawing(.line(LineChart("Empty", x: "x", y: "y", series: []))).svg(id: "c")
    #expect(svg.contains(">no numbers to draw</text>"))
    let gaps = LineChart("Gaps", x: "x", y: "y", series: [Series("a", [.nan, .infinity])])
    #expect(ChartDrawing(.line(gaps)).svg(id: "c").contains(">no numbers to draw</text>"))
  }

  @Test func `the numbers of level lines stay away from a path, even if fewer fit there`() throws {
    let valley = try ScalarField(x: -4.5...1.5, y: -1.2...1.2) { x, y in x * x + 100 * y * y }
    let steps = (0..<30).map { step in
      let side = step.isMultiple(of: 2) ? 1.0 : -1.0
      return (-4 * pow(0.98, Double(step)), side * pow(0.94, Double(step)))
    }
    let plot = ContourPlot("Valley", x: "x", y: "y", field: valley, paths: [Series("a", steps)])
    let svg = ChartDrawing(.contours(plot)).svg(id: "c")
    let columns = svg.matches(of: /chart-level[^>]*? x="(\d+)/).compactMap { Int($0.1) }
    #expect(columns.count >= 3)
    #expect(columns.allSatisfy { $0 > 220 }, "\(columns)")
  }

  @Test func `a single point is a dot`() {
    let chart = LineChart("One", x: "x", y: "y", series: [Series("a", [5])])
    let svg = ChartDrawing(.line(chart)).svg(id: "c")
    #expect(svg.contains("h0\"/>"))
    #expect(svg.contains("<desc id=\"c-desc\">Line chart: y over x. a: (0, 5).</desc>"))
  }

  @Test func `the description tells where a line begins, ends and turns`() {
    let chart = LineChart(
      "Loss", x: "step", y: .logarithmic("loss"), series: [Series("data", [1, 4, 0.5, 0])])
    let drawing = ChartDrawing(.line(chart))
    #expect(
      drawing.svg(id: "c").contains(
        "Line chart: loss (logarithmic) over step. data: from (0, 1) to (3, 0); least (3, 0), "
          + "greatest (1, 4). Not drawn, being zero, negative or not finite: 1 of “data”</desc>"))
    #expect(drawing.caption == "Loss. Not drawn, being zero, negative or not finite: 1 of “data”")
  }

  @Test func `a million points give a small drawing`() throws {
    let values = (0..<1_000_000).map { index -> Double in Double(index * 7_919 % 10_007) }
    let line = LineChart("Long", x: "x", y: "y", series: [Series("a", values)])
    #expect(ChartDrawing(.line(line)).svg(id: "c").utf8.count < 30_000)
    let points = ScatterPlot(
      "Many", x: "x", y: "y",
      classes: [Series("a", values.prefix(100_000).enumerated().map { (Double($0 % 1_013), $1) })])
    #expect(ChartDrawing(.scatter(points)).svg(id: "c").utf8.count < 30_000)
  }

  @Test func `the picture of a hundred by a hundred scores is small`() throws {
    let field = try ScalarField(x: -2...2, y: -2...2, columns: 100, rows: 100) { x, y -> Double in
      let (square, cube) = (y * y, y * y * y)
      return x * x * y - square + 0.3 * x * cube - 0.5
    }
    let places = (0..<100).map { index -> (Double, Double) in
      (Double(index) / 30 - 1.6, Double(index % 10) / 3 - 1.5)
    }
    let points = Series("a", places)
    let map = RegionMap("Map", x: "x", y: "y", scores: field, points: [points])
    #expect(ChartDrawing(.regions(map)).svg(id: "c").utf8.count < 25_000)
  }

  @Test func `many points are places of one shape, few are shapes`() throws {
    func svg(_ count: Int) throws -> String {
      let places = (0..<count).map { i in (Double(i), Double(i * i % 7)) }
      let plot = ScatterPlot("Dots", x: "x", y: "y", classes: [Series("a", places)])
      return ChartDrawing(.scatter(plot)).svg(id: "c")
    }
    let many = try svg(24)
    #expect(many.contains("<marker id=\"c-shape-1\""))
    #expect(many.contains("marker-mid=\"url(#c-shape-1)\""))
    let way = try #require(many.firstMatch(of: /marker-end="[^"]*" d="([^"]*)"/)).output.1
    #expect(way.matches(of: /-?[\d.]+/).count == 48, "a way through every place: \(way)")
    #expect(try !svg(23).contains("<marker"))
    #expect(try svg(23).ranges(of: "a3.6 3.6 0 1 1 0 .1z").count == 23)
  }

  @Test func `a heat map draws each cell of a tint as a dash, those side by side in one stroke`()
    throws
  {
    let map = try HeatMap("Heat", rows: ["r"], columns: ["a", "b", "c"], values: [[1, 1, -1]])
    let svg = HeatDrawing(map, size: .page).svg(id: "c", title: "", description: "")
    #expect(svg.contains("<g transform=\"translate(18 40) scale(56 32)\">"))
    #expect(svg.contains("stroke-width=\".95\" stroke-dasharray=\".95 .05\">"))
    #expect(svg.contains("chart-tint-5\" d=\"M0 0h2\""))
    #expect(svg.contains("chart-tint-5 chart-below\" d=\"M2 0h1\""))
    let narrow = HeatDrawing(map, size: .narrow)
      .svg(id: "n", title: "", description: "", lender: "c")
    #expect(narrow.contains("<use href=\"#c-cells\"/>"))
  }

  @Test func `a heat map without numbers in its cells has a key, and its tints are strong`() throws
  {
    let names = (0..<30).map { "\($0)" }
    func svg(_ value: Double, size: ChartSize = .page, lender: String? = nil) throws -> String {
      let values = [Array(repeating: value, count: 29) + [0.25]]
      let map = try HeatMap("Heat", rows: ["r"], columns: names, values: values)
      return HeatDrawing(map, size: size)
        .svg(id: "c", title: "", description: "", lender: lender)
    }
    let positive = try svg(1.5)
    #expect(positive.contains("class=\"chart chart-cells chart-strong\" stroke-width=\"12\""))
    #expect(positive.ranges(of: "h21\"").count == HeatDrawing.tints + 1, "zero, and each tint")
    #expect(positive.contains(">0</text>") && positive.contains(">1.5</text>"))
    let narrow = try svg(1.5, size: .narrow, lender: "c")
    #expect(narrow.contains("<use href=\"#c-key\"") && positive.contains("id=\"c-key\""))
    let both = try svg(-1.5)
    #expect(both.ranges(of: "h21\"").count == 2 * HeatDrawing.tints + 1)
    #expect(both.contains(">−1.5</text>") && both.contains(">1.5</text>"))
    let few = try HeatMap("Heat", rows: ["r"], columns: ["a"], values: [[1]])
    let numbers = HeatDrawing(few, size: .page).svg(id: "c", title: "", description: "")
    #expect(!numbers.contains("h21\"") && !numbers.contains("chart-strong"))
  }

  @Test(arguments: [0.25, -0.9794, -123_456.7])
  func `a key has room on a telephone, in its own picture and in a small panel`(least: Double)
    throws
  {
    let values = [[least] + Array(repeating: 0.5, count: 29)]
    let names = (0..<30).map { "\($0)" }
    let map = try HeatMap("Heat", rows: ["r"], columns: names, values: values)
    #expect(HeatKey([map]).width <= 320)
    let shared = MultiplesDrawing(try SmallMultiples("", columns: 2, panels: [map, map]))
    #expect(try #require(shared.key).contains("width=\"320\""))
    func width(_ size: ChartSize) throws -> Int {
      let svg = HeatDrawing(map, size: size).svg(id: "c", title: "", description: "")
      return try #require(svg.firstMatch(of: #/ width="(\d+)"/#).flatMap { Int($0.output.1) })
    }
    #expect(try width(.narrow) <= 320)
    for columns in least > 0 ? 1...4 : 1...2 {
      let panel = ChartSize.panel(columns: columns)
      #expect(try width(panel) == panel.width)
    }
  }

  @Test func `names of one letter are one text, with a place for each letter`() {
    let row: [ChartText.Placed] = [("a", 10, 5), ("·", 20, 5)]
    #expect(
      ChartText.names(row, "chart-tick", anchor: .middle)
        == ["<text class=\"chart-tick chart-middle\" x=\"10 20\" y=\"5\">a·</text>"])
    let column: [ChartText.Placed] = [("a", 10, 5), ("<", 10, 15)]
    #expect(
      ChartText.names(column, "chart-tick", anchor: .end)
        == ["<text class=\"chart-tick chart-end\" x=\"10 10\" y=\"5 15\">a&lt;</text>"])
    for other in ["ab", "é\u{301}", "😀", "\u{A0}"] {
      let texts = ChartText.names([("a", 0, 0), (other, 9, 0)], "c", anchor: .end)
      #expect(texts == ChartText.group([("a", 0, 0), (other, 9, 0)], "c", anchor: .end))
    }
  }

  @Test func `heat maps that share their tints have one key`() throws {
    let panels = try [1.0, 4].map { value in
      try HeatMap("Heat", rows: ["r"], columns: ["a", "b"], values: [[value, 0]])
    }
    let shared = MultiplesDrawing(try SmallMultiples("", columns: 2, panels: panels))
    let key = try #require(shared.key)
    #expect(key.contains(">0</text>") && key.contains(">4</text>"))
    #expect(shared.panels(id: "c").allSatisfy { !$0.contains("h21\"") })
    let apart = MultiplesDrawing(
      try SmallMultiples("", columns: 2, sharesAxes: false, panels: panels))
    #expect(apart.key == nil)
    #expect(apart.panels(id: "c").allSatisfy { $0.contains("h21\"") })
  }

  @Test func `classes differ by shape`() {
    let shapes = ChartMarker.allCases.map { $0.data(at: ChartPosition(x: 100, y: 100), radius: 30) }
    #expect(Set(shapes).count == ChartMarker.allCases.count)
    #expect(shapes[1] == "M10 6.1l3.9 6.6l-7.8 0z")
  }

  @Test func `lines differ by colour or pattern`() {
    let classes = (0..<16).map { SeriesStyle.series($0).lineClasses }
    #expect(Set(classes).count == 16)
  }

  @Test func `lines are named at their ends, or above the chart when one ends early`() {
    func svg(_ last: Double) -> String {
      let series = [Series("far", [(0, 1), (10, 2)]), Series("near", [(0, 3), (last, 4)])]
      return ChartDrawing(.line(LineChart("L", x: "x", y: "y", series: series))).svg(id: "c")
    }
    #expect(svg(10).contains("class=\"chart-name chart-series-2\""))
    #expect(svg(3).contains("class=\"chart-name\""))
  }

  @Test func `names that would touch are moved apart`() {
    #expect(ChartKey.spread([10, 11, 60], distance: 16, limit: 100) == [3, 19, 60])
    #expect(ChartKey.spread([90, 95, 99], distance: 16, limit: 100) == [68, 84, 100])
    #expect(ChartKey.spread([], distance: 16, limit: 100).isEmpty)
  }

  @Test func `the table of a chart with many points says above it which rows it has`() throws {
    func table(_ count: Int) throws -> String {
      let chart = LineChart(
        "Long", x: "x", y: "y", series: [Series("a", (0..<count).map(Double.init))])
      let html = try ExhibitRenderer(id: "c", code: { $0 }).html(.chart(chart.chart))
      return String(try #require(html.split(separator: "<details").last))
    }
    #expect(
      try table(1000).contains(
        "</summary>\n<p>25 of 1000 rows: evenly spread, and the extremes</p>"))
    #expect(try !table(25).contains("<p>"))
  }
}
