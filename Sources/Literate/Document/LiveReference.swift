/// The number of a figure that an inline value follows: `live=c.grad`, and `of=fig:name`.
///
/// Where a reader changes the figure's numbers, the value in the prose is that number then.
public struct LiveReference: Hashable, Sendable {
  /// Which of a node's numbers it is.
  ///
  /// The raw value is what stands behind the node's name.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case data
    case grad
  }

  /// What the node is called in the figure.
  public let node: String
  /// Which number of it.
  public let part: Part
  /// What the figure is called; nil for the nearest of the passage.
  public let figure: Label?

  /// How an author writes it.
  public var source: String {
    "live=\(node).\(part.rawValue)" + (figure.map { " of=\($0.written)" } ?? "")
  }

  /// Reads what stands behind `live=`; nil if that is no node and part.
  init?(_ text: some StringProtocol, of figure: Label?) {
    guard let dot = text.lastIndex(of: "."), dot != text.startIndex,
      let part = Part(rawValue: String(text[text.index(after: dot)...]))
    else { return nil }
    node = String(text[..<dot])
    self.part = part
    self.figure = figure
  }
}
