import Foundation
import Testing

@testable import MicrogradLessons

/// The run that microgpt's author published, for who has the file of names that it was made with.
///
/// The file is not part of the repository: it is makemore's `names.txt`, 228,145 bytes with the SHA-256
/// 0a30b5557f192f32ab962680889aac5f6fda0f4cecf40a6d0b5694f58ea8cc4d, and `MICROGPT_NAMES` is its path.
/// What is recorded of it is compared with what was published in the suite of lesson 42, at all times.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MICROGPT_NAMES"] != nil))
struct PublishedGPTTests {
  @Test func `all thousand losses and all twenty names are the published ones`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["MICROGPT_NAMES"])
    let names = try String(contentsOfFile: path, encoding: .utf8)
      .split(whereSeparator: \.isNewline).map(String.init)
    #expect(names.count == 32_033)
    var (shuffled, model, random) = microgpt(on: names)
    #expect(model.gradients(of: shuffled[0]).count { $0 == 0 } == 464)

    let losses = model.train(on: shuffled, steps: 1000)
    for (step, pair) in zip(losses, try publishedLosses()).enumerated() {
      #expect(abs(pair.0 - pair.1) <= 1e-12, "step \(step + 1)")
    }
    let made = (1...20).map { _ in model.name(temperature: 0.5, using: &random) }
    #expect(made == (try publishedNames()))
  }
}
