/// Writes down the steps of a backward pass while an engine makes it.
///
///     var recording = SweepRecording(graph, start: "l.grad = 1")
///     recording.turn(
///       of: 4, locals: [4, -1], grads: values.map(\.grad), code: "l.pullback(l.grad)")
///     try show(recording.stepper("The sweep"))
///
/// It computes no gradient: it compares the engine's before and after, and puts that into words.
/// Whatever the engine does, in whatever order, is what the reader sees, mistakes included.
public struct SweepRecording: Sendable {
  private let graph: ExpressionGraph
  private let words: ExpressionGraphWords
  private var steps: [Stepper.Step] = []
  private var grads: [Double]
  private var turns: Set<Int> = []

  /// Begins where every backward pass begins: the output's own gradient is 1.
  ///
  /// - Parameters:
  ///   - graph: The graph before the pass, with the gradients that it has then.
  ///   - code: The line of code that sets the output's gradient.
  public init(_ graph: ExpressionGraph, start code: String = "") {
    self.graph = graph
    words = ExpressionGraphWords(graph)
    grads = graph.nodes.map(\.grad)
    let last = graph.nodes.count - 1
    let output = words.term(last)
    grads[last] = 1
    steps = [
      Stepper.Step(
        at: last, StepText("Start at the end: \(output) moves as fast as itself"),
        arithmetic: StepText("∂\(output)/∂\(output) = 1"), changes: [.grad(of: last, 1)],
        code: code, action: .start)
    ]
  }

  /// Writes down that a node passed its gradient on.
  ///
  /// - Parameters:
  ///   - node: The node whose turn it was, as an index into the graph's nodes.
  ///   - locals: What the node's pullback adds to each of its inputs, in order, when it is handed
  ///     1. For an input that is used twice, the sum, twice.
  ///   - after: The gradients of all nodes after the turn, in the order of the graph's nodes.
  ///   - code: The line of code that did it.
  public mutating func turn(
    of node: Int, locals: [Double], grads after: [Double], code: String = ""
  ) {
    precondition(graph.nodes.indices.contains(node), "the graph has no node \(node)")
    precondition(after.count == grads.count, "a gradient for each of the graph's nodes")
    var lines: [StepText] = []
    var seen: Set<Int> = []
    for (input, local) in zip(graph.nodes[node].inputs, locals)
    where seen.insert(input).inserted {
      lines.append(arithmetic(from: node, to: input, local: local, after: after))
    }
    let changes = graph.nodes.indices.compactMap { index -> Stepper.Change? in
      let isSame = Self.agree(grads[index], after[index])
      return isSame && !seen.contains(index) ? nil : .grad(of: index, after[index])
    }
    steps.append(
      Stepper.Step(
        at: node, title(node), arithmetic: StepText(lines: lines), changes: changes, code: code,
        action: .turn))
    turns.insert(node)
    grads = after
  }

  /// Returns what was recorded.
  ///
  /// - Parameter caption: What the steps show, in words.
  /// - Returns: The steps, from the output's own gradient to the last turn.
  /// - Throws: Nothing, because every turn was checked; the initializer of `Stepper` does.
  public func stepper(_ caption: String) throws(StepperError) -> Stepper {
    try Stepper(caption, graph: graph, steps: steps)
  }

  private func title(_ node: Int) -> StepText {
    let label = graph.nodes[node].label
    let name = label.isEmpty ? words.term(node) : label
    let again = turns.contains(node) ? " again" : ""
    return StepText(pieces: [
      .words("Turn of \(name)\(again): its gradient is "), .number(grads[node], .gradBefore(node)),
    ])
  }

  /// Says how a gradient grew, as long as it grew by upstream × local; otherwise only that it did.
  private func arithmetic(from node: Int, to input: Int, local: Double, after: [Double])
    -> StepText
  {
    let symbol = "∂\(words.term(graph.nodes.count - 1))/∂\(words.term(input))"
    let (old, new) = (grads[input], after[input])
    guard Self.agree(old + grads[node] * local, new) else {
      return StepText("\(symbol): \(ReaderNumber(old)) → \(ReaderNumber(new))")
    }
    return StepText(pieces: [
      .words("\(symbol) = "), .number(old, .gradBefore(input)), .words(" + "),
      .number(grads[node], .gradBefore(node)), .words(" × "),
      .number(local, .slope(of: node, for: input)), .words(" = "), .number(new, .grad(input)),
    ])
  }

  /// Whether two numbers are the same but for the last digits.
  private static func agree(_ a: Double, _ b: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || abs(a - b) <= 1e-9 * max(abs(a), abs(b))
  }
}
