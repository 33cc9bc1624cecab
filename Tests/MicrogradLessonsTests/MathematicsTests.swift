import Testing

@testable import MicrogradLessons

/// Lessons 35 to 38 beside `Oracles/mathematics.py`, which computes without any engine.
@Suite struct MathematicsTests {
  /// What the script found, by name.
  private func oracle(_ name: String) throws -> [Double] {
    let lines = try oracleLines("mathematics.txt").map { $0.split(separator: " ") }
    let line = try #require(lines.first { $0.first.map(String.init) == name }, "no \(name)")
    return line.dropFirst().compactMap { Double($0) }
  }

  /// Whether two numbers are equal but for the rounding of some thousand operations.
  private func agree(_ a: Double, _ b: Double, within tolerance: Double = 1e-12) -> Bool {
    abs(a - b) <= tolerance * max(abs(a), abs(b))
  }

  @Test func `a cross-entropy and its gradient`() throws {
    var tape = Tape()
    for logit in [0.0, 3, -2, 1] { _ = tape.leaf(logit) }
    let loss = tape.crossEntropy(0..<4, target: 3)
    tape.backward(from: loss)
    #expect(agree(tape[loss].data, try oracle("cross-entropy")[0]))
    let gradient = try oracle("cross-entropy-gradient")
    #expect(gradient.count == 4)
    for (node, slope) in zip(tape.nodes, gradient) { #expect(agree(node.grad, slope)) }
  }

  @Test func `the moons at the start of the run: loss, curvature, extreme eigenvalues`() throws {
    let (model, examples) = publishedStart()
    var network = RecordedNetwork(model)
    let still = [Double](repeating: 0, count: 337)
    let gradient = network.curvature(along: still, on: examples).gradient
    let product = network.curvature(along: gradient, on: examples).product
    let squares = gradient.reduce(0) { $0 + $1 * $1 }
    let bend = zip(gradient, product).reduce(0.0) { $0 + $1.0 * $1.1 } / squares
    #expect(agree(bend, try oracle("moons-curvature-along-gradient")[0]))
    let extremes = try oracle("moons-eigenvalues")
    let up = network.extremeCurvature(sign: 1, rounds: 200, on: examples)
    let down = network.extremeCurvature(sign: -1, rounds: 200, on: examples)
    // Two hundred rounds of the power iteration leave this much.
    #expect(agree(up.curvature, extremes[0], within: 1e-5))
    #expect(agree(down.curvature, extremes[1], within: 1e-5))
    #expect(agree(network.step(on: examples, rate: 0), try oracle("moons-loss")[0]))
  }

  @Test(arguments: [("plain", false, false), ("norm", true, false), ("norm-shortcut", true, true)])
  func `thirty layers`(name: String, isNormed: Bool, hasShortcut: Bool) throws {
    var random = MersenneTwister(key: [38])
    let stack = DeepStack(depth: 30, width: 64, using: &random)
    let first = stack.gradients(isNormed: isNormed, hasShortcut: hasShortcut)[0]
    let length = first.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let expected = try oracle("deep-\(name)")
    #expect(expected.count == 3)
    // Each of thirty layers adds what is left when larger numbers cancel.
    #expect(agree(length, expected[0], within: 1e-10))
    #expect(abs(first[0] - expected[1]) <= 1e-10 * length)
    #expect(abs(first[63] - expected[2]) <= 1e-10 * length)
  }

  @Test func `a norm and its gradient`() throws {
    let weights = [0.5, -1, 2, 0.25]
    var tape = Tape()
    for number in [1.0, -2, 0.5, 3] { _ = tape.leaf(number) }
    let y = tape.rmsNorm(0..<4)
    let value = zip(y, weights).reduce(0.0) { $0 + tape[$1.0].data * $1.1 }
    #expect(agree(value, try oracle("rmsnorm")[0]))
    tape.pull(Dictionary(uniqueKeysWithValues: zip(y, weights)))
    let gradient = try oracle("rmsnorm-gradient")
    #expect(gradient.count == 4)
    for (node, slope) in zip(tape.nodes, gradient) { #expect(agree(node.grad, slope)) }
  }
}
