import Exhibits
import Markup

/// The networks of a scrubber: a large one that can show any frame, and small ones.
///
/// As with maps, every frame is written once, as a group to refer to. Its neurons never move, so only the lines are in
/// it, and if no weight is negative only those that are not the thinnest. All frames have one scale, or nothing would be
/// seen to grow.
struct ScrubberNetworks {
  private let scrubber: Scrubber
  private let drawings: [NetworkDrawing]
  private let id: String
  /// The lines that lie under those of every frame, if there are such.
  private let ground: [String]
  /// What the lines mean; nil if all are of weights that are zero.
  let key: String?

  /// Prepares to draw; nil if the frames have no networks.
  ///
  /// `id` begins every id in the drawings.
  init?(_ scrubber: Scrubber, id: String) {
    let networks = scrubber.frames.compactMap(\.network)
    if networks.isEmpty { return nil }
    self.scrubber = scrubber
    let scale = NetworkScale(networks, isFilm: true)
    drawings = networks.map { NetworkDrawing($0, scale: scale) }
    ground = scale.hasGround ? drawings[0].ground : []
    key = scale.words
    self.id = id
  }

  /// The large network.
  var network: String {
    let frames = zip(scrubber.frames, drawings).enumerated().map { index, moment in
      group(
        "network-\(index + 1)",
        [SVGElement("title", [:]).holding(text: moment.0.words)]
          + (ground.isEmpty ? moment.1.edges : moment.1.thickEdges))
    }
    let defs = SVGElement("defs", [:]).holding(
      frames + [group("neurons", drawings[0].neurons)]
        + (ground.isEmpty ? [] : [group("lines", ground)]))
    let neurons = SVGElement("use", ["href": "#\(id)-neurons"]).empty
    return drawings[0].svg(
      id: "\(id)-network", title: scrubber.caption,
      content: [defs] + under + [ScrubberFigure.shown("network"), neurons] + drawings[0].labels)
  }

  private var under: [String] {
    ground.isEmpty ? [] : [SVGElement("use", ["href": "#\(id)-lines"]).empty]
  }

  /// A small network for each of the frames that stand for all.
  var panels: [String] {
    let (x, y, width, height) = drawings[0].core
    return scrubber.stills.map { still in
      let name = "\(id)-still-\(still + 1)"
      return SVGElement(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "class": "network-drawing network-still",
          "role": "img", "aria-labelledby": name, "viewBox": "\(x) \(y) \(width) \(height)",
        ]
      ).holding(
        [
          SVGElement("title", ["id": name]).holding(text: scrubber.frames[still].words)
        ] + under + [
          SVGElement("use", ["href": "#\(id)-network-\(still + 1)"]).empty,
          SVGElement("use", ["href": "#\(id)-neurons"]).empty,
        ])
    }
  }

  private func group(_ name: String, _ content: [String]) -> String {
    SVGElement("g", ["id": "\(id)-\(name)"]).holding(content)
  }
}
