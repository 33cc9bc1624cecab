import Exhibits

/// Nodes in columns from left to right, each as far along as the shortest way to it, and in each
/// column near what leads there.
struct NodeLayers {
  /// What stands in a column.
  enum Slot: Hashable {
    case node(Int)
    /// The way of an edge through a column that it passes.
    case way(Int)
  }

  /// The columns, from the left.
  private(set) var columns: [[Slot]] = []
  /// The column of each node.
  private(set) var layers: [Int]

  init(_ diagram: NodeDiagram) {
    let places = Dictionary(
      uniqueKeysWithValues: diagram.nodes.enumerated().map { ($1.name, $0) })
    let edges = diagram.edges.map { (places[$0.start] ?? 0, places[$0.end] ?? 0) }
    layers = Self.layers(count: diagram.nodes.count, edges, isDirected: diagram.isDirected)
    columns = Array(repeating: [], count: (layers.max() ?? 0) + 1)
    for (node, layer) in layers.enumerated() { columns[layer].append(.node(node)) }
    for (index, (start, end)) in edges.enumerated() {
      let (low, high) = (min(layers[start], layers[end]), max(layers[start], layers[end]))
      guard high - low > 1, !diagram.isDirected || layers[start] < layers[end] else { continue }
      for layer in (low + 1)..<high { columns[layer].append(.way(index)) }
    }
    sort(edges)
  }

  /// Returns how many steps each node is from the first; what cannot be reached begins anew.
  private static func layers(count: Int, _ edges: [(Int, Int)], isDirected: Bool) -> [Int] {
    var next = Array(repeating: [Int](), count: count)
    for (start, end) in edges where start != end {
      next[start].append(end)
      if !isDirected { next[end].append(start) }
    }
    let isReached = Set(edges.filter { $0.0 != $0.1 }.map(\.1))
    var layers: [Int?] = Array(repeating: nil, count: count)
    // The first node, then those to which nothing leads, then the rest.
    let starts = [0] + (0..<count).filter { !isReached.contains($0) } + Array(0..<count)
    for start in starts where layers[start] == nil {
      layers[start] = 0
      var queue = [start]
      var position = 0
      while position < queue.count {
        let node = queue[position]
        position += 1
        for other in next[node] where layers[other] == nil {
          layers[other] = (layers[node] ?? 0) + 1
          queue.append(other)
        }
      }
    }
    return layers.map { $0 ?? 0 }
  }

  /// Orders each column by the middle of what it is joined to in the one before.
  private mutating func sort(_ edges: [(Int, Int)]) {
    for layer in columns.indices.dropFirst() {
      let before = Dictionary(
        uniqueKeysWithValues: columns[layer - 1].enumerated().map { ($1, Double($0)) })
      func middle(_ slot: Slot, _ place: Int) -> Double {
        let neighbours: [Double] = edges.enumerated().compactMap { index, edge in
          if let way = before[.way(index)] {
            let isOwn = slot == .way(index) || slot == .node(edge.0) || slot == .node(edge.1)
            return isOwn ? way : nil
          }
          if slot == .way(index) || slot == .node(edge.1), let start = before[.node(edge.0)] {
            return start
          }
          if slot == .way(index) || slot == .node(edge.0), let end = before[.node(edge.1)] {
            return end
          }
          return nil
        }
        return neighbours.isEmpty
          ? Double(place) : neighbours.reduce(0, +) / Double(neighbours.count)
      }
      let keys = columns[layer].enumerated().map { (middle($1, $0), $0) }
      columns[layer] = zip(keys, columns[layer]).sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
