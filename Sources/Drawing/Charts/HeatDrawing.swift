import Exhibits
import Markup

/// A heat map: cells tinted in steps, with their numbers where these fit.
struct HeatDrawing {
  /// The chart.
  let map: HeatMap
  /// How much room there is.
  let size: ChartSize
  /// The greatest magnitude, which has the strongest tint.
  let largest: Double

  /// How many tints there are on each side of zero.
  static let tints = 5

  private let left: Int
  private let cell: (width: Int, height: Int)
  private let top: Int
  private let showsNumbers: Bool
  /// What the tints mean; nil where numbers in the cells say it, or the key of all panels.
  private let key: HeatKey?

  /// Measures a heat map; `shared` is the key of all panels, whose greatest number keeps their tints comparable.
  init(_ map: HeatMap, size: ChartSize, shared: HeatKey? = nil) {
    self.map = map
    self.size = size
    var own = HeatKey([map])
    largest = shared?.largest ?? own.largest
    let names = map.rows.map { ChartText.width(Self.shortened($0), .tick) }.max() ?? 0
    left = names == 0 ? 1 : names + 10
    let numbers = map.values.joined().map { ChartText.width(ReaderNumber($0).said, .tick) }
    let needed = (numbers.max() ?? 0) + 10
    let room = (size.width - left - 1) / map.columns.count
    showsNumbers = !size.isPanel && needed <= room && map.rows.count <= 40
    let width = max(3, showsNumbers ? min(room, max(needed, 56)) : min(room, 40))
    cell = (width, showsNumbers ? 32 : max(4, min(width, 400 / map.rows.count)))
    top = (size.isPanel ? 22 : 4) + (map.columns.allSatisfy(\.isEmpty) ? 0 : 20)
    if size.isPanel { own.room = size.width }
    key = showsNumbers || shared != nil || largest == 0 ? nil : own
  }

  /// Writes the element; `id` begins every id in it, and `lender` those of one with the same words and cells.
  func svg(id: String, title: String, description: String, lender: String? = nil) -> String {
    let bottom = top + cell.height * map.rows.count + 2
    let height = bottom + (key == nil ? 0 : HeatKey.height)
    let width = max(
      left + cell.width * map.columns.count + 1, size.isPanel ? size.width : 0,
      key.map { start(of: $0) + $0.width } ?? 0)
    let heading =
      size.isPanel
      ? [
        ChartText.element(
          MonospacedText.shortened(title, toColumns: size.width / 8), "chart-title", x: 0, y: 13)
      ] : []
    return ChartSVG(width: width, height: height, title: title, words: description)
      .holding(
        heading + [cells(id, lender: lender)] + [minus].filter { !$0.isEmpty } + names + numbers
          + shown(key, id, top: bottom, lender: lender),
        id: id, classes: size.isPanel ? "chart-panel" : "chart-heat", lender: lender)
  }

  // MARK: Cells

  /// One path for the cells of every tint, as strokes that are nearly as wide as a cell is high.
  ///
  /// Cells side by side are the dashes of one stroke, and a cell is one unit wide and high: that takes far fewer
  /// bytes than rectangles of pixels, and fits cells of any size.
  private func cells(_ id: String, lender: String?) -> String {
    let place: KeyValuePairs = [
      "transform":
        "translate(\(left) \(top + cell.height / 2)) scale(\(cell.width) \(cell.height))"
    ]
    if let lender {
      return SVGElement("g", place).holding([
        SVGElement("use", ["href": "#\(lender)-cells"]).empty
      ])
    }
    // A gap between cells that are large enough for one.
    let isGapped = min(cell.width, cell.height) > 8
    let stroke: KeyValuePairs = [
      "id": "\(id)-cells", "class": Self.classes(isStrong: !showsNumbers),
      "stroke-width": isGapped ? ".95" : "1",
      "stroke-dasharray": isGapped ? ".95 .05" : "1 0",
    ]
    return SVGElement("g", place).holding([SVGElement("g", stroke).holding(tints)])
  }

  private var tints: [String] {
    let levels = map.values.map { $0.map(level) }
    return (-Self.tints...Self.tints).compactMap { tint in
      let data = levels.enumerated().map { row, levels in
        strokes(levels.indices.filter { levels[$0] == tint }, in: row)
      }.joined()
      return data.isEmpty ? nil : Self.path(of: tint, data: data)
    }
  }

  /// Where a key begins: below the cells, or further left where it has no room there.
  private func start(of key: HeatKey) -> Int { max(0, min(left, size.width - key.width)) }

