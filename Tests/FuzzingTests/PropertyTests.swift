import Foundation
import Properties
import Testing

/// A short, seeded search for inputs that break a promise; `.ci/fuzz` is the long one.
@Suite struct PropertyTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    arguments: [(Property.lessons, 300), (.pages, 40), (.formulas, 1_000), (.code, 150)])
  func `broken inputs break no promise`(property: Property, count: Int) throws {
    let inputs = try Corpus(root: Self.root).inputs(for: property)
    #expect(inputs.count > 20)
    var mutator = Mutator(corpus: inputs, seed: 1)
    for _ in 0..<count {
      let input = mutator.next()
      #expect(throws: Never.self, "\(String(decoding: input, as: UTF8.self).debugDescription)") {
        try property.check(input)
      }
    }
  }

  /// The lessons as they are; a search that starts from something broken proves little.
  @Test(arguments: [Property.lessons, .formulas, .code])
  func `sound inputs break no promise`(property: Property) throws {
    for input in try Corpus(root: Self.root).inputs(for: property).prefix(60) {
      #expect(throws: Never.self) { try property.check(input) }
    }
  }

  /// What the long search has found, each file a fault that was mended; its name says what it was.
  @Test func `what once broke a promise breaks it no more`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Found")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for name in names {
      let property = try #require(Property(rawValue: String(name.prefix { $0 != "-" })))
      let input = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      #expect(throws: Never.self, "\(name)") { try property.check(input) }
    }
  }

  @Test func `the same seed gives the same inputs, and another gives others`() throws {
    let corpus = try Corpus(root: Self.root).inputs(for: .formulas)
    func inputs(_ seed: UInt64) -> [[UInt8]] {
      var mutator = Mutator(corpus: corpus, seed: seed)
      return (0..<20).map { _ in mutator.next() }
    }
    #expect(inputs(1) == inputs(1))
    #expect(inputs(1) != inputs(2))
  }
}
