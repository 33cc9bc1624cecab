import Exhibits

/// Cells in rows and columns, with their names beside them.
struct GridDrawing {
  private static let height = 30

  let scene: DiagramScene

  init(_ grid: GridDiagram) {
    var scene = DiagramScene()
    let texts = grid.cells.map { $0.map { DiagramScene.shortened($0, to: 10) } }
    let heads = grid.columns.map { DiagramScene.shortened($0, to: 10) }
    let widest = (texts.joined() + heads).map { DiagramScene.width($0) }.max() ?? 0
    let width = max(Self.height, widest + 12)
    let marked = Set(grid.highlighted)
    for (row, cells) in texts.enumerated() {
      let y = row * Self.height
      for (column, text) in cells.enumerated() {
        scene.rectangle(
          marked.contains([row, column]) ? "cell-marked" : "cell", x: column * width, y: y,
          width: width, height: Self.height)
        scene.text("text", text, x: column * width + width / 2, y: y + 20)
      }
      if !grid.rows.isEmpty {
        scene.text(
          "label", DiagramScene.shortened(grid.rows[row], to: 14), x: -8, y: y + 20, anchor: .end)
      }
    }
    for (column, head) in heads.enumerated() {
      scene.text("label", head, x: column * width + width / 2, y: -7)
    }
    self.scene = scene
  }
}
