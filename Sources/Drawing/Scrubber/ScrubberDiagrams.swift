import Exhibits
import Markup

/// The diagrams of a scrubber: a large one that can show any frame, and small ones.
///
/// Every frame is written once, as a group to refer to. All have the room of the largest, so that what stays
/// where it was does not move.
struct ScrubberDiagrams {
  private let scrubber: Scrubber
  private let drawings: [DiagramDrawing]
  private let id: String

  /// How many small pictures stand beside one another: their words are to be read.
  static let columns = 2

  /// Prepares to draw; nil if the frames have no diagrams.
  ///
  /// `id` begins every id in the drawings.
  init?(_ scrubber: Scrubber, id: String) {
    let diagrams = scrubber.frames.compactMap(\.diagram)
    if diagrams.isEmpty { return nil }
    self.scrubber = scrubber
    self.id = id
    drawings = diagrams.map { DiagramDrawing($0) }
  }

  /// The large diagram.
  var diagram: String {
    let frames = zip(scrubber.frames, drawings).enumerated().map { index, moment in
      SVGElement("g", ["id": "\(id)-diagram-\(index + 1)"]).holding(
        [SVGElement("title", [:]).holding(text: moment.0.words)]
          + moment.1.elements(id: "\(id)-part-\(index + 1)"))
    }
    return svg(
      name: "\(id)-diagrams", scrubber.caption, sized: true,
      [SVGElement("defs", [:]).holding(frames), ScrubberFigure.shown("diagram")])
  }

  /// A small diagram for each of the frames that stand for all.
  var panels: [String] {
    scrubber.stills.map { still in
      svg(
        name: "\(id)-still-\(still + 1)", scrubber.frames[still].words, sized: false,
        [SVGElement("use", ["href": "#\(id)-diagram-\(still + 1)"]).empty])
    }
  }

  /// The room of all of them: left, top, right and bottom.
  private var room: (Double, Double, Double, Double) {
    let rooms = drawings.map(\.room)
    return (
      rooms.map(\.left).min() ?? 0, rooms.map(\.top).min() ?? 0, rooms.map(\.right).max() ?? 0,
      rooms.map(\.bottom).max() ?? 0
    )
  }

  private func svg(name: String, _ title: String, sized: Bool, _ content: [String]) -> String {
    let (left, top, right, bottom) = room
    let (width, height) = (Self.text(right - left), Self.text(bottom - top))
    let box = "\(Self.text(left)) \(Self.text(top)) \(width) \(height)"
    let look = drawings[0].look + (sized ? "" : " diagram-still")
    let heading = [SVGElement("title", ["id": name]).holding(text: title)]
    let element =
      sized
      ? SVGElement(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "class": look, "role": "img",
          "aria-labelledby": name, "width": width, "height": height, "viewBox": box,
        ])
      : SVGElement(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "class": look, "role": "img",
          "aria-labelledby": name, "viewBox": box,
        ])
    return element.holding(heading + content)
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}
