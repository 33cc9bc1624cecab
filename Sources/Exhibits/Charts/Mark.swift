/// Something to look at in a chart, with a few words.
///
///     marks: [.vertical(40, "first 100 %"), .point(3, 20, "slope 14")]
public enum Mark: Codable, Hashable, Sendable {
  /// A line from bottom to top, at x.
  case vertical(Double, String)
  /// A line from left to right, at y.
  case horizontal(Double, String)
  /// A dot, at x and y.
  case point(Double, Double, String)
}
