import Exhibits
import Markup

/// What the tints of heat maps mean: one swatch of each, between the numbers at either end.
struct HeatKey {
  /// The greatest magnitude, which has the strongest tint.
  let largest: Double
  /// Whether there are negative numbers, whose swatches stand on the left of zero's.
  private let hasNegatives: Bool
  /// How wide it may be.
  var room = PageForms.narrowRoom

  /// Measures the finite numbers of some maps.
  init(_ maps: [HeatMap]) {
    let numbers = maps.flatMap { $0.values.joined() }.filter(\.isFinite)
    largest = numbers.map(\.magnitude).max() ?? 0
    hasNegatives = numbers.contains { $0 < 0 }
  }

  /// How high it is, with the room above it.
  static let height = 22
  private static let thickness = 12

  private var ends: (least: String, greatest: String) {
    (ReaderNumber(hasNegatives ? -largest : 0).said, ReaderNumber(largest).said)
  }

  private var levels: ClosedRange<Int> {
    (hasNegatives ? -HeatDrawing.tints : 0)...HeatDrawing.tints
  }

  /// What the numbers at the ends take.
  private var margins: Int {
    ChartText.width(ends.least, .tick) + ChartText.width(ends.greatest, .tick) + 12
  }

  /// From one swatch to the next.
  private var pitch: Int { max(4, min(22, (room - margins) / levels.count)) }

  /// How wide it is.
  var width: Int { margins + levels.count * pitch }

  /// Draws the key with its upper left corner at a place; another drawing borrows it by its id.
  func markup(left: Int = 0, top: Int = 0, id: String? = nil, isStrong: Bool = true) -> String {
    let middle = Self.height - Self.thickness / 2 - 2
    let start = ChartText.width(ends.least, .tick) + 6
    let swatches = levels.enumerated().map { place, level in
      HeatDrawing.path(
        of: level, data: "M\(start + place * pitch) \(middle)h\(pitch - 1)")
    }
    let end = start + levels.count * pitch + 5
    let texts = [
      ChartText.element(ends.least, "chart-tick", x: start - 6, y: middle + 4, anchor: .end),
      ChartText.element(ends.greatest, "chart-tick", x: end, y: middle + 4),
    ]
    let (classes, width) = (HeatDrawing.classes(isStrong: isStrong), "\(Self.thickness)")
    guard let id else {
      return SVGElement("g", ["class": classes, "stroke-width": width]).holding(swatches + texts)
    }
    let key = SVGElement("g", ["id": "\(id)-key", "class": classes, "stroke-width": width])
    return SVGElement("g", ["transform": "translate(\(left) \(top))"])
      .holding([key.holding(swatches + texts)])
  }

  /// Shows the key of another drawing, whose ids begin with `lender`, at a place.
  static func borrowed(from lender: String, left: Int, top: Int) -> String {
    SVGElement("use", ["href": "#\(lender)-key", "x": "\(left)", "y": "\(top)"]).empty
  }
}
