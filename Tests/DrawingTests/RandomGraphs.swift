import Exhibits
import SeededNumbers

/// Graphs from a seeded generator, so every run draws the same ones.
struct RandomGraphs {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  private mutating func next(below limit: Int) -> Int {
    Int(generator.next() % UInt64(limit))
  }

  /// Returns a graph of `count` nodes; inputs lie at most `reach` nodes back.
  mutating func graph(_ count: Int, reach: Int = 40) throws -> ExpressionGraph {
    var nodes: [ExpressionGraph.Node] = []
    for index in 0..<count {
      let isLeaf = index < 2 || next(below: 3) == 0
      let operands = isLeaf ? 0 : 1 + next(below: next(below: 9) == 0 ? 7 : 2)
      let inputs = (0..<operands).map { _ in index - 1 - next(below: min(index, reach)) }
      let sign = operands == 1 ? "ReLU" : ["+", "×", "−"][next(below: 3)]
      nodes.append(
        .init(
          label: ["", "a", "weight", "x₁ + 𝒚"][next(below: 4)],
          data: Double(next(below: 2_000_000) - 1_000_000) / [1, 7, 1e4, 1e12][next(below: 4)],
          grad: Double(next(below: 999)) / 7, operation: isLeaf ? nil : sign, inputs: inputs,
          isHelper: next(below: 5) == 0))
    }
    return try ExpressionGraph(nodes: nodes, moment: .afterBackward, caption: "Random")
  }
}
