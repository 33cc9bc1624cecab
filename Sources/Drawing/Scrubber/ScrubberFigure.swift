import Exhibits
import Markup

/// What a scrubber's figure shows: large and small pictures of its frames, and the curve.
///
/// Without script the large ones are hidden, with it the small ones: see `scrubber.css`.
struct ScrubberFigure {
  let scrubber: Scrubber

  /// How many small pictures stand beside one another.
  static let columns = 4

  /// Returns the parts as HTML; `id` begins every id in them.
  func html(id: String) throws(ChartError) -> String {
    let maps = ScrubberMaps(scrubber, id: id)
    let networks = ScrubberNetworks(scrubber, id: id)
    let diagrams = ScrubberDiagrams(scrubber, id: id)
    var parts: [String] = []
    if let maps { parts.append(part("map", HTML.scrolling(maps.map, label: scrubber.caption))) }
    if let networks {
      let drawing = HTML.scrolling(
        networks.network, label: Phrase.theNetwork.text(scrubber.caption))
      parts.append(part("network", drawing + (networks.key.map(name) ?? "")))
    }
    if let diagrams {
      parts.append(part("diagram", HTML.scrolling(diagrams.diagram, label: scrubber.caption)))
    }
    parts.append(part("panels", "\n" + (try stills(maps, networks, diagrams)) + "\n"))
    let curve = ScrubberCurve(scrubber: scrubber, id: id).svg
    let name = scrubber.curve.caption.isEmpty ? scrubber.caption : scrubber.curve.caption
    parts.append(part("curve", HTML.scrolling(curve, label: name)))
    return parts.joined(separator: "\n")
  }

  /// Small pictures of the frames that stand for all, with what their colours and lines mean.
  private func stills(
    _ maps: ScrubberMaps?, _ networks: ScrubberNetworks?, _ diagrams: ScrubberDiagrams?
  ) throws(ChartError) -> String {
    let frames = scrubber.stills.map { scrubber.frames[$0] }
    var panels = frames.map { name($0.name) }
    for drawings in [maps?.panels, networks?.panels, diagrams?.panels].compactMap(\.self) {
      panels = zip(panels, drawings).map { $0 + "\n" + $1 }
    }
    let grid = HTML.element(
      "div",
      [
        "class":
          "chart-panels chart-columns-\(diagrams == nil ? Self.columns : ScrubberDiagrams.columns)"
      ],
      "\n" + panels.map { HTML.element("div", $0) }.joined(separator: "\n") + "\n")
    let charts = frames.compactMap(\.map)
    let words =
      charts.isEmpty
      ? nil
      : MultiplesDrawing(try SmallMultiples("", columns: Self.columns, panels: charts))
    return [words?.key, grid, words.map { name($0.caption) }, networks?.key.map(name)]
      .compactMap(\.self).joined(separator: "\n")
  }

  private func part(_ name: String, _ content: String) -> String {
    HTML.element("div", ["class": "scrubber-\(name)"], content)
  }

  private func name(_ text: String) -> String {
    HTML.element("p", ["class": "scrubber-name"], HTML.escaped(text))
  }

  /// Where a frame is shown once `scrubber.js` says which.
  static func shown(_ kind: String) -> String {
    SVGElement("use", ["class": "scrubber-shown", "data-kind": kind]).empty
  }
}

extension Scrubber {
  /// How many frames there are, and from what to what they lead.
  var span: String {
    Phrase.frames.text("\(frames.count)", frames.first?.name ?? "", frames.last?.name ?? "")
  }
}
