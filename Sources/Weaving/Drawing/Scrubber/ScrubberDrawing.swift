import Exhibits

/// The drawings of a scrubber: a large map and a curve that can show any frame, and small maps.
///
/// Every frame, and every place of the cursor, is written once, as a group in a `<defs>`. The large
/// map and the curve have a `<use class="scrubber-shown">` each that refers to nothing yet, until
/// `scrubber.js` says to which; the small maps refer to the same groups.
struct ScrubberDrawing {
  private let scrubber: Scrubber
  private let id: String

  /// How many small maps stand beside one another.
  static let columns = 4
  private static let panel = ChartSize.panel(columns: columns)
  private static let size = ChartSize.map

  /// Prepares to draw; `id` begins every id in the drawings.
  init(_ scrubber: Scrubber, id: String) {
    self.scrubber = scrubber
    self.id = id
  }

  // MARK: The large map

  /// The large map.
  var map: String {
    let names = [scrubber.frames.first, scrubber.frames.last].compactMap { $0?.map.caption }
    return markup(
      ground, size: Self.size, title: scrubber.caption,
      words: "\(scrubber.frames.count) frames: " + names.joined(separator: " to ") + "."
    ).svg(id: "\(id)-map")
  }

  /// The axes of all frames, and everything between them.
  private var ground: ScrubberContent {
    let first = RegionContent(map: scrubber.frames[0].map)
    return ScrubberContent(base: first) { frame in
      var ink = PlotInk()
      let frames = scrubber.frames.enumerated().map { index, moment in
        still("frame-\(index + 1)", self.moment(moment, in: frame))
      }
      ink.back = [SVGElement("defs", [:]).holding(frames + [small(frame)]), shown("frame")]
      ClassInk(frame: frame).add(first.map.points, to: &ink)
      return ink
    }
  }

  /// The areas and level lines of a frame.
  private func moment(_ moment: Scrubber.Frame, in frame: ChartFrame) -> [String] {
    let map = moment.map
    let bare = RegionMap(
      map.caption, x: map.x, y: map.y, scores: map.scores, levels: map.levels)
    let ink = RegionContent(map: bare).ink(in: frame)
    return [SVGElement("title", [:]).holding(text: moment.words)] + ink.back + ink.front
  }

  // MARK: The small maps

  /// A small map for each of the frames that stand for all.
  var panels: [String] {
    let content = ground
    let frame = ChartLayout(content, domain: content.domain, size: Self.size).frame
    let height = Self.panel.width * frame.height / frame.width
    return scrubber.stills.map { still in
      let name = "\(id)-panel-\(still + 1)"
      return SVGElement(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "class": "chart chart-panel", "role": "img",
          "aria-labelledby": name, "width": "\(Self.panel.width)", "height": "\(height)",
          "viewBox": "\(frame.left) \(frame.top) \(frame.width) \(frame.height)",
        ]
      ).holding([
        SVGElement("title", ["id": name]).holding(text: scrubber.frames[still].words),
        SVGElement("use", ["href": "#\(id)-frame-\(still + 1)"]).empty,
        SVGElement("use", ["href": "#\(id)-points"]).empty,
      ])
    }
  }

  /// The points as the small maps need them, so large that enough is left of them, and the edge.
  private func small(_ frame: ChartFrame) -> String {
    var ink = PlotInk()
    let (width, height) = (frame.width, frame.height)
    let edge = "M\(frame.left) \(frame.top)h\(width)v\(height)h-\(width)z"
    let radius = 18 * frame.width / Self.panel.width
    ClassInk(frame: frame).add(scrubber.frames[0].map.points, radius: radius, to: &ink)
    return still(
      "points", [SVGElement("path", ["class": "chart-axis", "d": edge]).empty] + ink.front)
  }

  // MARK: The curve

  /// The curve.
  var curve: String {
    let lines = LineContent(lines: scrubber.curve)
    let content = ScrubberContent(base: lines) { frame in
      var ink = lines.ink(in: frame)
      let cursors = scrubber.frames.enumerated().map { index, moment in
        cursor(index, at: moment.x, frame)
      }
      ink.front += [SVGElement("defs", [:]).holding(cursors), shown("cursor")]
      return ink
    }
    let chart = Chart.line(scrubber.curve)
    return markup(
      content, size: .strip(width: Self.size.width), title: chart.caption,
      words: ChartWords(chart: chart).description
    ).svg(id: "\(id)-curve")
  }

  /// A line from bottom to top, and a dot on every line of the curve that has a point there.
  private func cursor(_ index: Int, at x: Double, _ frame: ChartFrame) -> String {
    let place = frame.position(frame.x.unit(x) ?? -1, 1)
    let line = "M\(place.text)v\(frame.height)"
    let dots = scrubber.curve.series.compactMap { series in
      series.points.first { $0.x == x }.flatMap { frame.position($0) }
    }
    let marks = dots.map { dot in
      let data = ChartMarker.circle.data(at: dot, radius: 45)
      return SVGElement("path", ["class": "chart-point", "d": data]).empty
    }
    return SVGElement(
      "g",
      [
        "id": "\(id)-cursor-\(index + 1)", "class": "chart",
        "data-x": ChartPosition.text(place.x),
      ]
    ).holding([SVGElement("path", ["class": "scrubber-cursor", "d": line]).empty] + marks)
  }

  // MARK: Pieces

  private func markup(
    _ content: ScrubberContent, size: ChartSize, title: String, words: String
  ) -> PlotMarkup {
    PlotMarkup(
      content: content, domain: content.domain, size: size, title: title, description: words)
  }

  /// A group to refer to; with the class `chart`, so that the styles of charts find its paths.
  private func still(_ name: String, _ content: [String]) -> String {
    SVGElement("g", ["id": "\(id)-\(name)", "class": "chart scrubber-still"]).holding(content)
  }

  private func shown(_ kind: String) -> String {
    SVGElement("use", ["class": "scrubber-shown", "data-kind": kind]).empty
  }
}
