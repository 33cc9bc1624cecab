import Exhibits
import Markup

/// A timeline's axis: every entry where it belongs, its label as near as there is room.
///
/// The main story is above the axis, what stands beside it below. Years that are close together keep
/// their true distance: labels move apart, and a line leads from each to its dot.
struct TimelineDrawing {
  /// The sizes; font sizes are those of `timeline.css`.
  private enum Size {
    static let axis = 548
    /// Where labels may stand: all of it fits the page's column.
    static let room = -30...578
    static let line = 16
    static let font = 12
    static let leader = 26
    static let columns = 14
  }

  /// An entry with its place.
  private struct Mark {
    let entry: Timeline.Entry
    let lines: [String]
    /// Where its dot is.
    let x: Int
    let width: Int
  }

  private let timeline: Timeline
  private let ticks: [Int]
  private let above: [(mark: Mark, middle: Int)]
  private let below: [(mark: Mark, middle: Int)]

  /// Places entries and labels.
  init(_ timeline: Timeline) {
    self.timeline = timeline
    let years = timeline.entries.map(\.year)
    let (first, last) = (years.min() ?? 0, years.max() ?? 0)
    let span = max(1, last - first)
    let marks = timeline.entries.map { entry in
      Self.mark(entry, x: (entry.year - first) * Size.axis / span)
    }
    above = Self.placed(marks.filter { !$0.entry.isAside })
    below = Self.placed(marks.filter(\.entry.isAside))
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { span / $0 <= 15 } ?? 1000
    ticks = (first...last).filter { $0.isMultiple(of: step) }.map {
      ($0 - first) * Size.axis / span
    }
  }

  /// Returns one `<svg>` element; `id` begins every id in it.
  func svg(id: String) -> String {
    let labels = above + below
    let left = Size.room.lowerBound - 8
    let ends = labels.map { $0.middle + $0.mark.width / 2 }
    let right = max(Size.room.upperBound, ends.max() ?? 0) + 8
    let top = Self.extent(above)
    let (width, height) = (right - left, top + Self.extent(below))
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "timeline-drawing", "role": "img",
        "aria-labelledby": "\(id)-title", "width": "\(width)", "height": "\(height)",
        "viewBox": "\(left) \(-top) \(width) \(height)",
      ]
    ).holding(
      [
        SVGElement("title", ["id": "\(id)-title"]).holding(text: timeline.caption),
        SVGElement("path", ["class": "timeline-axis", "d": "M\(left) 0H\(right)"]).empty,
        SVGElement(
          "path", ["class": "timeline-tick", "d": ticks.map { "M\($0) -4v8" }.joined()]
        ).empty,
      ] + above.map { drawn($0.mark, middle: $0.middle, isAbove: true) }
        + below.map { drawn($0.mark, middle: $0.middle, isAbove: false) })
  }

  // MARK: Places

  private static func mark(_ entry: Timeline.Entry, x: Int) -> Mark {
    let lines = wrapped(entry.title)
    let texts = lines + [String(entry.year)]
    let width = texts.map { MonospacedText.width($0, size: Size.font) }.max() ?? 0
    return Mark(entry: entry, lines: lines, x: x, width: width + 10)
  }

  private static func placed(_ marks: [Mark]) -> [(mark: Mark, middle: Int)] {
    let middles = Spread.middles(marks.map(\.x), widths: marks.map(\.width), within: Size.room)
    return Array(zip(marks, middles)).map { (mark: $0, middle: $1) }
  }

  /// How far labels on one side reach from the axis.
  private static func extent(_ labels: [(mark: Mark, middle: Int)]) -> Int {
    let lines = labels.map { $0.mark.lines.count + 1 }.max() ?? 0
    return lines == 0 ? 12 : Size.leader + lines * Size.line + 6
  }

  /// Breaks a title between words.
  private static func wrapped(_ title: String) -> [String] {
    var lines: [String] = []
    for word in title.split(separator: " ") {
      if let last = lines.last, last.count + word.count < Size.columns {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  // MARK: Pieces

  private func drawn(_ mark: Mark, middle: Int, isAbove: Bool) -> String {
    let way = isAbove ? -1 : 1
    let leader = "M\(mark.x) \(way * 7)L\(middle) \(way * (Size.leader - 4))"
    var y = isAbove ? -Size.leader - mark.lines.count * Size.line - 2 : Size.leader + 10
    var texts = [label("timeline-year", String(mark.entry.year), x: middle, y: y)]
    for line in mark.lines {
      y += Size.line
      texts.append(label("timeline-label", line, x: middle, y: y))
    }
    let name = isAbove ? "timeline-main" : "timeline-aside"
    return SVGElement("g", ["class": name]).holding(
      [
        SVGElement("path", ["class": "timeline-leader", "d": leader]).empty,
        SVGElement("circle", ["cx": "\(mark.x)", "cy": "0", "r": isAbove ? "6" : "4"]).empty,
      ] + texts)
  }

  private func label(_ name: String, _ text: String, x: Int, y: Int) -> String {
    SVGElement("text", ["class": name, "x": "\(x)", "y": "\(y)"]).holding(text: text)
  }
}
