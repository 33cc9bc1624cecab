import Exhibits
import Foundation
import Markup

/// What `live.js` needs to compute the numbers of a figure again, when a reader changes one.
///
/// It stands in the figure's attribute `data-live`. Whatever shows a number of it has an attribute
/// `data-n` that says which: see `LiveNumber`.
struct LiveData: Encodable {
  /// A leaf with its number, or what makes a value: a rule and the places of its operands.
  enum Node: Encodable {
    case leaf(Double)
    case made(rule: Int, of: [Int])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .leaf(let number): try container.encode(number)
      case .made(let rule, let inputs): try container.encode([rule] + inputs)
      }
    }
  }

  /// A number that the reader can change.
  struct Free: Encodable {
    /// What it is called.
    let label: String
    /// The leaves that have it; empty for the gradient of the last node.
    let nodes: [Int]
  }

  /// The formulas of each rule: the value, then the slopes.
  let rules: [[String]]
  /// The values, in the order of the graph's nodes.
  let nodes: [Node]
  /// What the values are called; "" for those without a name.
  let names: [String]
  /// The gradient of the last node; nil when gradients are not shown.
  let seed: Double?
  /// What can be changed.
  let free: [Free]
  /// For how many columns a number has room.
  let room: Int

  /// The most values that follow: beyond them a figure is looked at, not tried out.
  static let nodeLimit = 100
  /// A number as wide as any that a live graph shows.
  static let widest = "−0.0000"

  /// The data of a graph; nil if it does not follow: it has no rules, is large, or has no named leaf.
  init?(_ graph: ExpressionGraph, seed: Double? = nil) {
    guard GraphRules(graph) != nil, graph.nodes.count <= Self.nodeLimit else { return nil }
    let used = Set(graph.nodes.compactMap(\.operation))
    let rules = graph.rules.filter { used.contains($0.operation) }
    let places = Dictionary(
      zip(rules.map(\.operation), rules.indices), uniquingKeysWith: { first, _ in first })
    var nodes: [Node] = []
    var free: [Free] = []
    for (index, node) in graph.nodes.enumerated() {
      if let place = node.operation.flatMap({ places[$0] }) {
        nodes.append(.made(rule: place, of: node.inputs))
        continue
      }
      guard node.data.isFinite else { return nil }
      nodes.append(.leaf(node.data))
      if !node.label.isEmpty && !node.isHelper {
        free.append(Free(label: node.label, nodes: [index]))
      }
    }
    guard !free.isEmpty else { return nil }
    let shown = graph.moment == .afterBackward ? graph.nodes[graph.nodes.count - 1].grad : nil
    self.init(
      rules: rules, nodes: nodes, names: graph.nodes.map(\.label), seed: seed ?? shown, free: free,
      room: Self.widest.count)
  }

  /// The data of a gate; nil if it has no rule.
  init?(_ gate: Gate) {
    guard let rule = gate.rule, gate.output.upstream.isFinite,
      gate.inputs.allSatisfy(\.value.isFinite)
    else { return nil }
    var free: [Free] = []
    for label in gate.inputs.map(\.label) where !free.contains(where: { $0.label == label }) {
      free.append(
        Free(label: label, nodes: gate.inputs.indices.filter { gate.inputs[$0].label == label }))
    }
    self.init(
      rules: [rule],
      nodes: gate.inputs.map { .leaf($0.value) } + [
        .made(rule: 0, of: Array(gate.inputs.indices))
      ],
      names: gate.inputs.map(\.label) + [gate.output.label], seed: gate.output.upstream,
      free: free + [Free(label: Phrase.upstream.text, nodes: [])], room: 6)
  }

  private init(
    rules: [OperationRule], nodes: [Node], names: [String], seed: Double?, free: [Free], room: Int
  ) {
    self.names = names
    self.rules = rules.map { rule in ([rule.value] + rule.slopes).map(\.description) }
    self.nodes = nodes
    self.seed = seed.flatMap { $0.isFinite ? $0 : nil }
    self.free = free
    self.room = room
  }

  /// The place of a leaf among what can be changed; nil if it cannot.
  func free(_ node: Int) -> Int? { free.firstIndex { $0.nodes.contains(node) } }

  /// The data as JSON, the same bytes on every machine.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

/// Which number of a live figure an element shows, as its attribute `data-n` says it.
enum LiveNumber {
  /// The value of a node: "d3".
  case data(Int)
  /// The gradient of a node: "g3".
  case grad(Int)
  /// The local derivative of a node for one of its inputs: "s3.0".
  case slope(of: Int, for: Int)
  /// What a node passes on to one of its inputs, upstream × local: "w3.0".
  case share(of: Int, for: Int)

  /// The number's name.
  var name: String {
    switch self {
    case .data(let node): "d\(node)"
    case .grad(let node): "g\(node)"
    case .slope(let node, let input): "s\(node).\(input)"
    case .share(let node, let input): "w\(node).\(input)"
    }
  }
}
