import Exhibits

/// The frames of a scrubber that stand for all, as pictures that need no other.
///
/// On a page the small pictures are drawn from the large one, which paper does not have.
struct ScrubberStills {
  private let scrubber: Scrubber
  private let frames: [Scrubber.Frame]

  init(_ scrubber: Scrubber) {
    self.scrubber = scrubber
    frames = scrubber.stills.map { scrubber.frames[$0] }
  }

  /// Returns the parts; `id` begins every id in them.
  func parts(id: String) throws(ChartError) -> [PrintedExhibit.Part] {
    let curve = ChartDrawing(.line(scrubber.curve)).svg(id: "\(id)-curve")
    return try maps(id: "\(id)-map") + networks(id: "\(id)-network")
      + diagrams(id: "\(id)-diagram") + [.picture(curve)]
  }

  private func maps(id: String) throws(ChartError) -> [PrintedExhibit.Part] {
    let maps = frames.compactMap(\.map)
    if maps.isEmpty { return [] }
    let drawing = MultiplesDrawing(
      try SmallMultiples("", columns: ScrubberFigure.columns, panels: maps))
    // A small map says its name itself.
    let pictures = drawing.panels(id: id).map { PrintedExhibit.Picture(svg: $0, name: nil) }
    return [
      drawing.key.map(PrintedExhibit.Part.picture),
      .pictures(pictures, columns: ScrubberFigure.columns),
      drawing.caption.isEmpty ? nil : .key(drawing.caption),
    ].compactMap(\.self)
  }

  private func diagrams(id: String) -> [PrintedExhibit.Part] {
    let pictures = frames.enumerated().compactMap { index, frame in
      frame.diagram.map { diagram in
        PrintedExhibit.Picture(
          svg: DiagramDrawing(diagram).svg(id: "\(id)-\(index + 1)"), name: frame.name)
      }
    }
    return pictures.isEmpty ? [] : [.pictures(pictures, columns: ScrubberDiagrams.columns)]
  }

  private func networks(id: String) -> [PrintedExhibit.Part] {
    let networks = frames.compactMap(\.network)
    if networks.isEmpty { return [] }
    let scale = NetworkScale(scrubber.frames.compactMap(\.network))
    let drawings = networks.map { NetworkDrawing($0, scale: scale) }
    let pictures = zip(frames, drawings).enumerated().map { index, still in
      PrintedExhibit.Picture(svg: still.1.svg(id: "\(id)-\(index + 1)"), name: still.0.name)
    }
    return [.pictures(pictures, columns: 2)] + (scale.words.map { [.key($0)] } ?? [])
  }
}
