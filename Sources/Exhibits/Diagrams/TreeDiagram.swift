/// A tree: of numbers, of words, of whatever has parts.
///
///     try show(
///       TreeDiagram(
///         "A search tree",
///         root: .init("5", [.init("2", [nil, .init("3")]), .init("8", isMarked: true)])))
public struct TreeDiagram: Codable, Hashable, Sendable, Diagrammable {
  /// A node and all below it.
  public struct Node: Codable, Hashable, Sendable {
    /// What the node says.
    public let text: String
    /// What the edge that leads to it says: the letter of a trie, say.
    public let edge: String
    /// Whether it stands out.
    public let isMarked: Bool
    /// The nodes below it, from the left; nil keeps the place of one that is not there.
    public let children: [Node?]

    /// Creates a node.
    public init(
      _ text: String, _ children: [Node?] = [], edge: String = "", isMarked: Bool = false
    ) {
      self.text = text
      self.edge = edge
      self.isMarked = isMarked
      self.children = children
    }

    /// How many nodes there are, and how deep they go; counting ends when either is too much.
    fileprivate func measure(_ count: inout Int, depth: Int) -> Int {
      count += 1
      guard count <= TreeDiagram.nodeLimit, depth < TreeDiagram.depthLimit else { return depth }
      return children.compactMap(\.self).reduce(depth) { deepest, child in
        max(deepest, child.measure(&count, depth: depth + 1))
      }
    }

    fileprivate func rows(below parent: String) -> [[Table.Cell]] {
      let own = [
        Table.Cell(text), Table.Cell(parent), Table.Cell(edge), Table.Cell(isMarked ? "yes" : ""),
      ]
      return [own] + children.compactMap(\.self).flatMap { $0.rows(below: text) }
    }
  }

  /// What the diagram shows, in words.
  public let caption: String
  /// The node at the top.
  public let root: Node

  /// The most nodes of a tree.
  public static let nodeLimit = 200
  /// The most levels.
  public static let depthLimit = 40

  /// Creates a diagram.
  ///
  /// - Throws: `DiagramError` if the tree has more nodes or levels than a reader can follow.
  public init(_ caption: String, root: Node) throws(DiagramError) {
    var count = 0
    let depth = root.measure(&count, depth: 0)
    if count > Self.nodeLimit {
      throw .tooMany("nodes", count: count, limit: Self.nodeLimit)
    }
    if depth >= Self.depthLimit {
      throw .tooMany("levels", count: depth + 1, limit: Self.depthLimit)
    }
    self.caption = caption
    self.root = root
  }

  /// Reads a diagram that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      root: container.decode(Node.self, forKey: .root))
  }

  /// The tree as a diagram.
  public var diagram: Diagram { .tree(self) }

  /// The nodes, each with what it stands below.
  public var table: Table {
    Table(
      unchecked: caption, columns: ["node", "below", "by", "stands out"], rows: root.rows(below: "")
    )
  }
}
