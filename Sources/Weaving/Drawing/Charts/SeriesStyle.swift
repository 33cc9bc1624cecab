/// What tells one series from another besides its colour: the pattern of its line, its shape.
enum SeriesStyle {
  /// The classes of a line: four colours, and four patterns that go on when colours begin again.
  static func line(_ index: Int) -> String {
    "chart-line chart-series-\(index % 4 + 1) chart-dash-\((index + index / 4) % 4 + 1)"
  }

  /// Draws shapes at places as one path.
  static func markers(_ index: Int, at places: [ChartPosition], radius: Int) -> String {
    let marker = ChartMarker(index)
    let kind = marker.isOpen ? "chart-marker-open" : "chart-marker"
    return SVGElement(
      "path",
      [
        "class": "\(kind) chart-series-\(index % 4 + 1)",
        "d": places.map { marker.data(at: $0, radius: radius) }.joined(),
      ]
    ).empty
  }
}
