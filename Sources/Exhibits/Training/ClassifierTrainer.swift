/// Trains the network of a training figure, as `training.js` does on the page.
struct ClassifierTrainer {
  /// Each neuron's weights and then its bias, in one list, and their gradients.
  private struct Layer {
    let inputs: Int
    let outputs: Int
    var numbers: [Double]
    var grads: [Double]
  }

  private let settings: ClassifierTraining.Settings
  private let examples: [ClassifierTraining.Example]
  private let steps: Int
  private var layers: [Layer]
  private var taken = 0

  /// Draws the weights.
  init(
    _ examples: [ClassifierTraining.Example], _ settings: ClassifierTraining.Settings, steps: Int
  ) {
    var random = PythonRandom(seed: settings.seed)
    self.settings = settings
    self.examples = examples
    self.steps = steps
    layers = zip([2] + settings.hidden, settings.hidden + [1]).map { inputs, outputs in
      let numbers = (0..<outputs * (inputs + 1)).map { place in
        place % (inputs + 1) == inputs ? 0 : -1 + 2 * random.unit()
      }
      return Layer(
        inputs: inputs, outputs: outputs, numbers: numbers, grads: numbers.map { _ in 0 })
    }
  }

  /// All parameters, layer by layer and neuron by neuron, each neuron's bias last.
  var parameters: [Double] { layers.flatMap(\.numbers) }

  /// Returns the network's score for a point.
  func score(_ x: Double, _ y: Double) -> Double { forward([x, y])[layers.count][0] }

  /// The point, then the outputs of all layers.
  private func forward(_ point: [Double]) -> [[Double]] {
    var all = [point]
    for (depth, layer) in layers.enumerated() {
      let from = all[depth]
      all.append(
        (0..<layer.outputs).map { neuron in
          let start = neuron * (layer.inputs + 1)
          var sum = layer.numbers[start + layer.inputs]
          for input in 0..<layer.inputs { sum += layer.numbers[start + input] * from[input] }
          return depth == layers.count - 1 || sum > 0 ? sum : 0
        })
    }
    return all
  }

  /// Takes a step, and returns the loss before it.
  mutating func step() -> Double {
    if settings.clearsGradients {
      for depth in layers.indices { layers[depth].grads = layers[depth].grads.map { _ in 0 } }
    }
    let share = 1 / Double(examples.count)
    var data = 0.0
    for example in examples {
      let all = forward([example.x, example.y])
      let short = 1 - example.label * all[layers.count][0]
      guard short > 0 else { continue }
      data += short
      backward(all, upstream: -example.label * share)
    }
    let rate = settings.rate * (1 - settings.decay * Double(taken) / Double(steps))
    taken += 1
    return data * share + settings.penalty * update(rate)
  }

  /// Adds one example's share to all gradients.
  private mutating func backward(_ all: [[Double]], upstream output: Double) {
    var upstream = [output]
    for depth in layers.indices.reversed() {
      let inputs = layers[depth].inputs
      var down = Array(repeating: 0.0, count: inputs)
      for (neuron, gradient) in upstream.enumerated() where gradient != 0 {
        let start = neuron * (inputs + 1)
        for input in 0..<inputs {
          layers[depth].grads[start + input] += gradient * all[depth][input]
          if all[depth][input] > 0 {
            down[input] += gradient * layers[depth].numbers[start + input]
          }
        }
        layers[depth].grads[start + inputs] += gradient
      }
      upstream = down
    }
  }

  /// Moves all parameters, and returns the sum of their squares before that.
  private mutating func update(_ rate: Double) -> Double {
    var squares = 0.0
    for depth in layers.indices {
      for place in layers[depth].numbers.indices {
        let number = layers[depth].numbers[place]
        squares += number * number
        layers[depth].grads[place] += 2 * settings.penalty * number
        layers[depth].numbers[place] -= rate * layers[depth].grads[place]
      }
    }
    return squares
  }
}
