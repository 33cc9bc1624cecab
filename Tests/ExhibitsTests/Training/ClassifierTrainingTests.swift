import Foundation
import Testing

@testable import Exhibits

@Suite struct ClassifierTrainingTests {
  private let examples = [
    ClassifierTraining.Example(-1, -1, label: -1), .init(1, 1, label: 1), .init(1, -1, label: 1),
    .init(-1, 0.5, label: -1),
  ]
  private let settings = ClassifierTraining.Settings(hidden: [4, 3], seed: 11)

  private func training(
    _ examples: [ClassifierTraining.Example]? = nil, _ settings: ClassifierTraining.Settings? = nil,
    steps: Int = 20
  ) throws -> ClassifierTraining {
    try ClassifierTraining(
      "", examples: examples ?? self.examples, settings: settings ?? self.settings, steps: steps,
      x: Axis("x", range: -2...2), y: Axis("y", range: -2...2))
  }

  @Test func `draws the numbers that Python draws`() {
    // python3 -c 'import random; random.seed(1337); print(random.uniform(-1, 1), …)'
    var random = PythonRandom(seed: 1337)
    let numbers = (0..<3).map { _ in -1 + 2 * random.unit() }
    #expect(numbers == [0.23550571390294128, 0.06653114721000164, -0.26830328150124894])
    for _ in 0..<2_000 { #expect((0..<1).contains(random.unit())) }
  }

  @Test func `each step goes along the gradient of the loss`() throws {
    // With a tiny rate the loss falls by the rate times the gradient's square; a run with half of
    // the rate falls half as far.
    func fall(_ rate: Double) throws -> Double {
      let settings = ClassifierTraining.Settings(hidden: [4, 3], seed: 11, rate: rate, decay: 0)
      let losses = try training(nil, settings, steps: 2).losses
      return losses[0] - losses[1]
    }
    let (whole, half) = (try fall(1e-6), try fall(5e-7))
    #expect(whole > 0)
    #expect(abs(whole / half - 2) < 1e-3)
  }

  @Test func `learns`() throws {
    let losses = try training(steps: 60).losses
    #expect(losses[59] < losses[0] / 5)
  }

  @Test func `without clearing the gradients add up`() throws {
    let careless = ClassifierTraining.Settings(hidden: [4, 3], seed: 11, clearsGradients: false)
    let (right, wrong) = (try training().losses, try training(nil, careless).losses)
    #expect(right[..<2] == wrong[..<2])
    #expect(right[2] != wrong[2])
  }

  @Test func `losses of an engine are held to the training`() throws {
    let own = try training()
    var losses = own.losses
    #expect(
      try ClassifierTraining(
        "", examples: examples, settings: settings, losses: losses, map: own.map)
        == own)
    losses[3] += 1e-6
    let here = own.losses[3]
    #expect(
      throws: ClassifierTrainingError(faults: [.otherTraining(step: 3, losses[3], here: here)])
    ) {
      try ClassifierTraining(
        "", examples: examples, settings: settings, losses: losses, map: own.map)
    }
  }

  @Test func `every fault is told at once`() throws {
    let bad = ClassifierTraining.Settings(hidden: [0], seed: 1, rate: -1, decay: .nan)
    let error = #expect(throws: ClassifierTrainingError.self) {
      try training([.init(.infinity, 0, label: 0.5)], bad, steps: 1)
    }
    let faults = try #require(error).faults
    #expect(faults.count == 7)
    #expect(Set(faults.map(\.description)).count == 7)
    #expect(throws: ChartError.self) {
      try ClassifierTraining(
        "", examples: examples, settings: settings, steps: 9, x: "x", y: Axis("y", range: 0...1))
    }
  }

  @Test func `is the same after it was encoded`() throws {
    let own = try training()
    let data = try JSONEncoder().encode(own)
    #expect(try JSONDecoder().decode(ClassifierTraining.self, from: data) == own)
    let text = String(decoding: data, as: UTF8.self).replacing(#""seed":11"#, with: #""seed":12"#)
    #expect(throws: ClassifierTrainingError.self) {
      try JSONDecoder().decode(ClassifierTraining.self, from: Data(text.utf8))
    }
  }
}
