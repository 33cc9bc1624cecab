import Foundation
import Testing

@testable import Exhibits

@Suite struct NetworkDiagramTests {
  @Test func `2 → 16 → 16 → 1 has 337 parameters`() throws {
    let network = try NetworkDiagram("", layers: [2, 16, 16, 1])
    #expect(network.parameterCounts == [48, 272, 17])
    #expect(network.parameterCount == 337)
    #expect(try NetworkDiagram("", layers: [3, 4, 4, 1]).parameterCount == 41)
    #expect(
      network.table.rows.map { $0.map(\.text) } == [
        ["inputs", "2", "0", "0", "0"], ["layer 1", "16", "32", "16", "48"],
        ["layer 2", "16", "256", "16", "272"], ["layer 3", "1", "16", "1", "17"],
      ])
  }

  @Test(
    arguments: [
      ([], nil, .tooFewLayers(0)), ([3], nil, .tooFewLayers(1)), ([2, 0, 1], nil, .emptyLayer(1)),
      ([2, -1], nil, .emptyLayer(1)), ([2, .max], nil, .tooManyNeurons(layer: 1, .max)),
      (Array(repeating: 1, count: 101), nil, .tooManyLayers(101)),
      ([2, 1], [], .wrongWeights(layers: 0, expected: 1)),
      ([2, 1], [[[1]]], .wrongShape(layer: 1, neurons: 1, inputs: 2)),
      ([1, 1, 2], [[[1]], [[1]]], .wrongShape(layer: 2, neurons: 2, inputs: 1)),
    ] as [([Int], [[[Double]]]?, NetworkDiagramError)])
  func `what is not a network is refused, with the reason`(
    layers: [Int], weights: [[[Double]]]?, error: NetworkDiagramError
  ) {
    #expect(throws: error) { try NetworkDiagram("", layers: layers, weights: weights) }
  }

  @Test func `every layer of what is no network of neurons has a name`() throws {
    let shares = try NetworkDiagram("", layers: [9, 4], names: ["tokens", "heads"])
    #expect(shares.table.columns == ["layer", "count", "weights"])
    #expect(
      shares.table.rows.map { $0.map(\.text) } == [["tokens", "9", "0"], ["heads", "4", "36"]])
    let error = NetworkDiagramError.wrongNames(layers: 1, expected: 2)
    #expect(throws: error) { try NetworkDiagram("", layers: [9, 4], names: ["tokens"]) }
    #expect(error.description == "the network has names for 1 layers and needs them for 2")
  }

  @Test func `a network survives encoding, and a bad one is not decoded`() throws {
    let network = try NetworkDiagram(
      "", layers: [2, 1], weights: [[[1, -2]]], names: ["tokens", "heads"])
    let data = try JSONEncoder().encode(network)
    #expect(try JSONDecoder().decode(NetworkDiagram.self, from: data) == network)
    let bad = #"{"caption": "", "layers": [2]}"#
    #expect(throws: NetworkDiagramError.tooFewLayers(1)) {
      _ = try JSONDecoder().decode(NetworkDiagram.self, from: Data(bad.utf8))
    }
  }
}
