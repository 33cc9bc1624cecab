import Exhibits
import Markup

/// What the lines or classes of a chart are called: at the ends of lines, or above the chart.
struct ChartKey {
  /// What stands for a line or class beside its name.
  enum Sample {
    case line
    case marker
    case step
  }

  /// The names, one for every series of the chart; "" for one without.
  let names: [String]
  /// What stands beside them.
  let sample: Sample
  /// Where the lines end; empty for classes.
  let ends: [ChartPoint?]

  /// The height of a row above the chart.
  static let rowHeight = 18
  private static let sampleWidth = 26
  private static let nameColumns = 40

  /// Names lines on two axes.
  init(lines: [Series], x: Axis, y: Axis) {
    names = lines.map(\.name)
    sample = .line
    ends = lines.map { line in
      func fits(_ point: ChartPoint) -> Bool {
        ChartDomain.fits(point.x, x) && ChartDomain.fits(point.y, y)
      }
      let (first, last) = (line.points.first(where: fits), line.points.last(where: fits))
      return [first, last].compactMap(\.self).max { $0.x < $1.x }
    }
  }

  /// Names classes of points.
  init(classes: [Series]) {
    names = classes.map(\.name)
    sample = .marker
    ends = []
  }

  /// Names paths of steps.
  init(paths: [Series]) {
    names = paths.map(\.name)
    sample = .step
    ends = []
  }

  /// How wide the margin at the right has to be for names at the ends.
  var endWidth: Int { (shown.map { ChartText.width($0, .label) }.max() ?? 0) + 4 }

  /// Whether all lines can be named at their ends: few short names, and all end far at the right.
  func fitsAtEnds(_ x: AxisScale, _ y: AxisScale) -> Bool {
    guard sample == .line, !shown.isEmpty, shown.count <= 10, endWidth <= 170 else { return false }
    return zip(names, ends).allSatisfy { name, end in
      guard !name.isEmpty else { return true }
      guard let end, let right = x.unit(end.x) else { return false }
      return (0.7...1.000_001).contains(right)
    }
  }

  // MARK: Above the chart

  /// The entries of every row, as indices and places from the left.
  func rows(width: Int) -> [[(index: Int, x: Int)]] {
    var rows: [[(index: Int, x: Int)]] = []
    var pen = Int.max / 2
    for (index, name) in names.enumerated() where !name.isEmpty {
      let room = Self.sampleWidth + ChartText.width(shortened(name), .label)
      if pen + room > width {
        rows.append([])
        pen = 0
      }
      rows[rows.count - 1].append((index, pen))
      pen += room + 14
    }
    return rows
  }

  /// Draws the rows from `top` down.
  func markup(left: Int, top: Int, width: Int) -> [String] {
    rows(width: width).enumerated().flatMap { row, entries in
      entries.flatMap { index, x in
        entry(index, x: left + x, y: top + row * Self.rowHeight + Self.rowHeight / 2)
      }
    }
  }

  private func entry(_ index: Int, x: Int, y: Int) -> [String] {
    let text = ChartText.element(
      shortened(names[index]), "chart-name", x: x + Self.sampleWidth - 4, y: y + 4)
    let place = ChartPosition(x: (x + 12) * 10, y: y * 10)
    switch sample {
    case .line:
      let classes = SeriesStyle.series(index).lineClasses
      return [SVGElement("path", ["class": classes, "d": "M\(x) \(y)h18"]).empty, text]
    case .marker: return [SeriesStyle.series(index).markers(at: [place], radius: 40), text]
    case .step: return [SeriesStyle.path(index).markers(at: [place], radius: 40), text]
    }
  }

  // MARK: At the ends

  /// Draws names at the right of the ends of lines, moved apart where they would touch.
  func markup(at ends: [ChartPosition?], in frame: ChartFrame) -> [String] {
    let entries = zip(names, ends).enumerated().compactMap { index, entry in
      entry.0.isEmpty ? nil : entry.1.map { (index: index, end: $0) }
    }.sorted { ($0.end.y, $0.index) < ($1.end.y, $1.index) }
    let desired = entries.map { ($0.end.y + 5) / 10 }
    let rows = Self.spread(desired, distance: 16, limit: frame.bottom)
    return zip(entries, rows).flatMap { entry, y in
      let name = ChartText.element(
        shortened(names[entry.index]), "chart-name \(SeriesStyle.series(entry.index).colourClass)",
        x: frame.right + 8, y: y + 4)
      let isFar = entry.end.x < frame.right * 10 - 60 || (y * 10 - entry.end.y).magnitude > 70
      let start = ChartPosition(x: entry.end.x + 30, y: entry.end.y)
      let end = ChartPosition(x: frame.right * 10 + 50, y: y * 10)
      let lead = SVGElement(
        "path", ["class": "chart-lead", "d": ChartPath.data([[start, end]])])
      return isFar ? [lead.empty, name] : [name]
    }
  }

  /// Moves sorted heights apart to a least distance, each as little as possible.
  static func spread(_ desired: [Int], distance: Int, limit: Int) -> [Int] {
    var rows: [Int] = []
    for row in desired { rows.append(max(row, (rows.last ?? Int.min / 2) + distance)) }
    // Groups that were pushed down go back up by half of what they were pushed.
    var first = 0
    while first < rows.count {
      var last = first
      while last + 1 < rows.count, rows[last + 1] - rows[last] == distance { last += 1 }
      let pushed = (first...last).map { rows[$0] - desired[$0] }.max() ?? 0
      let free = first == 0 ? Int.max / 2 : rows[first] - rows[first - 1] - distance
      let shift = min(max(pushed / 2, rows[last] - limit), free)
      for index in first...last { rows[index] -= max(0, shift) }
      first = last + 1
    }
    return rows
  }

  private var shown: [String] { names.filter { !$0.isEmpty } }

  private func shortened(_ name: String) -> String {
    MonospacedText.shortened(name, toColumns: Self.nameColumns)
  }
}
