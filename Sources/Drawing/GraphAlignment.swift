/// The heights at which places stand: straight where they can be, never too close.
///
/// Every place wants to be level with its neighbours of highest priority on one side; places of a layer
/// that want the same room share the displacement by weight. That is least squares under an order,
/// solved exactly by pooling (Ayer et al., 1955), in integers.
struct GraphAlignment {
  /// The y of each place's middle, in pixels; the smallest may be negative.
  private(set) var middles: [Int]
  private let net: GraphNet
  private let order: GraphOrder
  private let heights: [Int]

  /// Sweeps right to left and back; ends where operands are level with what is made of them.
  init(_ net: GraphNet, order: GraphOrder, heights: [Int]) {
    self.net = net
    self.order = order
    self.heights = heights
    middles = Array(repeating: 0, count: net.places.count)
    for layer in order.layers { settle(layer, desired: layer.map { _ in 0 }) }
    let rounds = net.places.count > 1_000 ? 3 : 12
    for _ in 0..<rounds {
      for layer in order.layers { settle(layer, desired: layer.map(leftLevel)) }
      for layer in order.layers.reversed() { settle(layer, desired: layer.map(rightLevel)) }
    }
    for layer in order.layers { straighten(layer) }
  }

  // MARK: What a place wants

  private func leftLevel(_ place: Int) -> Int {
    level(of: place, net.incoming[place].map { net.links[$0].from })
  }

  private func rightLevel(_ place: Int) -> Int {
    level(of: place, net.outgoing[place].map { net.links[$0].to })
  }

  /// The mean height of those of `neighbours` with the highest priority; without any, the place stays.
  private func level(of place: Int, _ neighbours: [Int]) -> Int {
    guard let highest = neighbours.map(priority).max() else { return middles[place] }
    let chosen = neighbours.filter { priority($0) == highest }
    return chosen.reduce(0) { $0 + middles[$1] } / chosen.count
  }

  private func priority(_ place: Int) -> Int {
    guard case .value(let node) = net.places[place] else { return 2 }
    if net.graph.nodes[node].operation != nil { return 3 }
    return net.graph.nodes[node].isHelper ? 0 : 1
  }

  // MARK: Pooling

  /// Neighbours of a layer that touch and therefore move together.
  private struct Pool {
    var sum: Int
    var weight: Int
    var count: Int
    var mean: Int { sum / weight }
  }

  private mutating func settle(_ layer: [Int], desired: [Int]) {
    var pools: [Pool] = []
    var offsets: [Int] = []
    for (slot, place) in layer.enumerated() {
      offsets.append(slot == 0 ? 0 : offsets[slot - 1] + distance(layer[slot - 1], place))
      let weight = [1, 1, 64, 64][priority(place)]
      let middle = desired[slot] - offsets[slot]
      var pool = Pool(sum: middle * weight, weight: weight, count: 1)
      while let above = pools.last, above.mean >= pool.mean {
        pool = Pool(
          sum: pool.sum + above.sum, weight: pool.weight + above.weight,
          count: pool.count + above.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    var slot = 0
    for pool in pools {
      for _ in 0..<pool.count {
        middles[layer[slot]] = pool.mean + offsets[slot]
        slot += 1
      }
    }
  }

  /// Takes the kinks out of lanes: each goes on at its height as far as its neighbours let it.
  private mutating func straighten(_ layer: [Int]) {
    for (slot, place) in layer.enumerated() where priority(place) == 2 {
      let level = leftLevel(place)
      guard abs(level - middles[place]) <= 24 else { continue }
      var height = level
      if slot + 1 < layer.count {
        height = min(height, middles[layer[slot + 1]] - distance(place, layer[slot + 1]))
      }
      if slot > 0 {
        height = max(height, middles[layer[slot - 1]] + distance(layer[slot - 1], place))
      }
      middles[place] = height
    }
  }

  /// The least distance between the middles of two neighbours, the upper one first.
  private func distance(_ upper: Int, _ lower: Int) -> Int {
    let isLane = [upper, lower].map { priority($0) == 2 }
    let gap = isLane[0] && isLane[1] ? 10 : isLane[0] || isLane[1] ? 12 : 16
    return (heights[upper] + 1) / 2 + (heights[lower] + 1) / 2 + gap
  }
}
