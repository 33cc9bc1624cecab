import Exhibits

/// Where everything of a graph's drawing stands, in whole pixels: pure geometry.
struct GraphLayout {
  /// A value's box, and the sign of the operation in front of it.
  struct Value {
    let frame: GraphFrame
    let box: GraphRectangle
    let sign: GraphRectangle?
  }

  /// The most values that a drawing holds.
  static let nodeLimit = 5_000
  /// The room around everything.
  static let margin = 10
  /// What a page has room for, in pixels: a wider drawing is better run down.
  static let room = 880

  /// Whether the drawing runs down instead of to the right.
  let isDownwards: Bool
  let width: Int
  let height: Int
  /// The values, in the order of the graph's nodes.
  let values: [Value]
  /// The edges, a route for each trunk; where the drawing runs down, with x and y exchanged.
  let routes: [GraphRoute]

  /// Lays the graph out.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - texts: For each node, what it may show besides its own numbers; boxes have room for it.
  ///   - isDownwards: Whether the drawing runs down: it is laid out to the right, with width and height of
  ///     everything exchanged, and turned.
  /// - Throws: `GraphDrawingError` when the graph is too large to draw.
  init(
    _ graph: ExpressionGraph, alsoShowing texts: [[String]] = [], isDownwards: Bool = false
  ) throws(GraphDrawingError) {
    if graph.nodes.count > Self.nodeLimit {
      throw .tooManyNodes(count: graph.nodes.count, limit: Self.nodeLimit)
    }
    let net = try GraphNet(graph)
    let upright = graph.nodes.enumerated().map { index, node in
      GraphFrame(
        node, moment: graph.moment, alsoShowing: index < texts.count ? texts[index] : [])
    }
    let frames = isDownwards ? upright.map(\.turned) : upright
    let heights = net.places.indices.map { $0 < frames.count ? frames[$0].height : 0 }
    let order = GraphOrder(net)
    let raw = GraphAlignment(net, order: order, heights: heights).middles
    let tops = zip(raw, heights).map { $0 - ($1 + 1) / 2 }
    let shift = Self.margin - (tops.min() ?? 0)
    let middles = raw.map { $0 + shift }
    let columns = GraphColumns(
      net, order: order, frames: frames, middles: middles, margin: Self.margin
    ).columns
    let values = frames.indices.map { index in
      Self.value(frames[index], in: columns[net.layerOfPlace[index]], middle: middles[index])
    }
    self.isDownwards = isDownwards
    self.values =
      isDownwards
      ? zip(values, upright).map {
        Value(frame: $1, box: $0.box.turned, sign: $0.sign?.turned)
      } : values
    routes =
      GraphRouter(net, order: order, columns: columns, middles: middles, values: values)
      .routes
    let along = (columns.last?.right ?? 0) + Self.margin
    let across = (zip(middles, heights).map { $0 + ($1 + 1) / 2 }.max() ?? 0) + Self.margin
    (width, height) = isDownwards ? (across, along) : (along, across)
  }

  /// What a page has room for where two figures stand side by side, in pixels.
  static let halfRoom = 440

  /// Lays a graph out to the right, or down if there is no room for it across.
  static func fitting(
    _ graph: ExpressionGraph, alsoShowing texts: [[String]], in room: Int = room
  ) throws(GraphDrawingError) -> GraphLayout {
    let wide = try GraphLayout(graph, alsoShowing: texts)
    // In a large graph neither helps to see a value.
    guard wide.width > room, graph.nodes.count <= LiveData.nodeLimit else { return wide }
    let high = try GraphLayout(graph, alsoShowing: texts, isDownwards: true)
    return high.width < wide.width ? high : wide
  }

  /// Lays a graph out down if a telephone has room for it then, but not for `wide`.
  static func narrow(
    _ graph: ExpressionGraph, alsoShowing texts: [[String]], unlike wide: GraphLayout
  ) throws(GraphDrawingError) -> GraphLayout? {
    let room = PageForms.narrowRoom
    guard wide.width > room, !wide.isDownwards, graph.nodes.count <= LiveData.nodeLimit else {
      return nil
    }
    let high = try GraphLayout(graph, alsoShowing: texts, isDownwards: true)
    return high.width > room ? nil : high
  }

  /// Puts a value into its column: signs next to the boxes, boxes of one width unless far narrower.
  private static func value(
    _ frame: GraphFrame, in column: GraphColumns.Column, middle: Int
  ) -> Value {
    let full = column.right - column.boxes
    let isNarrow = frame.isHelper || frame.boxWidth * 4 < full * 3
    let width = isNarrow ? frame.boxWidth : full
    let box = GraphRectangle(
      x: frame.sign == nil ? column.right - width : column.boxes,
      y: middle - frame.boxHeight / 2, width: width, height: frame.boxHeight)
    if frame.sign == nil { return Value(frame: frame, box: box, sign: nil) }
    let sign = GraphRectangle(
      x: column.boxes - GraphColumns.signGap - frame.signWidth,
      y: middle - frame.signHeight / 2, width: frame.signWidth, height: frame.signHeight)
    return Value(frame: frame, box: box, sign: sign)
  }
}
