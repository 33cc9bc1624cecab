/// Draws the edges between boxes that stand: level through columns, curved between them.
struct GraphRouter {
  /// A route for each trunk of the net.
  private(set) var routes: [GraphRoute] = []
  private let net: GraphNet
  private let order: GraphOrder
  private let columns: [GraphColumns.Column]
  private let middles: [Int]
  private let values: [GraphLayout.Value]
  private let ports: GraphPorts

  /// Routes every trunk.
  init(
    _ net: GraphNet, order: GraphOrder, columns: [GraphColumns.Column], middles: [Int],
    values: [GraphLayout.Value]
  ) {
    self.net = net
    self.order = order
    self.columns = columns
    self.middles = middles
    self.values = values
    ports = GraphPorts(net, middles: middles)
    routes = net.trunks.indices.map(route)
  }

  /// Follows a trunk lane by lane; at each, first the branches that end, then the way on.
  private func route(_ trunk: Int) -> GraphRoute {
    let source = net.trunks[trunk].source
    let start = GraphPoint(
      x: values[source].box.right, y: middles[source] + ports.departure[trunk])
    var route = GraphRoute(source: source, start: start)
    var place: Int? = source
    var y = start.y
    while let here = place {
      let exit = GraphPoint(x: columns[net.layerOfPlace[here]].right, y: y)
      route.lead(to: exit)
      let links = net.outgoing[here].map { net.links[$0] }.filter { $0.trunk == trunk }
      if links.count > 1 && here != source { route.fork() }
      for link in net.outgoing[here] where net.links[link].trunk == trunk {
        if net.links[link].operand != nil { branch(link, from: exit, on: &route) }
      }
      place = links.first { $0.operand == nil }?.to
      guard let next = place else { break }
      y = middles[next]
      route.lead(from: exit, to: GraphPoint(x: columns[net.layerOfPlace[next]].left, y: y))
    }
    return route
  }

  /// Leads a branch to the rim of the sign that takes it.
  private func branch(_ link: Int, from exit: GraphPoint, on route: inout GraphRoute) {
    let node = net.links[link].to
    guard let sign = values[node].sign else { return }
    let arrival = ports.arrival[link]
    let column = columns[net.layerOfPlace[node]]
    route.branch(
      to: node, from: exit,
      GraphPoint(x: column.left - GraphRoute.approach, y: middles[node] + arrival),
      at: sign.x + rimInset(sign, at: arrival))
  }

  /// How far a rounded end recedes at a height above or below its middle, rounded down.
  private func rimInset(_ sign: GraphRectangle, at height: Int) -> Int {
    let radius = min(sign.width, sign.height) / 2
    let straight = max(0, sign.height / 2 - radius)
    let rise = min(radius, max(0, abs(height) - straight))
    let square = radius * radius - rise * rise
    return radius - ((0...radius).last { $0 * $0 <= square } ?? 0)
  }
}
