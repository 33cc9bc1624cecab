import Exhibits

/// Nodes in columns, and the edges between them: forward ones from side to side, others around below.
struct NodeDrawing {
  private static let gapX = 64
  private static let gapY = 22

  /// A node with its place.
  private struct Box {
    var x = 0
    var y = 0
    var width = 0
    var height = 0
    var middle: (x: Int, y: Int) { (x + width / 2, y + height / 2) }
  }

  private(set) var scene = DiagramScene()
  private let diagram: NodeDiagram
  private let layers: NodeLayers
  private var boxes: [Box]
  /// Where edges pass columns: the middle of their ways.
  private var ways: [Int: [(x: Int, y: Int)]] = [:]
  private var bottom = 0

  init(_ diagram: NodeDiagram) {
    self.diagram = diagram
    layers = NodeLayers(diagram)
    boxes = diagram.nodes.map(Self.box)
    place()
    var lane = 0
    let places = Dictionary(
      uniqueKeysWithValues: diagram.nodes.enumerated().map { ($1.name, $0) })
    for (index, edge) in diagram.edges.enumerated() {
      guard let start = places[edge.start], let end = places[edge.end] else { continue }
      draw(edge, index, from: start, to: end, &lane)
    }
    for (node, box) in zip(diagram.nodes, boxes) { draw(node, box) }
  }

  private static func text(of node: NodeDiagram.Node) -> [String] {
    node.text.map { DiagramScene.shortened($0) }
  }

  private static func box(_ node: NodeDiagram.Node) -> Box {
    let lines = text(of: node)
    let widest = lines.map { DiagramScene.width($0) }.max() ?? 0
    return Box(
      width: max(30, widest + (node.shape == .plain ? 4 : 20)),
      height: max(30, lines.count * DiagramScene.Size.line + 12))
  }

  /// Places columns as wide as their widest nodes, each in the middle of the drawing's height.
  private mutating func place() {
    func height(_ slot: NodeLayers.Slot) -> Int {
      if case .node(let node) = slot { boxes[node].height } else { 10 }
    }
    // An edge that leads back to its own node stands above that.
    let loops = Set(diagram.edges.filter { $0.start == $0.end }.map(\.start))
    func head(_ slot: NodeLayers.Slot) -> Int {
      if case .node(let node) = slot, loops.contains(diagram.nodes[node].name) { 32 } else { 0 }
    }
    let heights = layers.columns.map { column in
      column.map { height($0) + head($0) }.reduce(0, +) + max(0, column.count - 1) * Self.gapY
    }
    let whole = heights.max() ?? 0
    bottom = whole
    var x = 0
    for (column, columnHeight) in zip(layers.columns, heights) {
      let widths = column.map { slot in
        if case .node(let node) = slot { boxes[node].width } else { 0 }
      }
      let width = widths.max() ?? 0
      var y = (whole - columnHeight) / 2
      for slot in column {
        y += head(slot)
        switch slot {
        case .node(let node):
          boxes[node].x = x + (width - boxes[node].width) / 2
          boxes[node].y = y
        case .way(let edge): ways[edge, default: []].append((x + width / 2, y + 5))
        }
        y += height(slot) + Self.gapY
      }
      x += width + gap
    }
  }

  /// How far columns are apart: as far as the longest word on an edge needs.
  private var gap: Int {
    let texts = diagram.edges.map {
      DiagramScene.width(DiagramScene.shortened($0.text, to: 20), size: DiagramScene.Size.small)
    }
    return max(Self.gapX, (texts.max() ?? 0) + 26)
  }

  private mutating func draw(_ node: NodeDiagram.Node, _ box: Box) {
    let look = node.isMarked ? "node-marked" : "node"
    let radius = node.shape == .box ? 3 : min(box.height, box.width) / 2
    if node.shape != .plain {
      scene.rectangle(
        look, x: box.x, y: box.y, width: box.width, height: box.height, radius: radius)
    }
    if node.shape == .final {
      scene.rectangle(
        "ring", x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6,
        radius: radius - 3)
    }
    let lines = Self.text(of: node)
    let first = box.middle.y - (lines.count - 1) * DiagramScene.Size.line / 2 + 5
    for (place, line) in lines.enumerated() {
      scene.text(
        node.isMarked && node.shape == .plain ? "text-marked" : "text", line, x: box.middle.x,
        y: first + place * DiagramScene.Size.line)
    }
  }

