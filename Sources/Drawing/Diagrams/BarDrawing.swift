import Exhibits
import Markup

/// Bars from left to right, a group for each category, so that names and numbers have room on every
/// screen.
struct BarDrawing {
  private static let bar = 16
  private static let gap = 10
  private static let room = 300

  let scene: DiagramScene

  /// Draws a chart; within a width, in pixels, if there is one to keep.
  init(_ chart: BarChart, within width: Int? = nil) {
    var scene = DiagramScene()
    let values = chart.series.flatMap(\.values).filter(\.isFinite)
    // Numbers of bars to the left stand between the names and the bars.
    func room(for numbers: [Double]) -> Int {
      numbers.map {
        DiagramScene.width(ReaderNumber($0).said, size: DiagramScene.Size.small) + 8
      }.max() ?? 0
    }
    let negative = room(for: values.filter { $0 < 0 })
    let right = room(for: chart.series.flatMap(\.values).filter { !($0 < 0) })
    let (names, rest) = DiagramScene.shared(
      width.map { $0 - 10 - negative - right }, Self.room, names: chart.categories)
    let start = (names.map { DiagramScene.width($0) }.max() ?? 0) + 10 + negative
    let scale = BarScale(values, room: rest)
    var y = Self.key(of: chart, within: width ?? .max, &scene)
    let top = y
    let count = chart.series.count
    let thickness = count > 1 ? 12 : Self.bar
    for (place, name) in names.enumerated() {
      let height = count * (thickness + 2) - 2
      scene.text(
        "label", name, x: start - 8 - negative, y: y + height / 2 + 5, anchor: .end)
      for (index, series) in chart.series.enumerated() {
        let value = series.values[place]
        let barTop = y + index * (thickness + 2)
        Self.draw(
          value, series: index, scale: scale, x: start, y: barTop, thickness: thickness, &scene)
      }
      y += height + Self.gap
    }
    let zero = start + scale.zero
    scene.path(
      "axis", "M\(zero) \(top - 4)V\(y - Self.gap + 4)",
      around: [(zero, top - 4), (zero, y - Self.gap + 4)])
    self.scene = scene
  }

  private static func draw(
    _ value: Double, series: Int, scale: BarScale, x: Int, y: Int, thickness: Int,
    _ scene: inout DiagramScene
  ) {
    let number = ReaderNumber(value).said
    guard value.isFinite else {
      return scene.text(
        "number", number, x: x + scale.zero + 6, y: y + thickness - 3, anchor: .start,
        size: DiagramScene.Size.small)
    }
    let length = scale.length(value)
    let begin = x + scale.zero + min(0, length)
    if length != 0 {
      scene.rectangle("bar-\(series + 1)", x: begin, y: y, width: abs(length), height: thickness)
    }
    let end = value < 0 ? begin - 5 : begin + abs(length) + 5
    scene.text(
      "number", number, x: end, y: y + thickness / 2 + 4, anchor: value < 0 ? .end : .start,
      size: DiagramScene.Size.small)
  }

  /// Says which series has which colour; returns where the bars begin.
  private static func key(
    of chart: BarChart, within width: Int, _ scene: inout DiagramScene
  ) -> Int {
    guard chart.series.count > 1 else { return 0 }
    var (x, y) = (0, 0)
    for (index, series) in chart.series.enumerated() {
      let own = Phrase.seriesNumber.text("\(index + 1)")
      let name = DiagramScene.shortened(series.name.isEmpty ? own : series.name)
      let entry = 18 + DiagramScene.width(name)
      if x > 0, x + entry > width { (x, y) = (0, y + 18) }
      scene.rectangle("bar-\(index + 1)", x: x, y: y, width: 12, height: 12)
      scene.text("label", name, x: x + 18, y: y + 11, anchor: .start)
      x += entry + 16
    }
    return y + 26
  }
}

/// How long a bar is for a number.
struct BarScale {
  private let unit: Double
  private let room: Int
  /// Where zero is.
  let zero: Int

  init(_ values: [Double], room: Int) {
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    // In two steps: the sum of both may be no number.
    let largest = max(high, -low)
    unit = largest > 0 ? largest : 1
    self.room = room
    let below = -low / unit
    let above = high / unit
    let whole = below + above
    let share = whole > 0 ? below / whole : 0
    zero = Int((share * Double(room)).rounded())
    length = whole > 0 ? Double(room) / whole : 0
  }

  private let length: Double

  /// Returns the length of a bar, to the left if it is negative; at least a line for what is not zero.
  func length(_ value: Double) -> Int {
    let exact = value / unit * length
    let rounded = Int(exact.rounded())
    return rounded == 0 && value != 0 ? (value < 0 ? -1 : 1) : rounded
  }
}
