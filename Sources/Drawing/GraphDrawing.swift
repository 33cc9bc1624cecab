import Exhibits

/// The drawing of an expression graph as inline SVG, left to right, the same bytes on every machine.
///
/// Colours and fonts come from `graph.css` by class; there is no `style` attribute, so a strict
/// content security policy holds. Put the drawing into a container that scrolls sideways.
public struct GraphDrawing: Sendable {
  /// The graph that is drawn.
  public let graph: ExpressionGraph
  private let layout: GraphLayout

  /// Lays a graph out.
  ///
  /// - Parameter graph: The graph, of at most 5,000 values.
  /// - Throws: `GraphDrawingError` when the graph is too large to draw.
  public init(_ graph: ExpressionGraph) throws(GraphDrawingError) {
    self.graph = graph
    layout = try GraphLayout(graph)
  }

  /// Returns one `<svg>` element with a title and a description.
  ///
  /// - Parameter id: What every id in the element begins with; unique on its page.
  /// - Returns: The element, without a trailing line end.
  public func svg(id: String) -> String {
    GraphMarkup(graph: graph, layout: layout).svg(id: id)
  }

  /// The caption as plain text: the graph's own, then "forward only" or "after backward".
  public var caption: String {
    let moment = ExpressionGraphWords(graph).moment
    return graph.caption.isEmpty ? moment : "\(graph.caption) (\(moment))"
  }
}
