import Exhibits
import Foundation
import Testing

@testable import Weaving

/// Exhibits of every kind, and the fields of their data that can hold any text.
struct HostileExhibits {
  /// The exhibits with one text in all of these fields.
  let all: [Exhibit]

  /// Puts a text into all fields.
  init(_ payload: Payload) throws {
    all = try Self.samples().map { exhibit in
      var json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(exhibit))
      var hostile = exhibit
      for field in Self.fields(of: json) {
        let changed = Self.replacing(field, by: payload.text, in: json)
        let data = try JSONSerialization.data(withJSONObject: changed)
        // A field that is a choice of a few words, or is checked, refuses other texts.
        guard let decoded = try? JSONDecoder().decode(Exhibit.self, from: data) else { continue }
        (json, hostile) = (changed, decoded)
      }
      return hostile
    }
  }

  /// An exhibit of every kind, with a text in each field that can have one.
  static func samples() throws -> [Exhibit] {
    var samples = GraphSamples()
    let a = samples.leaf("a", 2)
    _ = samples.times(a, samples.leaf("b", 3), "c")
    let graph = try samples.graph("graph", .afterBackward)
    let stepper = try Stepper(
      "stepper", graph: samples.graph("inner"),
      steps: [
        .init(
          at: 2, "title", arithmetic: "arithmetic", changes: [.grad(of: 2, 1)], code: "code()")
      ])
    let gate = try Gate(
      "gate", operation: "×",
      inputs: [
        .init("x", value: 2, local: 3, localFormula: "y"),
        .init("y", value: 3, local: 2, localFormula: "x"),
      ], output: .init("z", value: 6, upstream: 1))
    let charts = try ChartSamples.all().map(Exhibit.chart)
    let bars = try Histogram("bars", x: "length", values: [1, 2, 2]).chart
    return try charts + [
      .table(Table("table", columns: ["word", "number"], rows: [["cell", 1]])),
      .gradientTable(
        GradientTable(
          "gradients",
          rows: [.init("row", value: 2, gradient: 4, centralDifference: 4.000_000_01)])),
      .graph(graph), .stepper(stepper), .gate(gate),
      .multiples(SmallMultiples("many", columns: 2, panels: [bars, bars])),
      .network(NetworkDiagram("network", layers: [2, 1])),
      .timeline(Timeline("timeline", entries: [.init(1970, "name", "note"), .init(1986, "b")])),
      .listing(Listing("listing", "let a = \"text\" // comment")),
      .scrubber(ScrubberSamples.circle(3)),
    ]
  }

  /// Returns the paths of all strings that are values in JSON.
  static func fields(of json: Any) -> [[String]] {
    switch json {
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { key, value in
        fields(of: value).map { [key] + $0 }
      }
    case let list as [Any]:
      list.enumerated().flatMap { index, value in fields(of: value).map { ["\(index)"] + $0 } }
    case is String: [[]]
    default: []
    }
  }

  /// Returns JSON with the string at a path replaced.
  static func replacing(
    _ field: [String], by text: String, in json: Any
  ) -> Any {
    guard let key = field.first else { return text }
    if var object = json as? [String: Any] {
      object[key] = object[key].map { replacing(Array(field.dropFirst()), by: text, in: $0) }
      return object
    }
    guard var list = json as? [Any], let index = Int(key) else { return json }
    list[index] = replacing(Array(field.dropFirst()), by: text, in: list[index])
    return list
  }
}
