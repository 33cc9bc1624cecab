import Foundation

@testable import MicrogradLessons

/// Times the published training run on the engine of the lessons: `engine 100` takes 100 steps.
///
/// Prints the steps, the nodes of one loss, and the processor time in seconds.
@main
struct Main {
  static func main() {
    let steps = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100
    var python = MersenneTwister(key: [1337])
    let model = MLP(inputs: 2, layers: [16, 16, 1], using: &python)
    var numpy = MersenneTwister(seed: 1337)
    let examples = moons(count: 100, noise: 0.1, using: &numpy)
    let nodes = Loss(of: model, on: examples).total.topologicalOrder().count
    let start = clock()
    _ = train(model, on: examples, steps: steps)
    print(steps, nodes, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
}
