import Exhibits

/// Cells in a row; a long array goes on in further rows, so that it needs no wide screen.
struct ArrayDrawing {
  private static let height = 34
  private static let room = 560

  let scene: DiagramScene

  init(_ array: ArrayDiagram) {
    var scene = DiagramScene()
    let texts = array.cells.map { DiagramScene.shortened($0, to: 14) }
    let width = max(34, (texts.map { DiagramScene.width($0) }.max() ?? 0) + 14)
    let perRow = max(1, Self.room / width)
    let marked = Set(array.highlighted)
    var y = 0
    for start in stride(from: 0, to: texts.count, by: perRow) {
      let end = min(texts.count, start + perRow)
      let marks = array.marks.filter { (start..<end).contains($0.index) }
      for index in start..<end {
        let x = (index - start) * width
        scene.rectangle(
          marked.contains(index) ? "cell-marked" : "cell", x: x, y: y, width: width,
          height: Self.height)
        scene.text("text", texts[index], x: x + width / 2, y: y + 22)
        scene.text(
          "number", "\(index)", x: x + width / 2, y: y - 5, size: DiagramScene.Size.small)
      }
      y = Self.draw(marks, from: start, width: width, below: y + Self.height, &scene) + 26
    }
    self.scene = scene
  }

  /// Draws what points at cells, names of one cell below each other; returns where they end.
  private static func draw(
    _ marks: [ArrayDiagram.Mark], from start: Int, width: Int, below y: Int,
    _ scene: inout DiagramScene
  ) -> Int {
    var rows: [Int: Int] = [:]
    // The right edge of what was written in each row of names.
    var ends: [Int] = []
    for mark in marks.sorted(by: { $0.index < $1.index }) {
      let x = (mark.index - start) * width + width / 2
      let name = DiagramScene.shortened(mark.name, to: 16)
      let half = DiagramScene.width(name) / 2 + 3
      let row = ends.firstIndex { $0 <= x - half } ?? ends.count
      if row == ends.count { ends.append(0) }
      ends[row] = x + half
      if rows[mark.index] == nil {
        scene.path("edge", "M\(x) \(y + 18)V\(y + 8)", around: [(x, y + 18)])
        scene.arrow("edge", at: (x, y + 3), from: (x, y + 18))
      }
      rows[mark.index] = row
      scene.text("label", name, x: x, y: y + 31 + row * DiagramScene.Size.line)
    }
    return y + (ends.isEmpty ? 0 : 24 + ends.count * DiagramScene.Size.line)
  }
}
