import Exhibits

/// Makes lines of points: broken at gaps, cut off at the chart's edges, and no finer than their strokes are wide.
struct LineTracer {
  /// The lines, in drawing order.
  private(set) var lines: [[ChartPosition]] = []
  private let frame: ChartFrame

  /// More points than this in a line are thinned out evenly: nobody could tell them apart.
  static let pointLimit = 4_000

  /// Traces points in `frame`.
  init(_ points: [ChartPoint], in frame: ChartFrame) {
    self.frame = frame
    var run: [UnitPoint] = []
    for point in points {
      if let unit = frame.unit(point) {
        run.append(unit)
      } else {
        trace(run)
        run = []
      }
    }
    trace(run)
  }

  private mutating func trace(_ run: [UnitPoint]) {
    let points = thinned(run)
    if points.count == 1, points[0].isInside { lines.append([position(points[0])]) }
    var line: [ChartPosition] = []
    for (start, end) in zip(points, points.dropFirst()) {
      guard let (first, last) = Self.clipped(start, end) else { continue }
      if line.last != position(first) {
        if !line.isEmpty { lines.append(line) }
        line = [position(first)]
      }
      line.append(position(last))
    }
    if !line.isEmpty { lines.append(line) }
  }

  private func position(_ point: UnitPoint) -> ChartPosition { frame.position(point.x, point.y) }

  /// Keeps of every run of points in one column of two pixels, as wide as the stroke of a line, the extremes; of
  /// the whole run the first and the last.
  private func thinned(_ run: [UnitPoint]) -> [UnitPoint] {
    guard run.count > frame.width else { return run }
    let columns = Double(frame.width) / 2
    var kept: [UnitPoint] = []
    var start = 0
    while start < run.count {
      let column = (run[start].x * columns).rounded(.down)
      var end = start
      var (least, greatest) = (start, start)
      while end < run.count, (run[end].x * columns).rounded(.down) == column {
        if run[end].y < run[least].y { least = end }
        if run[end].y > run[greatest].y { greatest = end }
        end += 1
      }
      var previous = -1
      let ends = [start == 0 ? 0 : least, end == run.count ? end - 1 : least]
      for index in ([least, greatest] + ends).sorted() where index > previous {
        kept.append(run[index])
        previous = index
      }
      start = end
    }
    let places = kept.count
    if places <= Self.pointLimit { return kept }
    return (0..<Self.pointLimit).map { kept[$0 * (places - 1) / (Self.pointLimit - 1)] }
  }

  /// Returns the part of a straight line that is inside (Liang and Barsky, 1984).
  static func clipped(_ start: UnitPoint, _ end: UnitPoint) -> (UnitPoint, UnitPoint)? {
    if start.isInside && end.isInside { return (start, end) }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (first, last) = (0.0, 1.0)
    for (step, room) in [(-dx, start.x), (dx, 1 - start.x), (-dy, start.y), (dy, 1 - start.y)] {
      if step == 0 && room < 0 { return nil }
      if step < 0 { first = max(first, room / step) }
      if step > 0 { last = min(last, room / step) }
    }
    guard first <= last else { return nil }
    func point(_ share: Double) -> UnitPoint {
      UnitPoint(x: start.x + share * dx, y: start.y + share * dy)
    }
    return (first == 0 ? start : point(first), last == 1 ? end : point(last))
  }
}
