import Exhibits

/// A tree from its root down: a node stands over the middle of what is below it.
struct TreeDrawing {
  private static let height = 28
  private static let level = 62
  private static let gap = 14

  private(set) var scene = DiagramScene()

  init(_ tree: TreeDiagram) {
    let root = Placed(tree.root)
    draw(root, left: 0, depth: 0)
  }

  /// A node with the room that all below it takes.
  private struct Placed {
    let node: TreeDiagram.Node
    let text: String
    let width: Int
    let room: Int
    let children: [Placed?]

    init(_ node: TreeDiagram.Node) {
      self.node = node
      text = DiagramScene.shortened(node.text, to: 18)
      width = max(28, DiagramScene.width(text) + 16)
      // A leaf that is not there needs no room beside others that are not.
      let isLeaf = node.children.allSatisfy { $0 == nil }
      children = isLeaf ? [] : node.children.map { $0.map { Placed($0) } }
      let below = children.map { $0?.room ?? 20 }
      room = max(width, below.reduce(0, +) + max(0, below.count - 1) * TreeDrawing.gap)
    }

    /// The room of what is below, which may be less than the node's own.
    var roomBelow: Int {
      let below = children.map { $0?.room ?? 20 }
      return below.reduce(0, +) + max(0, below.count - 1) * TreeDrawing.gap
    }
  }

  /// Draws a node and what is below it, and returns the middle of the node.
  @discardableResult
  private mutating func draw(_ placed: Placed, left: Int, depth: Int) -> Int {
    let y = depth * Self.level
    var x = left + (placed.room - placed.roomBelow) / 2
    var middles: [(child: Placed, middle: Int)] = []
    for child in placed.children {
      if let child { middles.append((child, draw(child, left: x, depth: depth + 1))) }
      x += (child?.room ?? 20) + Self.gap
    }
    let middle = left + placed.room / 2
    for (child, end) in middles {
      let (start, top) = ((x: middle, y: y + Self.height), (x: end, y: y + Self.level))
      scene.path(
        "edge", "M\(start.x) \(start.y)L\(top.x) \(top.y)", around: [start, top])
      scene.text(
        "edge-text", DiagramScene.shortened(child.node.edge, to: 8),
        x: (start.x + top.x) / 2 + (top.x < start.x ? -10 : 10), y: (start.y + top.y) / 2 + 4,
        size: DiagramScene.Size.small)
    }
    scene.rectangle(
      placed.node.isMarked ? "node-marked" : "node", x: middle - placed.width / 2, y: y,
      width: placed.width, height: Self.height, radius: Self.height / 2)
    scene.text("text", placed.text, x: middle, y: y + 19)
    return middle
  }
}
