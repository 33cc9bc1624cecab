/// Why something is not a network.
public enum NetworkDiagramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A network has inputs and at least one layer.
  case tooFewLayers(Int)
  /// More layers than anybody could read.
  case tooManyLayers(Int)
  /// More neurons in a layer than a drawing can stand for.
  case tooManyNeurons(layer: Int, Int)
  /// A layer without neurons.
  case emptyLayer(Int)
  /// There are weights for more or fewer layers than there are.
  case wrongWeights(layers: Int, expected: Int)
  /// The weights into a layer are not one row a neuron and one number an input.
  case wrongShape(layer: Int, neurons: Int, inputs: Int)

  /// There are names for more or fewer layers than there are.
  case wrongNames(layers: Int, expected: Int)

  /// Returns nil when layers, weights and names fit.
  init?(layers: [Int], weights: [[[Double]]]?, names: [String]?) {
    if layers.count < 2 {
      self = .tooFewLayers(layers.count)
      return
    }
    if layers.count > NetworkDiagram.layerLimit {
      self = .tooManyLayers(layers.count)
      return
    }
    if let large = layers.firstIndex(where: { $0 > NetworkDiagram.neuronLimit }) {
      self = .tooManyNeurons(layer: large, layers[large])
      return
    }
    if let empty = layers.firstIndex(where: { $0 < 1 }) {
      self = .emptyLayer(empty)
      return
    }
    if let names, names.count != layers.count {
      self = .wrongNames(layers: names.count, expected: layers.count)
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
    case .tooManyLayers(let count):
      "\(count) layers are more than the \(NetworkDiagram.layerLimit) that a network may have here"
    case .tooManyNeurons(let layer, let count):
      "layer \(layer) of the network has \(count) neurons, and \(NetworkDiagram.neuronLimit) are the "
        + "most"
    case .emptyLayer(let layer): "layer \(layer) of the network has no neurons"
    case .wrongWeights(let layers, let expected):
      "the network has weights for \(layers) layers and needs them for \(expected)"
    case .wrongShape(let layer, let neurons, let inputs):
      "the weights into layer \(layer) are not \(neurons) rows of \(inputs) numbers"
    case .wrongNames(let layers, let expected):
      "the network has names for \(layers) layers and needs them for \(expected)"
    }
  }
}
