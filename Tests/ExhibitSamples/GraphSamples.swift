import Exhibits

/// Builds graphs the way a lesson's engine does, gradients included.
package struct GraphSamples {
  private var nodes: [ExpressionGraph.Node] = []
  private var partials: [[Double]] = []

  /// Begins a graph without nodes.
  package init() {}

  /// Adds a leaf, and returns its index, as all of these do.
  package mutating func leaf(_ label: String = "", _ data: Double, isHelper: Bool = false) -> Int {
    add(.init(label: label, data: data, isHelper: isHelper), [])
  }

  /// Adds a sum of two nodes.
  package mutating func plus(_ a: Int, _ b: Int, _ label: String = "", isHelper: Bool = false)
    -> Int
  {
    add(
      .init(
        label: label, data: nodes[a].data + nodes[b].data, operation: "+", inputs: [a, b],
        isHelper: isHelper), [1, 1])
  }

  /// Adds a product of two nodes.
  package mutating func times(_ a: Int, _ b: Int, _ label: String = "", isHelper: Bool = false)
    -> Int
  {
    add(
      .init(
        label: label, data: nodes[a].data * nodes[b].data, operation: "×", inputs: [a, b],
        isHelper: isHelper), [nodes[b].data, nodes[a].data])
  }

  /// Adds a node to a whole power.
  package mutating func power(_ a: Int, _ n: Int, _ label: String = "", isHelper: Bool = false)
    -> Int
  {
    func raised(_ n: Int) -> Double {
      let product = (0..<abs(n)).reduce(1.0) { total, _ in total * nodes[a].data }
      return n < 0 ? 1 / product : product
    }
    return add(
      .init(label: label, data: raised(n), operation: "^\(n)", inputs: [a], isHelper: isHelper),
      [Double(n) * raised(n - 1)])
  }

  /// Adds the larger of a node and zero.
  package mutating func relu(_ a: Int, _ label: String = "") -> Int {
    add(
      .init(label: label, data: max(0, nodes[a].data), operation: "ReLU", inputs: [a]),
      [nodes[a].data > 0 ? 1 : 0])
  }

  /// Adds a difference, the way an engine without one does: with two helpers.
  package mutating func minus(_ a: Int, _ b: Int, _ label: String = "") -> Int {
    let negated = times(b, leaf("", -1, isHelper: true), isHelper: true)
    return plus(a, negated, label)
  }

  private mutating func add(_ node: ExpressionGraph.Node, _ partial: [Double]) -> Int {
    nodes.append(node)
    partials.append(partial)
    return nodes.count - 1
  }

  /// Returns the graph; for `.afterBackward`, with the gradients of its last node.
  package func graph(
    _ caption: String, _ moment: ExpressionGraph.Moment = .forwardOnly, follows: Bool = false
  ) throws -> ExpressionGraph {
    var grads = Array(repeating: 0.0, count: nodes.count)
    grads[nodes.count - 1] = 1
    for index in nodes.indices.reversed() {
      for (input, partial) in zip(nodes[index].inputs, partials[index]) {
        grads[input] += partial * grads[index]
      }
    }
    let known = zip(nodes, grads).map { node, grad in
      ExpressionGraph.Node(
        label: node.label, data: node.data, grad: moment == .forwardOnly ? 0 : grad,
        operation: node.operation, inputs: node.inputs, isHelper: node.isHelper)
    }
    let signs = nodes.compactMap(\.operation)
    let rules = follows ? Self.rules.filter { signs.contains($0.operation) } : []
    return try ExpressionGraph(nodes: known, moment: moment, caption: caption, rules: rules)
  }

  /// The rules of the operations.
  package static let rules = [
    OperationRule("+") { a, b in (a + b, [1, 1]) },
    OperationRule("×") { a, b in (a * b, [b, a]) },
    OperationRule("ReLU") { x in (x.max(0), [x.isGreater(than: 0)]) },
    OperationRule("^-1") { x in (1 / x, [-1 / (x * x)]) },
    OperationRule("^2") { x in (x * x, [2 * x]) },
    OperationRule("^3") { x in (x.pow(3), [3 * x * x]) },
  ]
}

extension GraphSamples {
  /// `c = a + b`.
  package static func sum() throws -> ExpressionGraph {
    var build = GraphSamples()
    let (a, b) = (build.leaf("a", 2), build.leaf("b", -3))
    _ = build.plus(a, b, "c")
    return try build.graph("c = a + b")
  }

  /// `b = a + a`.
  package static func twice(_ moment: ExpressionGraph.Moment) throws -> ExpressionGraph {
    var build = GraphSamples()
    let a = build.leaf("a", 3)
    _ = build.plus(a, a, "b")
    return try build.graph("b = a + a: a is used twice, so two edges", moment)
  }

