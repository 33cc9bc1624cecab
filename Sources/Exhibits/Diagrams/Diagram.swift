/// A picture of how things stand to each other, or of how many there are.
public enum Diagram: Codable, Hashable, Sendable {
  case bars(BarChart)
  case boxes(BoxPlot)
  case array(ArrayDiagram)
  case tree(TreeDiagram)
  case nodes(NodeDiagram)
  case sequence(SequenceDiagram)
  case grid(GridDiagram)
  case picture(SVGPicture)
}

extension Diagram {
  /// The kinds of diagrams.
  enum Kind { case bars, boxes, array, tree, nodes, sequence, grid, picture }

  /// What kind it is.
  var kind: Kind {
    switch self {
    case .bars: .bars
    case .boxes: .boxes
    case .array: .array
    case .tree: .tree
    case .nodes: .nodes
    case .sequence: .sequence
    case .grid: .grid
    case .picture: .picture
    }
  }
}

/// What can be shown as a diagram.
public protocol Diagrammable: Exhibitable {
  /// The diagram that stands for the value.
  var diagram: Diagram { get }
  /// What the diagram shows, in words.
  var caption: String { get }
  /// What is in the diagram: for those who cannot see it, and for plain text.
  var table: Table { get }
}

extension Diagrammable {
  /// The diagram as an exhibit.
  public func exhibit() -> Exhibit { .diagram(diagram) }
}

extension Diagram: Diagrammable {
  /// The diagram itself.
  public var diagram: Diagram { self }

  /// What the diagram shows, in words.
  public var caption: String { content.caption }

  /// What is in the diagram.
  public var table: Table { content.table }

  private var content: any Diagrammable {
    switch self {
    case .bars(let diagram): diagram
    case .boxes(let diagram): diagram
    case .array(let diagram): diagram
    case .tree(let diagram): diagram
    case .nodes(let diagram): diagram
    case .sequence(let diagram): diagram
    case .grid(let diagram): diagram
    case .picture(let picture): picture
    }
  }
}

/// Why something is not a diagram.
public enum DiagramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing to draw.
  case empty(String)
  /// More than anybody could read.
  case tooMany(String, count: Int, limit: Int)
  /// Something has not as many parts as the rest.
  case shape(String, count: Int, expected: Int)
  /// A name that nothing in the diagram has.
  case unknown(String, known: [String])
  /// Two things have one name.
  case duplicate(String)
  /// A place that is not in the diagram.
  case outside(String, place: Int, count: Int)

  /// Returns nil if there is something of a kind, and not too much.
  init?(_ what: String, count: Int, limit: Int) {
    if count == 0 {
      self = .empty(what)
    } else if count > limit {
      self = .tooMany(what, count: count, limit: limit)
    } else {
      return nil
    }
  }

  /// The fault in words.
  public var description: String {
    switch self {
    case .empty(let what): "a diagram needs \(what), and this one has none"
    case .tooMany(let what, let count, let limit):
      "\(count) are too many \(what) for a diagram, which can show \(limit)"
    case .shape(let what, let count, let expected):
      "\(what) has \(count) of the \(expected) parts that the others have"
    case .unknown(let name, let known):
      "nothing in the diagram is called '\(name)': it has \(known.prefix(12).joined(separator: ", "))"
    case .duplicate(let name): "two things in the diagram are called '\(name)'"
    case .outside(let what, let place, let count):
      "\(what) \(place) is not in the diagram, whose places are 0 to \(count - 1)"
    }
  }
}
