import Exhibits

/// A chart's data in sentences: the axes' ranges, and where every series begins, ends and turns.
struct ChartWords {
  /// The chart.
  let chart: Chart

  /// The sentences.
  var description: String {
    switch chart {
    case .line(let chart): lines("Line chart", chart.x, chart.y, chart.series) + marks(chart.marks)
    case .curve(let chart):
      lines("Curves", chart.x, chart.y, chart.curves) + tangents(chart.tangents)
        + marks(chart.marks)
    case .scatter(let chart):
      axes("Points", chart.x, chart.y) + groups(chart.classes) + marks(chart.marks)
    case .regions(let chart):
      axes("Map of a score’s sign", chart.x, chart.y) + field("The score", chart.scores)
        + groups(chart.points)
    case .contours(let chart):
      axes("Level lines", chart.x, chart.y) + field("The value", chart.field) + paths(chart.paths)
        + marks(chart.marks)
    case .histogram(let chart): histogram(chart)
    case .heat(let chart): heat(chart)
    }
  }

  /// Says how many points have no place in the chart; "" if all have.
  var missing: String {
    switch chart {
    case .line(let chart): missing(chart.series, chart.x, chart.y)
    case .curve: ""
    case .scatter(let chart): missing(chart.classes, chart.x, chart.y)
    case .regions(let chart): missing(chart.points, chart.x, chart.y)
    case .contours(let chart): missing(chart.paths, chart.x, chart.y)
    case .histogram(let chart):
      chart.missing == 0 ? "" : "\(chart.missing) not finite and in no bin"
    case .heat: ""
    }
  }

  private func missing(_ series: [Series], _ x: Axis, _ y: Axis) -> String {
    let faults = series.compactMap { series -> String? in
      let count = series.points.count {
        !ChartDomain.fits($0.x, x) || !ChartDomain.fits($0.y, y)
      }
      if count == 0 { return nil }
      return series.name.isEmpty ? "\(count)" : "\(count) of “\(series.name)”"
    }
    if faults.isEmpty { return "" }
    let isLogarithmic = x.scale == .logarithmic || y.scale == .logarithmic
    let reason = isLogarithmic ? "zero, negative or not finite" : "not finite"
    return "Not drawn, being \(reason): \(faults.joined(separator: ", "))"
  }

  // MARK: Sentences

  private func axes(_ kind: String, _ x: Axis, _ y: Axis) -> String {
    func name(_ axis: Axis, _ instead: String) -> String {
      (axis.label.isEmpty ? instead : axis.label)
        + (axis.scale == .logarithmic ? " (logarithmic)" : "")
    }
    return "\(kind): \(name(y, "y")) over \(name(x, "x"))."
  }

  private func lines(_ kind: String, _ x: Axis, _ y: Axis, _ series: [Series]) -> String {
    axes(kind, x, y) + series.map { " " + line($0) }.joined()
  }

  private func line(_ series: Series) -> String {
    let name = series.name.isEmpty ? "The line" : series.name
    let points = series.points.filter(\.isFinite)
    guard let first = points.first, let last = points.last,
      let low = points.min(by: { $0.y < $1.y }), let high = points.max(by: { $0.y < $1.y })
    else { return "\(name): no points." }
    if points.count == 1 { return "\(name): \(pair(first))." }
    return "\(name): from \(pair(first)) to \(pair(last)); least \(pair(low)), "
      + "greatest \(pair(high))."
  }

  private func groups(_ groups: [Series]) -> String {
    groups.map { group in
      let name = group.name.isEmpty ? "Points" : group.name
      let points = group.points.filter(\.isFinite)
      let domain = ChartDomain(points, x: "", y: "")
      guard let x = domain.x, let y = domain.y else { return " \(name): no points." }
      return " \(name): \(points.count), x \(range(x)), y \(range(y))."
    }.joined()
  }

  private func paths(_ paths: [Series]) -> String {
    paths.map { path in
      let name = path.name.isEmpty ? "The path" : path.name
      guard let first = path.points.first, let last = path.points.last else {
        return " \(name): no steps."
      }
      let steps = path.points.count - 1
      return
        " \(name): \(steps) \(steps == 1 ? "step" : "steps") from \(pair(first)) to \(pair(last))."
    }.joined()
  }

  private func field(_ name: String, _ field: ScalarField) -> String {
    let values = field.values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else { return " \(name): no numbers." }
    return " x \(range(field.x)), y \(range(field.y)). \(name): \(range(low...high))."
  }

  private func histogram(_ chart: Histogram) -> String {
    let total = ReaderNumber(chart.counts.reduce(0) { $0 + Double($1) })
    let most = chart.counts.indices.max { chart.counts[$0] < chart.counts[$1] } ?? 0
    let ends = chart.edges[0]...chart.edges[chart.edges.count - 1]
    let name = chart.x.label.isEmpty ? "x" : chart.x.label
    return "Histogram of \(name): \(total) values in \(chart.counts.count) bins, \(range(ends)). "
      + "Most, \(chart.counts[most]), "
      + "are in the bin \(range(chart.edges[most]...chart.edges[most + 1]))."
  }

  private func heat(_ chart: HeatMap) -> String {
    let values = chart.values.joined().filter(\.isFinite)
    let size = "\(chart.rows.count) × \(chart.columns.count)"
    guard let low = values.min(), let high = values.max() else {
      return "Heat map, \(size): empty."
    }
    return "Heat map, \(size) numbers \(range(low...high))."
  }

  private func tangents(_ tangents: [CurvePlot.Tangent]) -> String {
    tangents.map { " Tangent at \(pair($0.point)): slope \(ReaderNumber($0.slope))." }.joined()
  }

  private func marks(_ marks: [Mark]) -> String {
    marks.map { mark in
      switch mark {
      case .vertical(let x, let text): " At x = \(ReaderNumber(x)): \(text)."
      case .horizontal(let y, let text): " At y = \(ReaderNumber(y)): \(text)."
      case .point(let x, let y, let text): " At \(pair(ChartPoint(x, y))): \(text)."
      }
    }.joined()
  }

  private func pair(_ point: ChartPoint) -> String {
    "(\(ReaderNumber(point.x)), \(ReaderNumber(point.y)))"
  }

  private func range(_ range: ClosedRange<Double>) -> String {
    "from \(ReaderNumber(range.lowerBound)) to \(ReaderNumber(range.upperBound))"
  }
}
