import Exhibits

/// The layer of every value, counted from 0 at the left: inputs are always further left.
struct GraphLayers {
  /// The layer of each node.
  let layerOfNode: [Int]
  /// How many layers there are; none is empty.
  let count: Int

  /// Puts a node right of its inputs, then as far right as its use allows where that shortens edges.
  init(_ graph: ExpressionGraph) {
    var layers: [Int] = []
    for node in graph.nodes {
      layers.append(node.inputs.reduce(0) { max($0, layers[$1] + 1) })
    }
    let consumers = Self.consumers(graph)
    for index in graph.nodes.indices.reversed() where !consumers[index].isEmpty {
      // A leaf that is used once comes along for free, so it does not hold its consumer back.
      let held = Set(graph.nodes[index].inputs).filter {
        graph.nodes[$0].operation != nil || consumers[$0].count > 1
      }
      if held.count <= consumers[index].count {
        layers[index] = consumers[index].reduce(Int.max) { min($0, layers[$1] - 1) }
      }
    }
    layerOfNode = layers
    count = (layers.max() ?? 0) + 1
  }

  /// Returns for each node the nodes that use it, each once, in order.
  private static func consumers(_ graph: ExpressionGraph) -> [[Int]] {
    var consumers = Array(repeating: [Int](), count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      for input in node.inputs where consumers[input].last != index {
        consumers[input].append(index)
      }
    }
    return consumers
  }
}
