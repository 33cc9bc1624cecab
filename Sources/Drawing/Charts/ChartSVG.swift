import Markup

/// The element around a chart: its size, and what it says to those who cannot see it.
struct ChartSVG {
  /// The size in pixels.
  let width: Int
  let height: Int
  /// What the chart shows, in words.
  let title: String
  /// The data in words.
  let words: String

  /// Writes the element around others; `id` begins every id in it.
  func holding(_ parts: [String], id: String, classes: String) -> String {
    let (width, height) = ("\(width)", "\(height)")
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "class": classes.isEmpty ? "chart" : "chart \(classes)", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "width": width, "height": height,
        "viewBox": "0 0 \(width) \(height)",
      ]
    ).holding(
      [
        SVGElement("title", ["id": "\(id)-title"]).holding(text: title.isEmpty ? "Chart" : title),
        SVGElement("desc", ["id": "\(id)-desc"]).holding(text: words),
      ] + parts)
  }
}
