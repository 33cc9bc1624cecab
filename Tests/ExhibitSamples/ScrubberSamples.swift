import Exhibits
import Testing

/// Scrubbers to draw.
package enum ScrubberSamples {
  /// Four points, and a circle around the origin that grows from moment to moment.
  package static func circle(
    _ count: Int, side: Int = 9, caption: String = "A circle grows", name: String = "step"
  ) throws -> Scrubber {
    let points = [
      Series("in", [(0.1, 0.1), (-0.2, 0)]), Series("out", [(0.8, 0.8), (-0.9, 0.7)]),
    ]
    let frames = try (0..<count).map { step in
      let scores = try ScalarField(x: -1...1, y: -1...1, columns: side, rows: side) { x, y in
        (x * x + y * y) * Double(count) / Double(step + 1) - 1
      }
      return Scrubber.Frame(
        at: Double(step * 2),
        RegionMap(
          "\(name) \(step * 2)", x: "x₁", y: "x₂", scores: scores, levels: [0], points: points),
        "loss \(ReaderNumber(loss(step * 2)))")
    }
    let losses = (0..<2 * count).map(loss)
    return try Scrubber(
      caption, frames: frames,
      curve: LineChart("The loss", x: "step", y: "loss", series: [Series("", losses)]))
  }

  /// Two inputs and an output, whose weights are 1, then 2, and so on.
  package static func network(_ count: Int) throws -> Scrubber {
    let frames = try (0..<count).map { Scrubber.Frame(at: Double($0), network: try weights($0)) }
    return try Scrubber("Weights grow", frames: frames, curve: curve(count))
  }

  /// The circle and the network.
  package static func both(_ count: Int) throws -> Scrubber {
    let frames = try circle(count).frames.enumerated().map { step, frame in
      Scrubber.Frame(
        at: Double(step), try #require(frame.map), network: try weights(step), frame.note)
    }
    return try Scrubber("Both grow", frames: frames, curve: curve(count))
  }

  /// An array in which a mark moves to the right.
  package static func array(_ count: Int) throws -> Scrubber {
    let frames = try (0..<count).map { step in
      let array = try ArrayDiagram(
        "step \(step)", cells: ["a", "b & c", "d"], highlighted: [step % 3])
      return Scrubber.Frame(at: Double(step), array, "at \(step % 3)")
    }
    return try Scrubber("A mark moves", frames: frames, curve: curve(count))
  }

  private static func weights(_ step: Int) throws -> NetworkDiagram {
    let size = Double(step + 1)
    return try NetworkDiagram("step \(step)", layers: [2, 1], weights: [[[size, -size]]])
  }

  private static func curve(_ count: Int) -> LineChart {
    LineChart(
      "The loss", x: "step", y: "loss", series: [Series("", (0..<count).map(loss))])
  }

  private static func loss(_ step: Int) -> Double { 4 / Double(step + 1) }
}
