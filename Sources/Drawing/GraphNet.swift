import Exhibits

/// The graph as layers of places, with every link between neighbouring layers.
///
/// An edge that passes a layer holds a *lane* there, which the literature calls a dummy vertex. All
/// edges from one value share their lanes as a trunk that forks late; only the second `a` of `a + a`
/// has a trunk of its own, so that two edges are seen.
struct GraphNet {
  /// Something that takes a slot of a layer.
  enum Place: Hashable {
    /// The value with this index.
    case value(Int)
    /// The passage of the trunk with this index.
    case lane(trunk: Int)
  }

  /// The edges from one value; `copy` counts the times one consumer names the same value.
  struct Trunk: Hashable {
    let source: Int
    let copy: Int
  }

  /// A piece of a trunk from one place to a place in the next layer.
  struct Link: Hashable {
    let from: Int
    let to: Int
    let trunk: Int
    /// Which operand of `to` it feeds; nil when `to` is a lane.
    let operand: Int?
  }

  /// The most lanes that a drawing holds.
  static let laneLimit = 20_000

  let graph: ExpressionGraph
  let layerCount: Int
  /// The values in their order, then the lanes.
  private(set) var places: [Place]
  private(set) var layerOfPlace: [Int]
  private(set) var trunks: [Trunk] = []
  private(set) var links: [Link] = []
  /// For each place the links that end there, and those that start there.
  private(set) var incoming: [[Int]] = []
  private(set) var outgoing: [[Int]] = []

  /// Finds the trunks and lays their lanes.
  init(_ graph: ExpressionGraph) throws(GraphDrawingError) {
    let layers = GraphLayers(graph)
    self.graph = graph
    layerCount = layers.count
    places = graph.nodes.indices.map(Place.value)
    layerOfPlace = layers.layerOfNode
    let uses = findTrunks()
    try checkLanes(uses)
    for trunk in trunks.indices { lay(trunk, uses: uses[trunk]) }
    incoming = Array(repeating: [], count: places.count)
    outgoing = incoming
    for (index, link) in links.enumerated() {
      outgoing[link.from].append(index)
      incoming[link.to].append(index)
    }
  }

  /// Fills `trunks` and returns for each its ends: consumers with the operand they take.
  private mutating func findTrunks() -> [[(node: Int, operand: Int)]] {
    var indices: [Trunk: Int] = [:]
    var uses: [[(node: Int, operand: Int)]] = []
    for (index, node) in graph.nodes.enumerated() {
      var copies: [Int: Int] = [:]
      for (operand, input) in node.inputs.enumerated() {
        let trunk = Trunk(source: input, copy: copies[input, default: 0])
        copies[input, default: 0] += 1
        if let known = indices[trunk] {
          uses[known].append((index, operand))
        } else {
          indices[trunk] = trunks.count
          trunks.append(trunk)
          uses.append([(index, operand)])
        }
      }
    }
    return uses
  }

  private func checkLanes(_ uses: [[(node: Int, operand: Int)]]) throws(GraphDrawingError) {
    var count = 0
    for (trunk, ends) in zip(trunks, uses) {
      let last = ends.reduce(0) { max($0, layerOfPlace[$1.node]) }
      count += last - layerOfPlace[trunk.source] - 1
    }
    if count > Self.laneLimit {
      throw .tooManyLanes(count: count, limit: Self.laneLimit)
    }
  }

  /// Adds the trunk's lanes, layer by layer, and its links.
  private mutating func lay(_ trunk: Int, uses: [(node: Int, operand: Int)]) {
    let source = trunks[trunk].source
    let last = uses.reduce(0) { max($0, layerOfPlace[$1.node]) }
    var stations = [source]
    for layer in layerOfPlace[source] + 1..<last {
      links.append(
        Link(from: stations[stations.count - 1], to: places.count, trunk: trunk, operand: nil))
      stations.append(places.count)
      places.append(.lane(trunk: trunk))
      layerOfPlace.append(layer)
    }
    for use in uses {
      let station = stations[layerOfPlace[use.node] - layerOfPlace[source] - 1]
      links.append(Link(from: station, to: use.node, trunk: trunk, operand: use.operand))
    }
  }
}
