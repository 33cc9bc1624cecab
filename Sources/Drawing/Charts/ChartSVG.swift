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

  /// Writes the element around others.
  ///
  /// - Parameters:
  ///   - parts: The others.
  ///   - id: What every id in the element begins with.
  ///   - classes: What the chart is, besides a chart.
  ///   - lender: What the ids of another drawing of the chart begin with, which has its words.
  /// - Returns: The element.
  func holding(_ parts: [String], id: String, classes: String, lender: String? = nil) -> String {
    let (width, height) = ("\(width)", "\(height)")
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "class": classes.isEmpty ? "chart" : "chart \(classes)", "role": "img",
        "aria-labelledby": "\(lender ?? id)-title \(lender ?? id)-desc", "width": width,
        "height": height,
        "viewBox": "0 0 \(width) \(height)",
      ]
    ).holding((lender == nil ? said(id) : []) + parts)
  }

  private func said(_ id: String) -> [String] {
    [
      SVGElement("title", ["id": "\(id)-title"]).holding(text: title.isEmpty ? "Chart" : title),
      SVGElement("desc", ["id": "\(id)-desc"]).holding(text: words),
    ]
  }
}
