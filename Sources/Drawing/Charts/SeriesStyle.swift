import Exhibits
import Markup

/// What a series looks like, and what tells it from another besides colour: a shape, a pattern.
struct SeriesStyle {
  /// The colour, from 1 to 4.
  let colour: Int
  /// The pattern of a line, from 1 to 4.
  let dash: Int
  /// The shape of its points.
  let shape: ChartMarker

  /// The style of a line or a class: patterns go on when colours begin again.
  static func series(_ index: Int) -> SeriesStyle {
    SeriesStyle(
      colour: index % 4 + 1, dash: (index + index / 4) % 4 + 1, shape: ChartMarker(index))
  }

  /// The style of a path of steps: as a line of that place has it, but no shape like an arrow's.
  static func path(_ index: Int) -> SeriesStyle {
    SeriesStyle(
      colour: index % 4 + 1, dash: index % 4 + 1, shape: ChartMarker(index == 0 ? 0 : index + 1))
  }

  /// The class that sets the colour.
  var colourClass: String { "chart-series-\(colour)" }

  /// The classes of a line.
  var lineClasses: String { "chart-line \(colourClass) chart-dash-\(dash)" }

  /// Draws the shape at places, as one path; `radius` is in tenths of a pixel.
  ///
  /// If there are many, the shape is written once, under the id, and the path goes from place to place.
  func markers(at places: [ChartPosition], radius: Int, id: String = "") -> String {
    if places.count < Self.many || id.isEmpty { return path(at: places, radius) }
    let shape = SVGElement(
      "marker", ["id": id, "markerUnits": "userSpaceOnUse", "overflow": "visible"]
    ).holding(markup: path(at: [ChartPosition(x: 0, y: 0)], radius))
    let address = "url(#\(id))"
    let way = SVGElement(
      "path",
      [
        "marker-start": address, "marker-mid": address, "marker-end": address,
        "d": ChartPath.way(through: places),
      ])
    return shape + "\n" + way.empty
  }

  /// How many places make a shape of its own worth its bytes.
  private static let many = 24

  private func path(at places: [ChartPosition], _ radius: Int) -> String {
    let kind = shape.isOpen ? "chart-marker-open" : "chart-marker"
    let size = radius < 25 ? " chart-small" : ""
    return SVGElement(
      "path",
      [
        "class": "\(kind)\(size) \(colourClass)",
        "d": places.map { shape.data(at: $0, radius: radius) }.joined(),
      ]
    ).empty
  }
}
