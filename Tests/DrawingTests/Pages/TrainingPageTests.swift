import Exhibits
import Foundation
import Support
import Testing

@testable import Drawing

/// Networks that a reader trains.
@Suite struct TrainingPageTests {
  /// A page with one, on two rings.
  ///
  /// `Tests/Browser/test_training.py` opens the golden, so what it drives is what is drawn here.
  @Test func `a page of a training is as it was driven in a browser`() throws {
    let figure = try ExhibitRenderer(id: "rings", code: { $0 }).html(.training(Self.rings()))
    try expectGolden(
      GoldenPage.html(
        "A network to train", styles: ["chart", "player", "training"],
        scripts: ["player", "training"], [figure]), "training.html")
  }

  @Test func `the axes of the losses leave room for a run that goes wrong`() throws {
    let training = try Self.rings()
    let json = try TrainingFigure(training).json
    let page = try JSONDecoder().decode(Page.self, from: Data(json.utf8))
    #expect(page.losses == training.losses)
    #expect(page.examples.count == training.examples.count)
    #expect(page.curve.y[1] >= 10 * (training.losses.max() ?? 0))
    #expect(page.map.x == [-2, 2])
  }

  private struct Page: Decodable {
    struct Box: Decodable {
      let x: [Double]
      let y: [Double]
    }
    let examples: [[Double]]
    let losses: [Double]
    let map: Box
    let curve: Box
  }

  private static func rings() throws -> ClassifierTraining {
    let examples = (0..<24).map { index in
      // Round numbers: the last digits of a sine differ from machine to machine.
      let angle = Double(index) * 2.4
      let radius = index < 10 ? 0.5 : 1.4
      return ClassifierTraining.Example(
        (radius * cos(angle) * 100).rounded() / 100, (radius * sin(angle) * 100).rounded() / 100,
        label: index < 10 ? -1 : 1)
    }
    return try ClassifierTraining(
      "Two rings", examples: examples, settings: .init(hidden: [6, 4], seed: 5, rate: 0.5),
      steps: 30, x: Axis("x₁", range: -2...2), y: Axis("x₂", range: -2...2))
  }
}
