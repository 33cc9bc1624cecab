import Micrograd

var weights = MersenneTwister(key: [1337])
let model = MLP(inputs: 2, layers: [16, 16, 1], using: &weights)
var points = MersenneTwister(seed: 1337)
let examples = moons(count: 100, noise: 0.1, using: &points)
let run = train(model, on: examples, steps: 100)
guard let first = run.first, let last = run.last, last.loss < first.loss / 10 else {
  fatalError("the library does not train the moons")
}
let right = examples.count { ($0.y > 0) == (model.evaluate($0.x)[0] > 0) }
print("loss \(first.loss) to \(last.loss), \(right) of \(examples.count) points right")