  /// What the tints mean, if it has to be said; a narrow drawing borrows it with the cells.
  private func shown(_ key: HeatKey?, _ id: String, top: Int, lender: String?) -> [String] {
    guard let key else { return [] }
    let left = start(of: key)
    guard let lender else { return [key.markup(left: left, top: top, id: id)] }
    // On a wide page the numbers stand in the cells, whose tints are weak for it.
    if HeatDrawing(map, size: .page).showsNumbers {
      return [key.markup(left: left, top: top, id: id, isStrong: false)]
    }
    return [HeatKey.borrowed(from: lender, left: left, top: top)]
  }

  /// The classes around tints, which are strong where no number has to be read on them.
  static func classes(isStrong: Bool) -> String {
    isStrong ? "chart chart-cells chart-strong" : "chart chart-cells"
  }

  /// A path in a tint, negative for a negative number: the colours of the two sides of a region map.
  static func path(of tint: Int, data: String) -> String {
    let sign = tint < 0 ? " chart-below" : ""
    return SVGElement("path", ["class": "chart-tint-\(tint.magnitude)\(sign)", "d": data]).empty
  }

  /// The tint of a number, negative for a negative one; nil for one that is not finite.
  private func level(_ value: Double) -> Int? {
    guard value.isFinite else { return nil }
    if value == 0 || largest == 0 { return 0 }
    let share = (value.magnitude / largest * Double(Self.tints)).rounded(.up)
    return Int(min(max(share, 1), Double(Self.tints))) * (value < 0 ? -1 : 1)
  }

  private func strokes(_ columns: [Int], in row: Int) -> String {
    var (data, pen) = ("", 0)
    for run in runs(of: columns) {
      data += data.isEmpty ? "M\(run.lowerBound) \(row)" : "m\(run.lowerBound - pen) 0"
      data += "h\(run.count)"
      pen = run.upperBound + 1
    }
    return data
  }

  /// Columns side by side, together.
  private func runs(of columns: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for column in columns {
      if let run = runs.last, run.upperBound == column - 1 {
        runs[runs.count - 1] = run.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
    return runs
  }

  /// Returns path data of a dash in each of some columns of a row; `y` is in tenths of a pixel.
  private func dashes(_ columns: [Int], from x: Int, y: Int, length: Int) -> String {
    var (data, pen) = ("", 0)
    for run in runs(of: columns) {
      let start = left + run.lowerBound * cell.width + x
      let width = (run.count - 1) * cell.width + length
      data += data.isEmpty ? "M\(ChartPosition(x: start * 10, y: y).text)" : "m\(start - pen) 0"
      data += "h\(width)"
      pen = start + width
    }
    return data
  }

  /// Dashes that mark negative cells without a number, so that the sign is not told by colour alone.
  private var minus: String {
    guard !showsNumbers, cell.width >= 5 else { return "" }
    let length = max(2, cell.width / 3)
    let data = map.values.enumerated().map { row, values in
      dashes(
        values.indices.filter { values[$0] < 0 && values[$0].isFinite }, from: cell.width / 3,
        y: (top + row * cell.height + cell.height / 2) * 10, length: length)
    }.joined()
    if data.isEmpty { return "" }
    let pattern = "\(length) \(cell.width - length)"
    return SVGElement(
      "path", ["class": "chart-minus", "stroke-dasharray": pattern, "d": data]
    ).empty
  }

  // MARK: Texts

  private var numbers: [String] {
    guard showsNumbers else { return [] }
    let texts = map.values.enumerated().flatMap { row, values in
      values.enumerated().map { column, value in
        ChartText.Placed(
          ReaderNumber(value).said, left + column * cell.width + cell.width / 2,
          top + row * cell.height + cell.height / 2 + 4)
      }
    }
    return ChartText.group(texts, "chart-number", anchor: .middle)
  }

  /// The rows' and columns' names; of names that would touch, some.
  private var names: [String] {
    let wide = map.columns.map { ChartText.width(Self.shortened($0), .tick) + 6 }.max() ?? 0
    let columnStep = (wide + cell.width - 1) / cell.width
    let rowStep = (14 + cell.height - 1) / cell.height
    let columns = stride(from: 0, to: map.columns.count, by: max(1, columnStep)).map { column in
      ChartText.Placed(
        Self.shortened(map.columns[column]), left + column * cell.width + cell.width / 2, top - 7)
    }
    let rows = stride(from: 0, to: map.rows.count, by: max(1, rowStep)).map { row in
      ChartText.Placed(
        Self.shortened(map.rows[row]), left - 8, top + row * cell.height + cell.height / 2 + 4)
    }
    return ChartText.names(columns.filter { !$0.text.isEmpty }, "chart-tick", anchor: .middle)
      + ChartText.names(rows.filter { !$0.text.isEmpty }, "chart-tick", anchor: .end)
  }

  private static func shortened(_ name: String) -> String {
    MonospacedText.shortened(name, toColumns: 20)
  }
}
