/// Why something is not a network.
public enum NetworkDiagramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A network has inputs and at least one layer.
  case tooFewLayers(Int)
  /// A layer without neurons.
  case emptyLayer(Int)
  /// There are weights for more or fewer layers than there are.
  case wrongWeights(layers: Int, expected: Int)
  /// The weights into a layer are not one row a neuron and one number an input.
  case wrongShape(layer: Int, neurons: Int, inputs: Int)

  /// Returns nil when layers and weights fit.
  init?(layers: [Int], weights: [[[Double]]]?) {
    if layers.count < 2 {
      self = .tooFewLayers(layers.count)
      return
    }
    if let empty = layers.firstIndex(where: { $0 < 1 }) {
      self = .emptyLayer(empty)
      return
    }
    guard let weights else { return nil }
    if weights.count != layers.count - 1 {
      self = .wrongWeights(layers: weights.count, expected: layers.count - 1)
      return
    }
    for (index, rows) in weights.enumerated() {
      let (inputs, neurons) = (layers[index], layers[index + 1])
      if rows.count == neurons && rows.allSatisfy({ $0.count == inputs }) { continue }
      self = .wrongShape(layer: index + 1, neurons: neurons, inputs: inputs)
      return
    }
    return nil
  }

  /// The fault in words.
  public var description: String {
    switch self {
    case .tooFewLayers(let count):
      "a network has inputs and at least one layer, and this one names \(count) of them"
    case .emptyLayer(let layer): "layer \(layer) of the network has no neurons"
    case .wrongWeights(let layers, let expected):
      "the network has weights for \(layers) layers and needs them for \(expected)"
    case .wrongShape(let layer, let neurons, let inputs):
      "the weights into layer \(layer) are not \(neurons) rows of \(inputs) numbers"
    }
  }
}
