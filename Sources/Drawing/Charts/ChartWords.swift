import Exhibits
import Markup

/// A chart's data in sentences: the axes' ranges, and where every series begins, ends and turns.
struct ChartWords {
  /// The chart.
  let chart: Chart

  /// The sentences.
  var description: String {
    switch chart {
    case .line(let chart): lines(.lineChart, chart.x, chart.y, chart.series) + marks(chart.marks)
    case .curve(let chart):
      lines(.curves, chart.x, chart.y, chart.curves) + tangents(chart.tangents)
        + marks(chart.marks)
    case .scatter(let chart):
      axes(.pointChart, chart.x, chart.y) + groups(chart.classes) + marks(chart.marks)
    case .regions(let chart):
      axes(.signMap, chart.x, chart.y) + field(.theScore, .noScore, chart.scores)
        + groups(chart.points)
    case .contours(let chart):
      axes(.levelLines, chart.x, chart.y) + field(.theValue, .noValue, chart.field)
        + paths(chart.paths)
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
      chart.missing == 0 ? "" : Phrase.inNoBin.text("\(chart.missing)")
    case .heat: ""
    }
  }

  private func missing(_ series: [Series], _ x: Axis, _ y: Axis) -> String {
    let faults = series.compactMap { series -> String? in
      let count = series.points.count {
        !ChartDomain.fits($0.x, x) || !ChartDomain.fits($0.y, y)
      }
      if count == 0 { return nil }
      return series.name.isEmpty ? "\(count)" : Phrase.someOf.text("\(count)", series.name)
    }
    if faults.isEmpty { return "" }
    let isLogarithmic = x.scale == .logarithmic || y.scale == .logarithmic
    return (isLogarithmic ? Phrase.notPositive : .notFinite).text(faults.joined(separator: ", "))
  }

  // MARK: Sentences

  private func axes(_ kind: Phrase, _ x: Axis, _ y: Axis) -> String {
    func name(_ axis: Axis, _ instead: String) -> String {
      let name = axis.label.isEmpty ? instead : axis.label
      return axis.scale == .logarithmic ? Phrase.logarithmic.text(name) : name
    }
    return kind.text(name(y, "y"), name(x, "x"))
  }

  private func lines(_ kind: Phrase, _ x: Axis, _ y: Axis, _ series: [Series]) -> String {
    axes(kind, x, y) + series.map { " " + line($0) }.joined()
  }

  private func line(_ series: Series) -> String {
    let name = series.name.isEmpty ? Phrase.theLine.text : series.name
    let points = series.points.filter(\.isFinite)
    guard let first = points.first, let last = points.last,
      let low = points.min(by: { $0.y < $1.y }), let high = points.max(by: { $0.y < $1.y })
    else { return Phrase.noPoints.text(name) }
    if points.count == 1 { return Phrase.onePoint.text(name, pair(first)) }
    return Phrase.fromTo.text(name, pair(first), pair(last), pair(low), pair(high))
  }

  private func groups(_ groups: [Series]) -> String {
    groups.map { group in
      let name = group.name.isEmpty ? Phrase.somePoints.text : group.name
      let points = group.points.filter(\.isFinite)
      let domain = ChartDomain(points, x: "", y: "")
      guard let x = domain.x, let y = domain.y else { return " " + Phrase.noPoints.text(name) }
      return " " + Phrase.pointsWithin.text(name, "\(points.count)", range(x), range(y))
    }.joined()
  }

  private func paths(_ paths: [Series]) -> String {
    paths.map { path in
      let name = path.name.isEmpty ? Phrase.thePath.text : path.name
      guard let first = path.points.first, let last = path.points.last else {
        return " " + Phrase.noSteps.text(name)
      }
      let steps = path.points.count - 1
      return " " + Phrase.stepsBetween.text(count: steps, name, pair(first), pair(last))
    }.joined()
  }

  private func field(_ value: Phrase, _ nothing: Phrase, _ field: ScalarField) -> String {
    let values = field.values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else { return " " + nothing.text }
    return " " + Phrase.within.text(range(field.x), range(field.y)) + " "
      + value.text(range(low...high))
  }

  private func histogram(_ chart: Histogram) -> String {
    let total = ReaderNumber(chart.counts.reduce(0) { $0 + Double($1) })
    let most = chart.counts.indices.max { chart.counts[$0] < chart.counts[$1] } ?? 0
    let ends = chart.edges[0]...chart.edges[chart.edges.count - 1]
    let name = chart.x.label.isEmpty ? "x" : chart.x.label
    return Phrase.histogram.text(
      name, total.said, "\(chart.counts.count)", range(ends), "\(chart.counts[most])",
      range(chart.edges[most]...chart.edges[most + 1]))
  }

  private func heat(_ chart: HeatMap) -> String {
    let values = chart.values.joined().filter(\.isFinite)
    let size = "\(chart.rows.count) × \(chart.columns.count)"
    guard let low = values.min(), let high = values.max() else {
      return Phrase.emptyHeatMap.text(size)
    }
    return Phrase.heatMap.text(size, range(low...high))
  }

  private func tangents(_ tangents: [CurvePlot.Tangent]) -> String {
    tangents.map { " " + Phrase.tangent.text(pair($0.point), ReaderNumber($0.slope).said) }
      .joined()
  }

  private func marks(_ marks: [Mark]) -> String {
    marks.map { mark in
      switch mark {
      case .vertical(let x, let text): " " + Phrase.markAtX.text(ReaderNumber(x).said, text)
      case .horizontal(let y, let text):
        " " + Phrase.markAtY.text(ReaderNumber(y).said, text)
      case .point(let x, let y, let text): " " + Phrase.markAt.text(pair(ChartPoint(x, y)), text)
      }
    }.joined()
  }

  /// What stands between two numbers, where a comma may stand in them.
  private static var between: String { Phrase.decimalSign.text == "," ? "; " : ", " }

  private func pair(_ point: ChartPoint) -> String {
    "(\(ReaderNumber(point.x).said)\(Self.between)\(ReaderNumber(point.y).said))"
  }

  private func range(_ range: ClosedRange<Double>) -> String {
    Phrase.range.text(
      ReaderNumber(range.lowerBound).said, ReaderNumber(range.upperBound).said)
  }
}
