import Exhibits
import Markup

/// The maps of a scrubber: a large one that can show any frame, and small ones.
///
/// Every frame is written once, as a group in a `<defs>`. The large map has a
/// `<use class="scrubber-shown">` that refers to nothing yet, until `scrubber.js` says to which; the
/// small maps refer to the same groups.
struct ScrubberMaps {
  private let scrubber: Scrubber
  private let maps: [RegionMap]
  private let id: String

  private static let panel = ChartSize.panel(columns: ScrubberFigure.columns)

  /// Prepares to draw; nil if the frames have no maps.
  ///
  /// `id` begins every id in the drawings.
  init?(_ scrubber: Scrubber, id: String) {
    let maps = scrubber.frames.compactMap(\.map)
    if maps.isEmpty { return nil }
    self.scrubber = scrubber
    self.maps = maps
    self.id = id
  }

  // MARK: The large map

  /// The large map.
  var map: String {
    PlotMarkup(
      content: ground, domain: ground.domain, size: .map, title: scrubber.caption,
      description: scrubber.span
    ).svg(id: "\(id)-map")
  }

  /// The axes of all frames, and everything between them.
  private var ground: ScrubberContent {
    let first = RegionContent(map: maps[0])
    return ScrubberContent(base: first) { frame in
      var ink = PlotInk()
      let frames = zip(scrubber.frames, maps).enumerated().map { index, moment in
        still("frame-\(index + 1)", self.moment(moment.0.words, moment.1, in: frame))
      }
      ink.back = [
        SVGElement("defs", [:]).holding(frames + [small(frame)]), ScrubberFigure.shown("frame"),
      ]
      ClassInk(frame: frame).add(first.map.points, to: &ink)
      return ink
    }
  }

  /// The areas and level lines of a frame.
  private func moment(_ words: String, _ map: RegionMap, in frame: ChartFrame) -> [String] {
    let bare = RegionMap(
      map.caption, x: map.x, y: map.y, scores: map.scores, levels: map.levels)
    let ink = RegionContent(map: bare).ink(in: frame)
    return [SVGElement("title", [:]).holding(text: words)] + ink.back + ink.front
  }

  // MARK: The small maps

  /// A small map for each of the frames that stand for all.
  var panels: [String] {
    let content = ground
    let frame = ChartLayout(content, domain: content.domain, size: .map).frame
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
    var frame = frame
    frame.id = frame.id.isEmpty ? "" : "\(frame.id)-small"
    ClassInk(frame: frame).add(maps[0].points, radius: radius, to: &ink)
    return still(
      "points", [SVGElement("path", ["class": "chart-axis", "d": edge]).empty] + ink.front)
  }

  /// A group to refer to; with the class `chart`, so that the styles of charts find its paths.
  private func still(_ name: String, _ content: [String]) -> String {
    SVGElement("g", ["id": "\(id)-\(name)", "class": "chart scrubber-still"]).holding(content)
  }
}
