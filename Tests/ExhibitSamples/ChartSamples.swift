import Exhibits

/// One small chart of every kind.
package enum ChartSamples {
  /// The charts.
  package static func all(name: String = "series", caption: String = "Sample") throws -> [Chart] {
    let field = try ScalarField(x: -2...2, y: -1...1, columns: 20, rows: 20) { x, y in x * x - y }
    let series = [
      Series(name, [(-1, 0.5), (0, 1), (1, -0.5)]), Series(name + "2", [(0, 0), (1, 0.8)]),
    ]
    let marks: [Mark] = [
      .vertical(0.5, name), .horizontal(0.2, name), .point(0, 0.5, name),
    ]
    let x = Axis(name)
    let charts: [any Chartable] = [
      LineChart(caption, x: x, y: x, series: series, marks: marks),
      ScatterPlot(caption, x: x, y: x, classes: series, marks: marks),
      RegionMap(caption, x: x, y: x, scores: field, points: series),
      try Histogram(caption, x: x, values: [1, 2, 2, 3], bins: 4),
      try HeatMap(caption, rows: [name, "b"], columns: [name], values: [[1], [-2]]),
      CurvePlot(
        caption, x: x, y: x, curves: series,
        tangents: [.init(x: 0, y: 1, slope: 2, label: name)], marks: marks),
      ContourPlot(caption, x: x, y: x, field: field, paths: series, marks: marks),
    ]
    return charts.map(\.chart)
  }

  /// Charts of every kind that can hold them, of numbers that no axis has a place for.
  package static func broken() throws -> [Chart] {
    let bad = [Double.nan, .infinity, -.infinity, 0, -1]
    let series = [
      Series("bad", bad), Series("worse", bad.map { ($0, $0) }), Series("none", []),
      Series("huge", [(-1e308, -1e308), (1e308, 1e308), (1e308, -1e308)]),
      Series("tiny", [(0, Double.leastNonzeroMagnitude), (1, 0)]),
    ]
    let fields = try [
      ScalarField(x: 0...1, y: 0...1) { _, _ in .nan },
      ScalarField(x: 0...1, y: 0...1) { x, y in 1 / (x - y) },
      ScalarField(x: 0...1, y: 0...1) { _, _ in 0 },
      ScalarField(x: -1e308...1e308, y: 0...1e-300) { x, y in x },
    ]
    var charts: [any Chartable] = []
    let axes: [Axis] = try [
      "x", .logarithmic("x"), Axis("x", range: 0...1),
      Axis("x", scale: .logarithmic, range: 1e-300...1e300),
    ]
    for axis in axes {
      charts.append(
        LineChart("", x: axis, y: axis, series: series, marks: bad.map { .vertical($0, "") }))
      charts.append(LineChart("", x: "x", y: axis, series: Array(series.prefix(3))))
      charts.append(ScatterPlot("", x: axis, y: axis, classes: series))
      charts.append(
        CurvePlot(
          "", x: axis, y: axis, curves: series,
          tangents: bad.map { .init(x: $0, y: $0, slope: $0) } + [.init(x: 0, y: 0, slope: 1e308)]))
      charts.append(
        try Histogram("", x: axis, edges: [-1e308, 0, 1e-300, 1e308], counts: [1, 0, Int.max]))
      charts.append(try Histogram("", x: axis, values: bad))
      for field in fields {
        charts.append(
          RegionMap("", x: axis, y: axis, scores: field, levels: bad, points: series))
        charts.append(ContourPlot("", x: axis, y: axis, field: field, levels: bad, paths: series))
        charts.append(ContourPlot("", x: axis, y: axis, field: field))
      }
    }
    charts.append(try HeatMap("", rows: [""], columns: [""], values: [[.nan]]))
    charts.append(try HeatMap("", rows: ["", ""], columns: [""], values: [[1e308], [-5e-300]]))
    return charts.map(\.chart)
  }
}
