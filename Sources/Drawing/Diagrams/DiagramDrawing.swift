import Exhibits
import Markup

/// The drawing of a diagram of any kind.
struct DiagramDrawing {
  private let diagram: Diagram
  private let scene: DiagramScene

  init(_ diagram: Diagram) {
    self.diagram = diagram
    scene =
      switch diagram {
      case .bars(let chart): BarDrawing(chart).scene
      case .boxes(let plot): BoxDrawing(plot).scene
      case .array(let array): ArrayDrawing(array).scene
      case .tree(let tree): TreeDrawing(tree).scene
      case .nodes(let nodes): NodeDrawing(nodes).scene
      case .sequence(let sequence): SequenceDrawing(sequence).scene
      case .grid(let grid): GridDrawing(grid).scene
      }
  }

  /// Returns one `<svg>` element; `id` begins every id in it.
  func svg(id: String) -> String {
    let margin = 6
    let (width, height) = (
      scene.right - scene.left + 2 * margin, scene.bottom - scene.top + 2 * margin
    )
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "diagram-drawing", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "width": "\(width)", "height": "\(height)",
        "viewBox": "\(scene.left - margin) \(scene.top - margin) \(width) \(height)",
      ]
    ).holding(
      [
        SVGElement("title", ["id": "\(id)-title"]).holding(text: diagram.caption),
        SVGElement("desc", ["id": "\(id)-desc"]).holding(text: words),
      ] + scene.elements)
  }

  /// The word for it, for the fold with its table.
  var name: String {
    switch diagram {
    case .bars: "bars"
    case .boxes: "boxes"
    case .array: "array"
    case .tree: "tree"
    case .nodes: "nodes"
    case .sequence: "messages"
    case .grid: "grid"
    }
  }

  /// What kind of drawing it is and how large, in words; the table says the rest.
  private var words: String {
    switch diagram {
    case .bars(let chart):
      "Bars for \(chart.categories.count) categories"
        + (chart.series.count > 1 ? " and \(chart.series.count) series." : ".")
    case .boxes(let plot): "A box for each of \(plot.samples.count) samples."
    case .array(let array):
      "\(array.cells.count) cells in a row"
        + array.marks.map { ", \($0.name) at \($0.index)" }.joined() + "."
    case .tree(let tree): "A tree of \(tree.table.rows.count) nodes; \(tree.root.text) is its root."
    case .nodes(let diagram):
      "\(diagram.nodes.count) nodes and \(diagram.edges.count) edges"
        + (diagram.isDirected ? ", each with a direction." : ".")
    case .sequence(let sequence):
      "\(sequence.messages.count) messages between \(sequence.parties.joined(separator: ", "))."
    case .grid(let grid):
      "A grid of \(grid.cells.count) rows and \(grid.cells.first?.count ?? 0) columns."
    }
  }
}
