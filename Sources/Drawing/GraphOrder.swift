/// The order of the places in every layer, top to bottom, with few crossings.
///
/// Barycentre sweeps (Sugiyama, Tagawa and Toda, 1981) in integers, from the order in which a reader
/// meets the operands; the best order of all sweeps is kept, the earlier one of equals.
struct GraphOrder {
  /// The places of each layer, top to bottom.
  private(set) var layers: [[Int]]
  /// The slot of each place in its layer.
  private(set) var slots: [Int]
  private let net: GraphNet
  /// For each link how far its end lies from the middle of the slot where it ends.
  private let offsets: [Int]

  /// A slot's worth of sorting key; operands of one node differ by less.
  private static let slot = 1 << 20

  /// Orders the places of `net`.
  init(_ net: GraphNet) {
    self.net = net
    offsets = net.links.map { Self.offset(of: $0, in: net) }
    layers = GraphOrder.firstOrder(net)
    slots = Array(repeating: 0, count: net.places.count)
    for layer in layers.indices { number(layer) }
    var best = layers
    var fewest = crossings()
    var idleSweepsLeft = Self.idleSweeps(net)
    for sweep in 0..<40 where fewest > 0 && idleSweepsLeft > 0 {
      if sweep.isMultiple(of: 2) {
        for layer in layers.indices.reversed() { sort(layer, by: layers[layer].map(rightKeys)) }
      } else {
        for layer in layers.indices { sort(layer, by: layers[layer].map(leftKeys)) }
      }
      if net.places.count <= 1_000 { exchangeNeighbours() }
      let count = crossings()
      idleSweepsLeft = count < fewest ? Self.idleSweeps(net) : idleSweepsLeft - 1
      if count < fewest {
        fewest = count
        best = layers
      }
    }
    layers = best
    for layer in layers.indices { number(layer) }
  }

  /// Returns how many pairs of links cross.
  func crossings() -> Int {
    layers.reduce(0) { total, layer in
      var keys: [Int] = []
      for place in layer {
        let ends = net.outgoing[place].map { link in
          (copy: net.trunks[net.links[link].trunk].copy, key: endKey(link))
        }
        keys += (ends.count < 2 ? ends : ends.sorted(by: <)).map(\.key)
      }
      return total + Inversions.count(keys)
    }
  }

  // MARK: Sweeps

  /// How many sweeps in a row may bring nothing; every one of a large graph takes long.
  private static func idleSweeps(_ net: GraphNet) -> Int { net.places.count > 1_000 ? 1 : 8 }

  /// Sorts by mean key; places without a key keep their slots.
  private mutating func sort(_ layer: Int, by keys: [[Int]]) {
    let places = layers[layer]
    var free: [Int] = []
    var moving: [(mean: Int, slot: Int, place: Int)] = []
    for (slot, place) in places.enumerated() {
      let found = keys[slot]
      if found.isEmpty { continue }
      free.append(slot)
      moving.append((found.reduce(0, +) / found.count, slot, place))
    }
    moving.sort { ($0.mean, $0.slot) < ($1.mean, $1.slot) }
    for (slot, entry) in zip(free, moving) { layers[layer][slot] = entry.place }
    number(layer)
  }

  /// Swaps neighbours in a layer wherever that removes crossings on both sides taken together.
  private mutating func exchangeNeighbours() {
    for layer in layers.indices {
      for slot in layers[layer].indices.dropLast() {
        let (upper, lower) = (layers[layer][slot], layers[layer][slot + 1])
        let now = pairCrossings(upper, lower)
        if now > 0 && pairCrossings(lower, upper) < now {
          layers[layer].swapAt(slot, slot + 1)
          slots[upper] = slot + 1
          slots[lower] = slot
        }
      }
    }
  }

  private func pairCrossings(_ upper: Int, _ lower: Int) -> Int {
    Inversions.between(leftKeys(upper), leftKeys(lower))
      + Inversions.between(rightKeys(upper), rightKeys(lower))
  }

  private mutating func number(_ layer: Int) {
    for (slot, place) in layers[layer].enumerated() { slots[place] = slot }
  }

  // MARK: Keys

  private func leftKeys(_ place: Int) -> [Int] {
    net.incoming[place].map { slots[net.links[$0].from] * Self.slot }
  }

  private func rightKeys(_ place: Int) -> [Int] {
    net.outgoing[place].map(endKey)
  }

  private func endKey(_ link: Int) -> Int { slots[net.links[link].to] * Self.slot + offsets[link] }

  /// The operands of an operation whose order matters end one below the other.
  private static func offset(of link: GraphNet.Link, in net: GraphNet) -> Int {
    guard let operand = link.operand else { return 0 }
    let node = net.graph.nodes[link.to]
    if GraphPorts.isCommutative(node) { return 0 }
    return slot * (operand + 1) / (node.inputs.count + 1) - slot / 2
  }

  // MARK: The first order

  /// Orders by the walk from the output that finishes first operands first.
  private static func firstOrder(_ net: GraphNet) -> [[Int]] {
    let ranks = readingRanks(net)
    var layers = Array(repeating: [Int](), count: net.layerCount)
    for place in net.places.indices { layers[net.layerOfPlace[place]].append(place) }
    func rank(_ place: Int) -> Int {
      switch net.places[place] {
      case .value(let node): ranks[node]
      case .lane(let trunk): ranks[net.trunks[trunk].source]
      }
    }
    return layers.map { layer in layer.sorted { (rank($0), $0) < (rank($1), $1) } }
  }

  private static func readingRanks(_ net: GraphNet) -> [Int] {
    let nodes = net.graph.nodes
    var ranks = Array(repeating: -1, count: nodes.count)
    var isMet = Array(repeating: false, count: nodes.count)
    var next = 0
    for root in nodes.indices.reversed() where !isMet[root] {
      var walk = [(node: root, operand: 0)]
      isMet[root] = true
      while let (node, operand) = walk.last {
        if operand < nodes[node].inputs.count {
          walk[walk.count - 1].operand += 1
          let input = nodes[node].inputs[operand]
          if !isMet[input] { walk.append((input, 0)) }
          isMet[input] = true
        } else {
          ranks[node] = next
          next += 1
          walk.removeLast()
        }
      }
    }
    return ranks
  }
}
