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

  let width: Int
  let height: Int
  /// The values, in the order of the graph's nodes.
  let values: [Value]
  /// The edges, a route for each trunk.
  let routes: [GraphRoute]

  /// Lays the graph out.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - texts: For each node, what it may show besides its own numbers; boxes have room for it.
  /// - Throws: `GraphDrawingError` when the graph is too large to draw.
  init(_ graph: ExpressionGraph, alsoShowing texts: [[String]] = []) throws(GraphDrawingError) {
    if graph.nodes.count > Self.nodeLimit {
      throw .tooManyNodes(count: graph.nodes.count, limit: Self.nodeLimit)
    }
    let net = try GraphNet(graph)
    let frames = graph.nodes.enumerated().map { index, node in
      GraphFrame(
        node, moment: graph.moment, alsoShowing: index < texts.count ? texts[index] : [])
    }
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
    self.values = values
    routes =
      GraphRouter(net, order: order, columns: columns, middles: middles, values: values)
      .routes
    width = (columns.last?.right ?? 0) + Self.margin
    let bottoms = zip(middles, heights).map { $0 + ($1 + 1) / 2 }
    height = (bottoms.max() ?? 0) + Self.margin
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