  private mutating func draw(
    _ edge: NodeDiagram.Edge, _ index: Int, from start: Int, to end: Int, _ lane: inout Int
  ) {
    let look = edge.isMarked ? "edge-marked" : "edge"
    let text = DiagramScene.shortened(edge.text, to: 20)
    let (first, last) = (layers.layers[start], layers.layers[end])
    if start == end {
      drawLoop(at: boxes[start], look, text)
    } else if first < last || !diagram.isDirected && first > last {
      let isForward = first < last
      let (left, right) = isForward ? (boxes[start], boxes[end]) : (boxes[end], boxes[start])
      drawForward(left, right, through: ways[index] ?? [], look, text)
    } else if first == last {
      drawBeside(boxes[start], boxes[end], look, text)
    } else {
      lane += 1
      drawBack(boxes[start], boxes[end], y: bottom + lane * 20, look, text)
    }
  }

  private mutating func drawForward(
    _ start: Box, _ end: Box, through points: [(x: Int, y: Int)], _ look: String, _ text: String
  ) {
    let begin = (x: start.x + start.width, y: start.middle.y)
    let stop = (x: end.x, y: end.middle.y)
    let all = [begin] + points.sorted { $0.x < $1.x } + [stop]
    var data = "M\(begin.x) \(begin.y)"
    for (from, to) in zip(all, all.dropFirst()) {
      let bend = (to.x - from.x) / 2
      data += "C\(from.x + bend) \(from.y) \(to.x - bend) \(to.y) \(to.x) \(to.y)"
    }
    scene.path(look, data, around: all)
    if diagram.isDirected { scene.arrow(look, at: stop, from: (stop.x - 10, stop.y)) }
    let next = all[1]
    label(text, x: (begin.x + next.x) / 2, y: (begin.y + next.y) / 2 - 5)
  }

  private mutating func drawBeside(_ start: Box, _ end: Box, _ look: String, _ text: String) {
    let (from, to) = (
      (x: start.x + start.width, y: start.middle.y), (x: end.x + end.width, y: end.middle.y)
    )
    let out = max(from.x, to.x) + 26
    scene.path(
      look, "M\(from.x) \(from.y)C\(out) \(from.y) \(out) \(to.y) \(to.x) \(to.y)",
      around: [from, to, (out, from.y)])
    if diagram.isDirected { scene.arrow(look, at: to, from: (to.x + 10, to.y)) }
    label(text, x: out - 4, y: (from.y + to.y) / 2 + 4)
  }

  private mutating func drawBack(
    _ start: Box, _ end: Box, y: Int, _ look: String, _ text: String
  ) {
    let (from, to) = (
      (x: start.middle.x, y: start.y + start.height), (x: end.middle.x, y: end.y + end.height)
    )
    let turn = from.x > to.x ? -8 : 8
    scene.path(
      look,
      "M\(from.x) \(from.y)V\(y - 8)Q\(from.x) \(y) \(from.x + turn) \(y)H\(to.x - turn)Q\(to.x) \(y) \(to.x) \(y - 8)V\(to.y)",
      around: [from, to, (from.x, y), (to.x, y)])
    if diagram.isDirected { scene.arrow(look, at: to, from: (to.x, to.y + 10)) }
    label(text, x: (from.x + to.x) / 2, y: y - 4)
  }

  private mutating func drawLoop(at box: Box, _ look: String, _ text: String) {
    let (x, y) = (box.middle.x, box.y)
    scene.path(
      look, "M\(x - 8) \(y)C\(x - 22) \(y - 30) \(x + 22) \(y - 30) \(x + 8) \(y)",
      around: [(x - 22, y - 26), (x + 22, y)])
    if diagram.isDirected { scene.arrow(look, at: (x + 8, y), from: (x + 13, y - 11)) }
    label(text, x: x, y: y - 26)
  }

  private mutating func label(_ text: String, x: Int, y: Int) {
    scene.text("edge-text", text, x: x, y: y, size: DiagramScene.Size.small)
  }
}
