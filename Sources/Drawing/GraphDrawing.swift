import Exhibits

/// The drawing of an expression graph as inline SVG, the same bytes on every machine: left to right, or
/// down if a page has no room for that and it is narrower so.
///
/// Colours and fonts come from `graph.css` by class; there is no `style` attribute, so a strict
/// content security policy holds. Put the drawing into a container that scrolls sideways.
package struct GraphDrawing: Sendable {
  /// The graph that is drawn.
  package let graph: ExpressionGraph
  private let layout: GraphLayout
  /// The layout for a telephone; nil if the other fits one, or none does.
  private let narrow: GraphLayout?
  private let live: LiveData?
  private let places: [Int]?

  /// Lays a graph out.
  ///
  /// - Parameter graph: The graph, of at most 5,000 values.
  /// - Throws: `GraphDrawingError` when the graph is too large to draw.
  package init(_ graph: ExpressionGraph) throws(GraphDrawingError) {
    try self.init(graph, live: nil)
  }

  /// Lays a graph out with room for the numbers that a reader may give it.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - live: What changes with a reader's numbers; nil if nothing does.
  ///   - places: Where each node stands in the data, if it is not where it stands in the graph.
  /// - Throws: `GraphDrawingError` when the graph is too large to draw.
  init(
    _ graph: ExpressionGraph, live: LiveData?, places: [Int]? = nil
  ) throws(GraphDrawingError) {
    self.graph = graph
    self.live = live
    self.places = places
    let widest = live == nil ? [] : [LiveData.widest]
    let texts = graph.nodes.map { _ in widest }
    layout = try .fitting(graph, alsoShowing: texts)
    narrow = try .narrow(graph, alsoShowing: texts, unlike: layout)
  }

  /// Returns one `<svg>` element with a title and a description.
  ///
  /// - Parameter id: What every id in the element begins with; unique on its page.
  /// - Returns: The element, without a trailing line end.
  package func svg(id: String) -> String {
    GraphMarkup(graph: graph, layout: layout, live: live, places: places).svg(id: id)
  }

  /// How wide the drawing is, in pixels.
  var width: Int { layout.width }

  /// Returns the element for a telephone, which borrows its words from the other; nil if it needs none of its own.
  ///
  /// - Parameter id: What every id in the other element begins with.
  /// - Returns: The element.
  func narrowSVG(besides id: String) -> String? {
    narrow.map {
      GraphMarkup(graph: graph, layout: $0, live: live, places: places).svg(besides: id)
    }
  }

  /// The caption as plain text: the graph's own, then "forward only" or "after backward".
  package var caption: String {
    let moment = GraphWords(graph).moment
    return graph.caption.isEmpty ? moment : "\(graph.caption) (\(moment))"
  }
}
