import Exhibits
import Markup

/// The drawing of a diagram of any kind.
struct DiagramDrawing {
  private let diagram: Diagram
  private let scene: DiagramScene

  /// Prepares to draw a diagram; what has a scale keeps within a width, in pixels, if there is one to keep.
  init(_ diagram: Diagram, within width: Int? = nil) {
    self.diagram = diagram
    let inner = width.map { $0 - 2 * Self.margin - 4 }
    scene =
      switch diagram {
      case .bars(let chart): BarDrawing(chart, within: inner).scene
      case .boxes(let plot): BoxDrawing(plot, within: inner).scene
      case .array(let array): ArrayDrawing(array).scene
      case .tree(let tree): TreeDrawing(tree).scene
      case .nodes(let nodes): NodeDrawing(nodes).scene
      case .sequence(let sequence): SequenceDrawing(sequence).scene
      case .grid(let grid): GridDrawing(grid).scene
      case .picture: DiagramScene()
      }
  }

  /// Returns the element for a narrow page, which borrows its words from the one whose ids begin with `id`; nil if that
  /// fits a narrow page, or has no scale to shorten.
  func narrowSVG(besides id: String) -> String? {
    switch diagram {
    case .bars, .boxes:
      if width <= PageForms.narrowRoom { return nil }
      return DiagramDrawing(diagram, within: PageForms.narrowRoom).svg(id: id, isBorrowing: true)
    case .array, .tree, .nodes, .sequence, .grid, .picture: return nil
    }
  }

  private var width: Int { scene.right - scene.left + 2 * Self.margin }

  /// Returns one `<svg>` element; `id` begins every id in it, or is that of the one whose words it borrows.
  func svg(id: String, isBorrowing: Bool = false) -> String {
    if case .picture(let picture) = diagram { return PictureDrawing(picture).svg(id: id) }
    let margin = Self.margin
    let height = scene.bottom - scene.top + 2 * margin
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "diagram-drawing", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "width": "\(width)", "height": "\(height)",
        "viewBox": "\(scene.left - margin) \(scene.top - margin) \(width) \(height)",
      ]
    ).holding(
      (isBorrowing
        ? []
        : [
          SVGElement("title", ["id": "\(id)-title"]).holding(text: diagram.caption),
          SVGElement("desc", ["id": "\(id)-desc"]).holding(text: words),
        ]) + scene.elements)
  }

  /// The room around a drawing.
  private static let margin = 6

  /// The class of the drawing's element.
  var look: String {
    if case .picture = diagram { "picture-drawing" } else { "diagram-drawing" }
  }

  /// The room that it takes.
  var room: (left: Double, top: Double, right: Double, bottom: Double) {
    if case .picture(let picture) = diagram { return PictureDrawing(picture).room }
    return (
      Double(scene.left - Self.margin), Double(scene.top - Self.margin),
      Double(scene.right + Self.margin), Double(scene.bottom + Self.margin)
    )
  }

  /// Returns what it is drawn of; `id` begins every id in it.
  func elements(id: String) -> [String] {
    if case .picture(let picture) = diagram { return PictureDrawing(picture).elements(id: id) }
    return scene.elements
  }

  /// What the fold with its table says.
  var asTable: Phrase {
    switch diagram {
    case .bars: .barsAsTable
    case .boxes: .boxesAsTable
    case .array: .arrayAsTable
    case .tree: .treeAsTable
    case .nodes: .nodesAsTable
    case .sequence: .messagesAsTable
    case .grid: .gridAsTable
    case .picture: .pictureAsTable
    }
  }

  /// What kind of drawing it is and how large, in words; the table says the rest.
  private var words: String {
    switch diagram {
    case .bars(let chart):
      chart.series.count > 1
        ? Phrase.barsOfSeries.text("\(chart.categories.count)", "\(chart.series.count)")
        : Phrase.bars.text("\(chart.categories.count)")
    case .boxes(let plot): Phrase.boxes.text("\(plot.samples.count)")
    case .array(let array):
      Phrase.cells.text(
        "\(array.cells.count)",
        array.marks.map { Phrase.markedCell.text($0.name, "\($0.index)") }.joined())
    case .tree(let tree): Phrase.tree.text("\(tree.table.rows.count)", tree.root.text)
    case .nodes(let diagram):
      (diagram.isDirected ? Phrase.directedNodes : .nodes)
        .text("\(diagram.nodes.count)", "\(diagram.edges.count)")
    case .sequence(let sequence):
      Phrase.messages.text(
        "\(sequence.messages.count)", sequence.parties.joined(separator: ", "))
    case .grid(let grid):
      Phrase.grid.text("\(grid.cells.count)", "\(grid.cells.first?.count ?? 0)")
    case .picture(let picture): picture.words
    }
  }
}
