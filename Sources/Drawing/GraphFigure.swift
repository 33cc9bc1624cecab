import Exhibits
import Markup

/// The drawing of a graph, and of one with helpers a second drawing, in which they are folded.
///
/// The two change places as the reader opens and closes a `details` element, so it needs no script.
struct GraphFigure {
  private let graph: ExpressionGraph
  private let whole: GraphDrawing
  /// The drawing without helpers; nil if nothing folds.
  private let folded: GraphDrawing?
  /// What changes with a reader's numbers; nil if nothing does.
  let live: LiveData?

  /// Lays the graph out, in both ways if there are two.
  ///
  /// - Throws: `GraphDrawingError` when the graph is too large to draw.
  init(_ graph: ExpressionGraph) throws(GraphDrawingError) {
    self.graph = graph
    live = LiveData(graph)
    whole = try GraphDrawing(graph, live: live)
    folded =
      graph.foldedCount == 0
      ? nil : try GraphDrawing(graph.folded, live: live, places: graph.foldedNodes)
  }

  /// The caption as plain text.
  var caption: String { whole.caption }

  /// Returns what stands above the caption; `id` begins every id in it.
  func html(id: String) -> String {
    let drawing = scrolling(whole, id: id, label: caption)
    guard let folded else { return drawing }
    let fold = HTML.element(
      "details",
      graph.showsHelpers
        ? ["class": "graph-unfolded", "open": ""] : ["class": "graph-unfolded"],
      "\n" + HTML.element("summary", summary) + "\n" + drawing + "\n")
    return fold + "\n"
      + scrolling(folded, id: "\(id)-folded", label: Phrase.helpersFolded.text(caption))
  }

  private func scrolling(_ drawing: GraphDrawing, id: String, label: String) -> String {
    HTML.scrolling(
      PageForms.html(
        wide: drawing.svg(id: id), narrow: drawing.narrowSVG(besides: id), width: drawing.width),
      label: label)
  }

  private var summary: String {
    let count = graph.foldedCount
    return HTML.element(
      "span", ["class": "graph-unfold"], Phrase.unfoldHelpers.text(count: count))
      + HTML.element("span", ["class": "graph-fold"], Phrase.foldHelpers.text(count: count))
  }
}
