/// Where the layers stand: each has a strip for signs and one for boxes, with a gap for curves between.
struct GraphColumns {
  /// A layer's strips, in pixels from the left.
  struct Column: Hashable {
    let left: Int
    /// Where boxes begin.
    let boxes: Int
    let right: Int
  }

  /// The room between a sign and its box.
  static let signGap = 12

  /// The columns, left to right.
  let columns: [Column]

  /// Places the layers side by side, further apart where edges climb far.
  init(_ net: GraphNet, order: GraphOrder, frames: [GraphFrame], middles: [Int], margin: Int) {
    var climbs = Array(repeating: 0, count: net.layerCount)
    for link in net.links {
      let layer = net.layerOfPlace[link.to]
      climbs[layer] = max(climbs[layer], abs(middles[link.to] - middles[link.from]))
    }
    var columns: [Column] = []
    for (layer, places) in order.layers.enumerated() {
      let values = places.filter { $0 < frames.count }.map { frames[$0] }
      let gap = 30 + min(40, climbs[layer] / 8)
      let left = columns.last.map { $0.right + gap } ?? margin
      let sign = values.map(\.signWidth).max() ?? 0
      let boxes = left + (sign == 0 ? 0 : sign + Self.signGap)
      let right = boxes + (values.map(\.boxWidth).max() ?? 0)
      columns.append(Column(left: left, boxes: boxes, right: right))
    }
    self.columns = columns
  }
}
