import ExhibitSamples
import Exhibits
import Testing

@testable import Drawing

@Suite struct GraphLayoutTests {
  @Test func `a + a has two edges that never meet`() throws {
    let layout = try GraphLayout(GraphSamples.twice(.afterBackward))
    #expect(layout.routes.count == 2)
    let heights = layout.routes.map { Set(samples($0).map(\.y)) }
    #expect(heights[0].isDisjoint(with: heights[1]))
    #expect(Set(layout.routes.flatMap(\.tips)).count == 2)
  }

  @Test func `a chain is a straight line`() throws {
    let layout = try GraphLayout(GraphSamples.chain(30))
    #expect(Set(layout.values.map(\.box.middle)).count == 1)
    #expect(Set(layout.routes.flatMap(samples).map(\.y)).count == 1)
  }

  @Test func `a trunk with a leaf at every step is a straight line`() throws {
    var build = GraphSamples()
    var steps = [build.leaf("x", 1)]
    for _ in 0..<12 { steps.append(build.plus(steps[steps.count - 1], build.leaf("c", 2))) }
    let layout = try GraphLayout(build.graph("A trunk"))
    #expect(Set(steps.dropFirst().map { layout.values[$0].box.middle }).count == 1)
  }

  @Test(arguments: 0..<200, [false, true])
  func `nothing overlaps in a random graph`(seed: Int, isDownwards: Bool) throws {
    var random = RandomGraphs(seed: UInt64(seed))
    let layout = try GraphLayout(random.graph(5 + seed % 56), isDownwards: isDownwards)
    let areas = layout.values.map { [$0.box] + ($0.sign.map { [$0] } ?? []) }
    let all = areas.flatMap { $0 }
    for (index, area) in all.enumerated() {
      #expect(area.x >= 0 && area.right <= layout.width)
      #expect(area.y >= 0 && area.bottom <= layout.height)
      for other in all[(index + 1)...] { #expect(!area.overlaps(other)) }
    }
  }

  @Test(arguments: 0..<200, [false, true])
  func `no edge runs through a box of a random graph`(seed: Int, isDownwards: Bool) throws {
    var random = RandomGraphs(seed: UInt64(seed))
    let layout = try GraphLayout(random.graph(5 + seed % 56), isDownwards: isDownwards)
    let boxes = layout.values.map { isDownwards ? $0.box.turned : $0.box }
    for route in layout.routes {
      for point in samples(route) {
        let hit = boxes.first {
          $0.x < point.x && point.x < $0.right && $0.y <= point.y && point.y <= $0.bottom
        }
        #expect(hit == nil, "\(point) in \(String(describing: hit))")
      }
    }
  }

  @Test(arguments: 0..<50, [false, true])
  func `edges run one way and end at every operand`(seed: Int, isDownwards: Bool) throws {
    var random = RandomGraphs(seed: UInt64(seed))
    let graph = try random.graph(60)
    let layout = try GraphLayout(graph, isDownwards: isDownwards)
    for route in layout.routes {
      let box = layout.values[route.source].box
      let start = isDownwards ? box.bottom : box.right
      var x = start
      for step in route.steps {
        switch step {
        case .move(let point):
          #expect(point.x >= start)
          x = point.x
        case .horizontal(let end):
          #expect(end > x)
          x = end
        case .curve(let end):
          #expect(end.x > x)
          x = end.x
        }
      }
    }
    let operands = graph.nodes.reduce(0) { $0 + $1.inputs.count }
    let tips = layout.routes.flatMap(\.tips)
    #expect(tips.count == operands)
    #expect(Set(tips).count == operands)
    let signs = layout.values.compactMap(\.sign)
    for tip in tips {
      let tip = isDownwards ? GraphPoint(x: tip.y, y: tip.x) : tip
      #expect(signs.contains { $0.grown(by: 1).overlaps(GraphRectangle(at: tip)) })
    }
  }

  @Test func `a graph for which a page has no room runs down, operands from left to right`() throws
  {
    let graph = try GraphSamples.chain(30)
    let wide = try GraphLayout(graph)
    let high = try GraphLayout(graph, isDownwards: true)
    #expect(wide.width > GraphLayout.room && high.width < 400)
    let svg = try GraphDrawing(graph).svg(id: "g")
    #expect(svg.contains("viewBox=\"0 0 \(high.width) \(high.height)\""))
    #expect(svg.contains("l-3-6h6z") && !svg.contains("l-6-3v6z"))
    let difference = try ExpressionGraph(
      nodes: [
        .init(label: "a", data: 1), .init(label: "b", data: 2),
        .init(label: "c", data: 1, operation: "-", inputs: [1, 0]),
      ], moment: .forwardOnly, caption: "c = b − a")
    let values = try GraphLayout(difference, isDownwards: true).values
    #expect(values[1].box.right < values[0].box.x)
    #expect(values[0].box.bottom < values[2].box.y)
    #expect(try !GraphDrawing(difference).svg(id: "g").contains("l-3-6h6z"))
  }

  @Test func `operands keep their order where it matters`() throws {
    let graph = try ExpressionGraph(
      nodes: [
        .init(label: "a", data: 1), .init(label: "b", data: 2),
        .init(label: "c", data: 1, operation: "-", inputs: [1, 0]),
      ], moment: .forwardOnly, caption: "c = b − a")
    let layout = try GraphLayout(graph)
    #expect(layout.values[1].box.bottom < layout.values[0].box.y)
  }

  @Test func `the README's expression is drawn without an avoidable mess`() throws {
    let net = try GraphNet(GraphSamples.readme())
    #expect(net.graph.nodes.count == 39)
    #expect(GraphOrder(net).crossings() <= 12)
  }

  @Test(.timeLimit(.minutes(1))) func `5,000 values are laid out, whatever leads where`() throws {
    var random = RandomGraphs(seed: 7)
    #expect(try GraphLayout(random.graph(5_000, reach: 8)).values.count == 5_000)
    #expect(try GraphLayout(GraphSamples.chain(4_999)).values.count == 5_000)
  }

  @Test func `too many values are an error that says so`() throws {
    let graph = try GraphSamples.chain(5_000)
    #expect(throws: GraphDrawingError.tooManyNodes(count: 5_001, limit: 5_000)) {
      _ = try GraphDrawing(graph)
    }
  }

