/// Layers of neurons and the weights between them.
///
///     try show(NetworkDiagram("2 → 16 → 16 → 1", layers: [2, 16, 16, 1]))
///     try show(NetworkDiagram("After training", layers: [2, 16, 16, 1], weights: weights))
///
/// Every neuron but an input has a bias, which is counted and not drawn. Layers need not be of neurons, nor lines be
/// weights: with names for what they hold nothing is called an input, and no parameters are counted.
///
///     try show(NetworkDiagram("Who looks where", layers: [9, 4], weights: [shares], names: ["tokens", "heads"]))
public struct NetworkDiagram: Codable, Hashable, Sendable {
  /// What the diagram shows, in words.
  public let caption: String
  /// How many neurons each layer has; the first are the inputs.
  public let layers: [Int]
  /// The weights: `weights[l][j][i]` leads from neuron i of layer l to neuron j of layer l + 1.
  ///
  /// Nil when only the shape is of interest.
  public let weights: [[[Double]]]?
  /// What each layer has, in the plural; nil for inputs, neurons and outputs.
  public let names: [String]?

  /// The most layers of a diagram, the inputs among them.
  public static let layerLimit = 100
  /// The most neurons of a layer; most of so many are left out of the drawing.
  public static let neuronLimit = 100_000

  /// Creates a diagram.
  ///
  /// - Throws: `NetworkDiagramError` if there is no network, the weights are not of its shape, or there is not one name
  ///   for each layer.
  public init(
    _ caption: String, layers: [Int], weights: [[[Double]]]? = nil, names: [String]? = nil
  ) throws(NetworkDiagramError) {
    if let error = NetworkDiagramError(layers: layers, weights: weights, names: names) {
      throw error
    }
    self.caption = caption
    self.layers = layers
    self.weights = weights
    self.names = names
  }

  /// Reads a diagram that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      layers: container.decode([Int].self, forKey: .layers),
      weights: container.decodeIfPresent([[[Double]]].self, forKey: .weights),
      names: container.decodeIfPresent([String].self, forKey: .names))
  }

  /// How many weights and biases lead into each layer after the inputs.
  public var parameterCounts: [Int] {
    zip(layers, layers.dropFirst()).map { ($0 + 1) * $1 }
  }

  /// How many weights and biases there are.
  public var parameterCount: Int { parameterCounts.reduce(0, +) }

  /// The layers as a table: for those who cannot see the drawing, and for plain text.
  public var table: Table {
    if let names {
      let lines = [0] + zip(layers, layers.dropFirst()).map { $0 * $1 }
      let rows = zip(names, zip(layers, lines)).map { name, counts in
        [Table.Cell(name), Table.Cell(counts.0), Table.Cell(counts.1)]
      }
      return Table(unchecked: caption, columns: ["layer", "count", "weights"], rows: rows)
    }
    let inputs: [Table.Cell] = ["inputs", Table.Cell(layers[0]), 0, 0, 0]
    let rows = zip(layers, layers.dropFirst()).enumerated().map { index, sizes in
      [
        Table.Cell("layer \(index + 1)"), Table.Cell(sizes.1), Table.Cell(sizes.0 * sizes.1),
        Table.Cell(sizes.1), Table.Cell((sizes.0 + 1) * sizes.1),
      ]
    }
    return Table(
      unchecked: caption,
      columns: ["layer", "neurons", "weights", "biases", "parameters"],
      rows: [inputs] + rows)
  }
}
