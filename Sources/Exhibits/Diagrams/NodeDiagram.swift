/// Nodes and what leads from one to another: a graph, linked boxes, the states of a machine.
///
///     try show(
///       NodeDiagram(
///         "A list of two", nodes: [.init("head"), .init("3", shape: .box), .init("5", shape: .box)],
///         edges: [.init("head", "3"), .init("3", "5", "next")]))
public struct NodeDiagram: Codable, Hashable, Sendable, Diagrammable {
  /// How a node looks.
  public enum Shape: String, Codable, Hashable, Sendable, CaseIterable {
    /// A place or a state.
    case round
    /// A state in which a machine may end: a line around the line.
    case final
    /// A piece of memory, a step.
    case box
    /// A word without a line around it: a name, a variable.
    case plain
  }

  /// A node.
  public struct Node: Codable, Hashable, Sendable {
    /// What edges call it, and what it says if it has no lines.
    public let name: String
    /// What it says: the fields of a piece of memory, say.
    public let lines: [String]
    /// How it looks.
    public let shape: Shape
    /// Whether it stands out.
    public let isMarked: Bool

    /// Creates a node; what the arguments mean is said at the properties.
    public init(
      _ name: String, _ lines: [String] = [], shape: Shape = .round, isMarked: Bool = false
    ) {
      self.name = name
      self.lines = lines
      self.shape = shape
      self.isMarked = isMarked
    }

    /// What the node says.
    public var text: [String] { lines.isEmpty ? [name] : lines }
  }

  /// What leads from one node to another.
  public struct Edge: Codable, Hashable, Sendable {
    /// The name of the node where it begins.
    public let start: String
    /// The name of the node where it ends.
    public let end: String
    /// What it says.
    public let text: String
    /// Whether it stands out.
    public let isMarked: Bool

    /// Creates an edge.
    public init(_ start: String, _ end: String, _ text: String = "", isMarked: Bool = false) {
      self.start = start
      self.end = end
      self.text = text
      self.isMarked = isMarked
    }
  }

  /// What the diagram shows, in words.
  public let caption: String
  /// The nodes; the first is where one begins to read.
  public let nodes: [Node]
  /// What leads where.
  public let edges: [Edge]
  /// Whether edges lead one way, and have an arrow.
  public let isDirected: Bool

  /// The most nodes of a diagram.
  public static let nodeLimit = 100
  /// The most edges.
  public static let edgeLimit = 300

  /// Creates a diagram.
  ///
  /// - Throws: `DiagramError` if there is no node, a name is there twice, or an edge leads to none.
  public init(
    _ caption: String, nodes: [Node], edges: [Edge], isDirected: Bool = true
  ) throws(DiagramError) {
    if let error = DiagramError("nodes", count: nodes.count, limit: Self.nodeLimit) { throw error }
    if edges.count > Self.edgeLimit {
      throw .tooMany("edges", count: edges.count, limit: Self.edgeLimit)
    }
    var names: Set<String> = []
    for node in nodes {
      if !names.insert(node.name).inserted { throw .duplicate(node.name) }
      if node.lines.count > 20 { throw .tooMany("lines", count: node.lines.count, limit: 20) }
    }
    for end in edges.flatMap({ [$0.start, $0.end] }) where !names.contains(end) {
      throw .unknown(end, known: nodes.map(\.name))
    }
    self.caption = caption
    self.nodes = nodes
    self.edges = edges
    self.isDirected = isDirected
  }

  /// Reads a diagram that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      nodes: container.decode([Node].self, forKey: .nodes),
      edges: container.decode([Edge].self, forKey: .edges),
      isDirected: container.decode(Bool.self, forKey: .isDirected))
  }

  /// The nodes as a diagram.
  public var diagram: Diagram { .nodes(self) }

  /// The nodes, each with what it leads to.
  public var table: Table {
    Table(
      unchecked: caption, columns: ["node", isDirected ? "leads to" : "is joined to"],
      rows: nodes.map { node in
        let text = node.lines.isEmpty ? [] : [node.lines.joined(separator: ", ")]
        let ends = edges.compactMap { edge -> String? in
          let end =
            edge.start == node.name
            ? edge.end : !isDirected && edge.end == node.name ? edge.start : nil
          return end.map { edge.text.isEmpty ? $0 : "\($0) (\(edge.text))" }
        }
        return [
          Table.Cell(([node.name] + text).joined(separator: ": ")),
          Table.Cell(ends.joined(separator: ", ")),
        ]
      })
  }
}