  @Test func `too many lanes are an error before they are laid`() throws {
    var build = GraphSamples()
    var values = [build.leaf("x", 1)]
    for index in 1..<2_000 { values.append(build.plus(values[index - 1], values[index / 2])) }
    let graph = try build.graph("Hostile")
    #expect(throws: GraphDrawingError.self) { _ = try GraphDrawing(graph) }
  }

  /// Points along a route, a few pixels apart.
  private func samples(_ route: GraphRoute) -> [GraphPoint] {
    var points: [GraphPoint] = []
    var pen = GraphPoint(x: 0, y: 0)
    for step in route.steps {
      switch step {
      case .move(let point):
        pen = point
      case .horizontal(let x):
        points += stride(from: pen.x, through: x, by: 4).map { GraphPoint(x: $0, y: pen.y) }
        pen.x = x
      case .curve(let end):
        for step in 0...32 {
          let (t, u) = (Double(step) / 32, 1 - Double(step) / 32)
          let middle = Double((pen.x + end.x) / 2)
          let x = u * u * u * Double(pen.x) + 3 * u * t * middle + t * t * t * Double(end.x)
          let y =
            (u * u * u + 3 * u * u * t) * Double(pen.y)
            + (t * t * t + 3 * u * t * t) * Double(end.y)
          points.append(GraphPoint(x: Int(x), y: Int(y)))
        }
        pen = end
      }
    }
    return points
  }
}

extension GraphRectangle {
  /// The pixel at a point.
  fileprivate init(at point: GraphPoint) { self.init(x: point.x, y: point.y, width: 1, height: 1) }
}
