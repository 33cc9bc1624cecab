import Exhibits

/// Where edges leave a value and reach an operation, as heights relative to the middle.
struct GraphPorts {
  /// For each link that ends at a value: how far below the middle its arrow arrives.
  let arrival: [Int]
  /// For each trunk: how far below the middle of its source it leaves.
  let departure: [Int]

  /// Spreads the edges of every node; commutative operations take them as they come, others in order.
  init(_ net: GraphNet, middles: [Int]) {
    let departure = Self.departures(net, middles: middles)
    var arrival = Array(repeating: 0, count: net.links.count)
    for node in net.graph.nodes.indices where !net.incoming[node].isEmpty {
      var arriving = net.incoming[node].map { link in
        let from = net.links[link].from
        var y = middles[from] - middles[node]
        if case .value = net.places[from] { y += departure[net.links[link].trunk] }
        return (link: link, operand: net.links[link].operand ?? 0, y: y)
      }
      if Self.isCommutative(net.graph.nodes[node]) {
        arriving.sort { ($0.y, $0.operand) < ($1.y, $1.operand) }
      } else {
        arriving.sort { $0.operand < $1.operand }
      }
      let heights = Self.heights(for: arriving.map(\.y))
      for (entry, height) in zip(arriving, heights) { arrival[entry.link] = height }
    }
    self.arrival = arrival
    self.departure = departure
  }

  /// Returns whether the order of operands means nothing, as far as the sign says.
  static func isCommutative(_ node: ExpressionGraph.Node) -> Bool {
    ["+", "*", "×", "·", "⋅", "max", "min", "="].contains(node.operation)
  }

  /// Spreads arrows evenly; one that is nearly level comes in straight.
  private static func heights(for ys: [Int]) -> [Int] {
    let step = ys.count == 2 ? 12 : 9
    let even = ys.indices.map { (2 * $0 - ys.count + 1) * step / 2 }
    func isLevel(_ y: Int) -> Bool { y.magnitude <= 4 }
    switch ys.count {
    case 1: return isLevel(ys[0]) ? ys : even
    case 2 where isLevel(ys[0]): return [ys[0], 9]
    case 2 where isLevel(ys[1]): return [-9, ys[1]]
    default: return even
    }
  }

  /// Spreads the trunks of each value, one that heads up above one that heads down.
  private static func departures(_ net: GraphNet, middles: [Int]) -> [Int] {
    var departures = Array(repeating: 0, count: net.trunks.count)
    for node in net.graph.nodes.indices {
      let ends = Dictionary(grouping: net.outgoing[node].map { net.links[$0] }, by: \.trunk)
      let heading = ends.mapValues { $0.reduce(0) { $0 + middles[$1.to] } / $0.count }
      let trunks = heading.keys.sorted { (heading[$0] ?? 0, $0) < (heading[$1] ?? 0, $1) }
      if trunks.count < 2 { continue }
      let step = trunks.count == 2 ? 12 : max(1, 24 / (trunks.count - 1))
      for (rank, trunk) in trunks.enumerated() {
        departures[trunk] = (2 * rank - trunks.count + 1) * step / 2
      }
    }
    return departures
  }
}
