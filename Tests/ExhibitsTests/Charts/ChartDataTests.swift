import Exhibits
import Foundation
import Testing

@Suite struct ChartDataTests {
  @Test func `an axis needs two ends that can be drawn`() throws {
    #expect(throws: ChartError(.range(axis: "x"))) { try Axis("x", range: 1...1) }
    #expect(throws: ChartError(.range(axis: "x"))) { try Axis("x", range: 0...Double.infinity) }
    #expect(throws: ChartError(.range(axis: "x"))) {
      try Axis("x", scale: .logarithmic, range: 0...1)
    }
    #expect(try Axis("x", range: -1...1).range == -1...1)
    #expect(
      ChartError(.range(axis: "x")).description
        == "not a chart: the axis “x” needs two finite ends, the second larger, "
        + "both positive if logarithmic")
  }

  @Test func `values stand at 0, 1, 2 and so on, and functions at both ends too`() {
    #expect(Series("v", [5, 6]).points == [ChartPoint(0, 5), ChartPoint(1, 6)])
    #expect(Series("p", zip([1.0, 3], [5.0, 6])).points == [ChartPoint(1, 5), ChartPoint(3, 6)])
    #expect(Series("none", []).points.isEmpty)
    let curve = Series("f", over: -0.1...0.3, samples: 3) { $0 }
    #expect(curve.points.first?.x == -0.1)
    #expect(curve.points.last?.x == 0.3)
  }

  @Test func `a field needs a grid, and rows of one length`() {
    #expect(throws: ChartError(.grid(rows: 1, columns: 2))) {
      try ScalarField(x: 0...1, y: 0...1, rows: [[1, 2]])
    }
    #expect(throws: ChartError(.cells(row: 1, 1, columns: 2))) {
      try ScalarField(x: 0...1, y: 0...1, rows: [[1, 2], [3]])
    }
    #expect(throws: ChartError.self) { try ScalarField(x: 2...2, y: 0...1) { x, y in x + y } }
    #expect(throws: ChartError.self) {
      try ScalarField(x: 0...1, y: 0...1, columns: 10_000) { x, y in x + y }
    }
  }

  @Test func `a field knows its numbers by place`() throws {
    let field = try ScalarField(x: 0...2, y: 0...1, columns: 3, rows: 2) { x, y in x + 10 * y }
    #expect(field.values == [0, 1, 2, 10, 11, 12])
    #expect(field[1, 2] == 12)
    #expect(field.value(nearest: ChartPoint(1.9, 0.2)) == 2)
    #expect(field.value(nearest: ChartPoint(3, 0)) == nil)
    #expect(field.value(nearest: ChartPoint(.nan, 0)) == nil)
  }

  @Test(
    arguments: [-1e308...1e308, 0 ... .leastNonzeroMagnitude, 1e308...1e308.nextUp] as [ClosedRange]
  )
  func `a field of any width has a number nearest to its ends`(range: ClosedRange<Double>) throws {
    let field = try ScalarField(x: range, y: range, columns: 2, rows: 2) { x, y in
      (x == range.lowerBound ? 1 : 2) + (y == range.lowerBound ? 10 : 20)
    }
    let (low, high) = (range.lowerBound, range.upperBound)
    #expect(field.value(nearest: ChartPoint(low, low)) == 11)
    #expect(field.value(nearest: ChartPoint(high, low)) == 12)
    #expect(field.value(nearest: ChartPoint(low, high)) == 21)
    #expect(field.value(nearest: ChartPoint(high, high)) == 22)
  }

  @Test func `a histogram counts every finite value once`() throws {
    let values = [-1, -0.5, 0, 0.1, 0.5, 0.999, 1, .nan, .infinity]
    let histogram = try Histogram("h", x: "v", values: values, bins: 4)
    #expect(histogram.edges == [-1, -0.5, 0, 0.5, 1])
    #expect(histogram.counts == [1, 1, 2, 3])
    #expect(histogram.missing == 2)
    #expect(try Histogram("h", x: "v", values: [7, 7]).counts.reduce(0, +) == 2)
    #expect(try Histogram("h", x: "v", values: []).counts.allSatisfy { $0 == 0 })
  }

  @Test func `whole numbers have a bin each, as long as there is room`() throws {
    let die = try Histogram("d", x: "v", values: [1, 2, 2, 3, 6, 6, .nan])
    #expect(die.edges == [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5])
    #expect(die.counts == [1, 2, 1, 0, 0, 2] && die.missing == 1)
    #expect(try Histogram("d", x: "v", values: [-3, 7], bins: 11).counts.count == 11)
    #expect(try Histogram("d", x: "v", values: [-3, 7], bins: 10).edges.first == -3)
    #expect(try Histogram("d", x: "v", values: [1, 2, 2.5]).counts.count > 3)
    #expect(try Histogram("d", x: "v", values: [1e300, -1e300]).counts.reduce(0, +) == 2)
  }

  @Test func `a histogram's edges and counts must fit`() {
    #expect(throws: ChartError(.edges(2, counts: 2))) {
      try Histogram("h", x: "v", edges: [0, 1], counts: [1, 2])
    }
    #expect(throws: ChartError(.emptyBin(1))) {
      try Histogram("h", x: "v", edges: [0, 1, 1], counts: [1, 2])
    }
    #expect(throws: ChartError(.negativeCount(bin: 0))) {
      try Histogram("h", x: "v", edges: [0, 1], counts: [-1])
    }
    #expect(throws: ChartError(.bins(0))) { try Histogram("h", x: "v", edges: [0], counts: []) }
  }

  @Test func `a heat map's rows must fit`() {
    #expect(throws: ChartError(.cells(row: 1, 1, columns: 2))) {
      try HeatMap("h", rows: ["a", "b"], columns: ["c", "d"], values: [[1, 2], [3]])
    }
    #expect(throws: ChartError(.grid(rows: 0, columns: 1))) {
      try HeatMap("h", rows: [], columns: ["c"], values: [])
    }
  }

  @Test func `small multiples need panels`() {
    #expect(throws: ChartError(.panels(0))) { try SmallMultiples("s", columns: 2, panels: []) }
    #expect(throws: ChartError(.panelColumns(0))) {
      try SmallMultiples("s", columns: 0, panels: [LineChart("l", x: "x", y: "y", series: [])])
    }
  }

  @Test func `exhibits survive a transcript, numbers that are none included`() throws {
    let field = try ScalarField(x: 0...1, y: 0...1, columns: 2, rows: 2) { x, _ in x }
    let line = LineChart(
      "l", x: "x", y: .logarithmic("y"), series: [Series("s", [1, .nan, .infinity])],
      marks: [.vertical(1, "v"), .horizontal(2, "h"), .point(1, 2, "p")])
    let charts: [any Chartable] = [
      line, RegionMap("r", x: "x", y: "y", scores: field),
      ContourPlot("c", x: "x", y: "y", field: field),
      CurvePlot("t", over: 0...1, slopes: [0.5: 1]) { $0 },
      ScatterPlot("s", x: try Axis("x", range: 0...2), y: "y", classes: []),
      try Histogram("h", x: "x", values: [1, 2]),
      try HeatMap("m", rows: ["a"], columns: ["b"], values: [[.nan]]),
    ]
    let exhibit = try SmallMultiples("all", columns: 3, panels: charts).exhibit()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoded = try decoder.decode(Exhibit.self, from: encoder.encode(exhibit))
    #expect(try encoder.encode(decoded) == encoder.encode(exhibit))
  }

  @Test func `unsound data is not decoded`() {
    let axis = #"{"label": "x", "scale": "logarithmic", "range": [-1, 1]}"#
    let field = #"{"x": [0, 1], "y": [0, 1], "columns": 2, "rows": 2, "values": [1]}"#
    let series = #"{"name": "s", "x": [1], "y": []}"#
    #expect(throws: ChartError.self) {
      try JSONDecoder().decode(Axis.self, from: Data(axis.utf8))
    }
    #expect(throws: ChartError.self) {
      try JSONDecoder().decode(ScalarField.self, from: Data(field.utf8))
    }
    #expect(throws: ChartError.self) {
      try JSONDecoder().decode(Series.self, from: Data(series.utf8))
    }
  }
}