  /// `(a × b) × (a + b)`.
  package static func productOfBoth(follows: Bool = false) throws -> ExpressionGraph {
    var build = GraphSamples()
    let (a, b) = (build.leaf("a", -2), build.leaf("b", 3))
    let (d, e) = (build.times(a, b, "d"), build.plus(a, b, "e"))
    _ = build.times(d, e, "f")
    return try build.graph("f = (a × b) × (a + b)", .afterBackward, follows: follows)
  }

  /// `L = (a × b + c) × f`, from the lecture.
  package static func lecture() throws -> ExpressionGraph {
    var build = GraphSamples()
    let (a, b, c) = (build.leaf("a", 2), build.leaf("b", -3), build.leaf("c", 10))
    let d = build.plus(build.times(a, b, "e"), c, "d")
    _ = build.times(d, build.leaf("f", -2), "L")
    return try build.graph("L = (a × b + c) × f", .afterBackward)
  }

  /// `x` used at three places, far and near, and twice by one of them.
  package static func threeUses(follows: Bool = false) throws -> ExpressionGraph {
    var build = GraphSamples()
    let x = build.leaf("x", 0.70710678)
    let w = build.leaf("w", 24.70408)
    let square = build.times(x, x, "square")
    let cube = build.times(square, x, "cube")
    let bent = build.relu(build.times(cube, w))
    _ = build.plus(build.minus(bent, x), build.power(x, -1), "y")
    return try build.graph("x at three places and more", .afterBackward, follows: follows)
  }

  /// A neuron with two inputs.
  package static func neuron() throws -> ExpressionGraph {
    var build = GraphSamples()
    let (x1, x2) = (build.leaf("x1", 2), build.leaf("x2", 0))
    let (w1, w2) = (build.leaf("w1", -3), build.leaf("w2", 1))
    let first = build.times(x1, w1, "x1w1")
    let second = build.times(x2, w2, "x2w2")
    let n = build.plus(
      build.plus(first, second, "x1w1 + x2w2"), build.leaf("b", 6.8813735870195432), "n")
    _ = build.relu(n, "o")
    return try build.graph("A neuron", .afterBackward)
  }

  /// A layer of three neurons on two inputs, and one neuron on those.
  package static func network() throws -> ExpressionGraph {
    var build = GraphSamples()
    let inputs = [build.leaf("x1", 0.5), build.leaf("x2", -1.25)]
    var hidden: [Int] = []
    for row in 0..<3 {
      var total = build.leaf("b\(row + 1)", 0.1 * Double(row))
      for (column, x) in inputs.enumerated() {
        let w = build.leaf("w\(row + 1)\(column + 1)", Double((row * 7 + column * 5) % 9) / 4 - 1)
        total = build.plus(total, build.times(w, x))
      }
      hidden.append(build.relu(total, "h\(row + 1)"))
    }
    var total = build.leaf("b", 0.25)
    for (row, h) in hidden.enumerated() {
      total = build.plus(total, build.times(build.leaf("v\(row + 1)", 0.75 - Double(row)), h))
    }
    return try build.graph("Two inputs, three neurons, one output", .afterBackward)
  }

  /// The expression that opens micrograd's README.
  package static func readme(_ moment: ExpressionGraph.Moment = .afterBackward) throws
    -> ExpressionGraph
  {
    var build = GraphSamples()
    func constant(_ value: Double) -> Int { build.leaf("", value) }
    let (a, b) = (build.leaf("a", -4), build.leaf("b", 2))
    var c = build.plus(a, b, "c")
    var d = build.plus(build.times(a, b), build.power(b, 3), "d")
    c = build.plus(c, build.plus(c, constant(1)), "c")
    let negated = build.times(a, build.leaf("", -1, isHelper: true), isHelper: true)
    c = build.plus(c, build.plus(build.plus(constant(1), c), negated), "c")
    d = build.plus(
      d, build.plus(build.times(d, constant(2)), build.relu(build.plus(b, a))), "d")
    d = build.plus(
      d, build.plus(build.times(constant(3), d), build.relu(build.minus(b, a))), "d")
    let f = build.power(build.minus(c, d, "e"), 2, "f")
    let g = build.times(f, build.leaf("", 0.5, isHelper: true), "g")
    _ = build.plus(g, build.times(constant(10), build.power(f, -1, isHelper: true)), "g")
    return try build.graph("The expression of micrograd's README", moment)
  }

  /// A straight line of operations with one operand each.
  package static func chain(_ length: Int) throws -> ExpressionGraph {
    var build = GraphSamples()
    var last = build.leaf("x", 1)
    for _ in 0..<length { last = build.relu(last) }
    return try build.graph("A chain")
  }
}
