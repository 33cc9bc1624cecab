/// How much room a chart has, in pixels: alone on a page, or as one of several panels.
struct ChartSize {
  /// The whole width.
  let width: Int
  /// Whether the chart is a panel, without words at its axes.
  let isPanel: Bool
  /// Whether the chart is low, because it stands below another.
  var isStrip = false
  /// Whether there is no room for names beside the chart.
  var isNarrow = false

  /// A chart with lines, alone on a page.
  static let page = ChartSize(width: 560, isPanel: false)
  /// Any chart with axes on a telephone; its lines are named above it.
  static let narrow = ChartSize(
    width: PageForms.narrowRoom, isPanel: false, isNarrow: true)
  /// A chart like a map, alone on a page.
  static let map = ChartSize(width: 440, isPanel: false)

  /// One of `columns` panels beside one another.
  static func panel(columns: Int) -> ChartSize {
    ChartSize(width: (640 - 16 * (columns - 1)) / max(1, columns), isPanel: true)
  }

  /// A low chart below another of the same width.
  static func strip(width: Int) -> ChartSize {
    ChartSize(width: width, isPanel: false, isStrip: true)
  }

  /// The height between the axes of a chart that is no map.
  var plotHeight: Int { isPanel ? min(260, width * 6 / 10) : isStrip ? 110 : isNarrow ? 220 : 290 }
  /// About how many ticks stand on an axis of `length` pixels that numbers are written along.
  func horizontalTicks(_ length: Int) -> Int { max(2, length / (isPanel ? 50 : 75)) }
  /// About how many ticks stand on an axis of `length` pixels that numbers are written beside.
  func verticalTicks(_ length: Int) -> Int { max(2, length / (isPanel || isStrip ? 36 : 50)) }
}
