import Exhibits

/// Boxes with whiskers from left to right, on one scale.
struct BoxDrawing {
  private static let room = 320
  private static let pitch = 34

  let scene: DiagramScene

  /// Draws a plot; within a width, in pixels, if there is one to keep.
  init(_ plot: BoxPlot, within width: Int? = nil) {
    var scene = DiagramScene()
    let summaries = plot.samples.compactMap(\.summary)
    let all = summaries.flatMap {
      [$0.whiskers.lowerBound, $0.whiskers.upperBound] + $0.outliers
    }
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    // Half of the last number stands beyond the axis.
    let last = DiagramScene.width(ReaderNumber(high).said, size: DiagramScene.Size.small)
    let (names, room) = DiagramScene.shared(
      width.map { $0 - 18 - last / 2 - 4 }, Self.room, names: plot.samples.map(\.name))
    let start = (names.map { DiagramScene.width($0) }.max() ?? 0) + 18
    func x(_ value: Double) -> Int {
      // Halves, for the distance itself may be no number.
      let whole = high / 2 - low / 2
      let share = whole > 0 ? (value / 2 - low / 2) / whole : 0.5
      return start + Int((share * Double(room)).rounded())
    }
    for (place, summary) in summaries.enumerated() {
      let y = place * Self.pitch
      scene.text("label", names[place], x: start - 14, y: y + 15, anchor: .end)
      let (left, right) = (x(summary.whiskers.lowerBound), x(summary.whiskers.upperBound))
      let (first, third) = (x(summary.box.lowerBound), x(summary.box.upperBound))
      scene.path(
        "edge",
        "M\(left) \(y + 5)v10M\(left) \(y + 10)H\(first)M\(third) \(y + 10)H\(right)M\(right) \(y + 5)v10",
        around: [(left, y), (right, y + 20)])
      scene.rectangle("box", x: first, y: y, width: max(1, third - first), height: 20)
      let middle = x(summary.median)
      scene.path("median", "M\(middle) \(y)v20", around: [(middle, y), (middle, y + 20)])
      let beyond = Set(summary.outliers.map(x)).sorted()
      if !beyond.isEmpty {
        let dots = beyond.map { "M\($0 - 3) \(y + 10)a3 3 0 1 0 6 0a3 3 0 1 0 -6 0" }.joined()
        scene.path("point", dots, around: beyond.flatMap { [($0 - 3, y + 7), ($0 + 3, y + 13)] })
      }
    }
    let bottom = summaries.count * Self.pitch
    scene.path(
      "axis",
      "M\(start) \(bottom)H\(start + room)M\(start) \(bottom)v5M\(start + room) \(bottom)v5",
      around: [(start, bottom), (start + room, bottom + 5)])
    scene.text(
      "number", ReaderNumber(low).said, x: start, y: bottom + 18,
      size: DiagramScene.Size.small)
    scene.text(
      "number", ReaderNumber(high).said, x: start + room, y: bottom + 18,
      size: DiagramScene.Size.small)
    self.scene = scene
  }
}
