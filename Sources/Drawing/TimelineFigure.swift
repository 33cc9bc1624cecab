import Exhibits
import Markup

/// A timeline as a figure: the axis where there is room for it, and the entries as a list.
struct TimelineFigure {
  let timeline: Timeline

  /// Returns the figure; `id` begins every id in it.
  func html(id: String) -> String {
    let axis = HTML.element(
      "div", ["class": "timeline-wide"],
      HTML.scrolling(TimelineDrawing(timeline).svg(id: id), label: timeline.caption))
    let list = HTML.element(
      "ol", ["class": "timeline-list"], "\n" + items.joined(separator: "\n") + "\n")
    let caption = HTML.element("figcaption", HTML.escaped(timeline.caption))
    return HTML.element(
      "figure", ["class": "exhibit timeline", "id": id],
      "\n" + [axis, list, caption].joined(separator: "\n") + "\n")
  }

  private var items: [String] {
    var before: Int?
    return timeline.entries.map { entry in
      let gap = before.map { entry.year - $0 } ?? 0
      before = entry.year
      let year = HTML.element("span", ["class": "timeline-year"], "\(entry.year)")
      let title = entry.text.isEmpty ? entry.title : entry.title + "."
      var text = HTML.element("b", HTML.escaped(title))
      if !entry.text.isEmpty { text += " " + HTML.escaped(entry.text) }
      return HTML.element(
        "li", ["class": Self.classes(entry, gap: gap)], year + HTML.element("div", text))
    }
  }

  /// A longer wait is a longer way, in four steps: a list on a true scale would be mostly empty.
  private static func classes(_ entry: Timeline.Entry, gap: Int) -> String {
    let size = gap < 2 ? 0 : gap < 6 ? 1 : gap < 15 ? 2 : 3
    return (entry.isAside ? "timeline-aside" : "timeline-main") + " timeline-gap-\(size)"
  }
}
