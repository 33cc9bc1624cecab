import Exhibits
import Foundation
import SeededNumbers
import Testing

@testable import Drawing
@testable import MicrogradLessons

/// Figures that follow a reader's numbers compute what the engine computes.
///
/// Random expressions of all operations at random points: here by the rules that the course states,
/// in `Tests/Browser/test_live.py` by the script, to which the last test hands the engine's numbers.
@Suite struct LiveGraphTests {
  /// An expression at several points, with the engine's numbers at each.
  struct Case: Encodable {
    struct Point: Encodable {
      let leaves: [Double]
      let data: [Double]
      let grads: [Double]
    }

    let live: LiveData
    let points: [Point]
  }

  /// A random expression of the given leaves.
  private static func expression(_ leaves: [Value], seed: UInt64) -> Value {
    var random = SplitMix64(seed: seed)
    var values = leaves
    for _ in 0..<Int.random(in: 4...12, using: &random) {
      let (a, b) = (values.randomElement(using: &random), values.randomElement(using: &random))
      guard let a, let b else { break }
      // What grows without limit is kept small by what does not.
      switch Int.random(in: 0..<11, using: &random) {
      case 0: values.append(a * b)
      case 1: values.append(a - b)
      case 2: values.append(a.tanh().exp())
      case 3: values.append(a.relu())
      case 4: values.append(a.tanh())
      case 5: values.append((a.tanh() + 2).log())
      case 6: values.append(a.sin())
      case 7: values.append(a.tanh().pow(3))
      case 8: values.append(a / (b.tanh() + 2))
      case 9: values.append((b.tanh() + 1.5).pow(0.5))
      default: values.append(a + b)
      }
    }
    return values.dropFirst().reduce(values[0] * 0.5) { $0 + $1 }
  }

  private static func `case`(_ seed: UInt64) throws -> Case {
    var random = SplitMix64(seed: seed &* 977)
    var live: LiveData?
    var points: [Case.Point] = []
    for _ in 0..<4 {
      let numbers = (0..<3).map { _ in Double.random(in: -2...2, using: &random) }
      let leaves = numbers.map { Value($0) }
      let output = expression(leaves, seed: seed)
      output.backward()
      let order = output.topologicalOrder()
      let names: KeyValuePairs = ["a": leaves[0], "b": leaves[1], "c": leaves[2]]
      let drawn = try graph(of: output, names, .afterBackward, "")
      if live == nil { live = LiveData(drawn) }
      let rules = try #require(GraphRules(drawn))
      let data = rules.data()
      for (value, (number, grad)) in zip(order, zip(data, rules.grads(data, seed: 1))) {
        #expect(close(number, value.data), "seed \(seed)")
        #expect(close(grad, value.grad), "seed \(seed)")
      }
      points.append(
        Case.Point(leaves: numbers, data: order.map(\.data), grads: order.map(\.grad)))
    }
    return Case(live: try #require(live, "expression \(seed) does not follow"), points: points)
  }

  /// Twelve digits: sums of the same numbers in the same order, with other libraries' functions.
  private static func close(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= 1e-12 * max(1, abs(a), abs(b))
  }

  @Test func `rules and engine agree on random expressions at random points`() throws {
    let cases = try (1...150).map { try Self.case($0) }
    let used = Set(cases.flatMap(\.live.rules).map { $0[0] })
    #expect(used.count >= 10, "all operations take part: \(used)")
  }

  /// What the browser suite asks for: it names the file.
  private static let file = ProcessInfo.processInfo.environment["LIVE_CASES"]

  @Test(.enabled(if: file != nil)) func `the engine's numbers are written for the browser suite`()
    throws
  {
    let numbers: [Double] = [
      0, 1, -1, 0.03125, 0.09375, 1.0 / 3, 1e-7, -1.23455e-7, 9.99995e-8, 123_456.78901,
      999_999.99999, 1_000_000.5, 123_456_789, 1e9, 2.5e300, 0.0001, 0.00009999, -0.00004,
    ]
    struct Cases: Encodable {
      let cases: [Case]
      let numbers: [Double]
      let texts: [String]
    }
    let cases = Cases(
      cases: try (1...150).map { try Self.case($0) }, numbers: numbers,
      texts: numbers.map { ReaderNumber($0).description })
    try JSONEncoder().encode(cases).write(to: URL(filePath: try #require(Self.file)))
  }
}
