import Exhibits
import Foundation
import Testing

@Suite struct RoundStepsTests {
  @Test(arguments: [
    (0.0...10.0, [0.0, 2, 4, 6, 8, 10]), (-1...1, [-1, -0.5, 0, 0.5, 1]),
    (0.13...0.27, [0.15, 0.2, 0.25]), (-3e-7...3e-7, [-2e-7, 0, 2e-7]),
    (99...101, [99, 99.5, 100, 100.5, 101]),
  ])
  func `steps are round and inside`(range: ClosedRange<Double>, expected: [Double]) {
    #expect(RoundSteps(range, count: 5).inside == expected)
  }

  @Test func `steps around a range reach its ends`() {
    #expect(RoundSteps(0.13...0.27, count: 5).values == [0.1, 0.15, 0.2, 0.25, 0.3])
    #expect(RoundSteps(-7...12, count: 4).values == [-10, -5, 0, 5, 10, 15])
  }

  @Test func `equal ends are widened`() {
    #expect(RoundSteps(50...50, count: 5).inside == [46, 48, 50, 52, 54])
    #expect(RoundSteps(0...0, count: 4).inside == [-1, -0.5, 0, 0.5, 1])
    #expect(RoundSteps(-2...(-2), count: 4).inside.contains(-2))
    #expect(RoundSteps(1...(1 + 1e-15), count: 5).inside.contains(1))
  }

  @Test(arguments: [
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
    0...Double.leastNonzeroMagnitude,
    0...Double.greatestFiniteMagnitude, 1e300...1.1e300, -Double.leastNonzeroMagnitude...0,
    1e-308...2e-308,
    Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
  ])
  func `extreme ranges have few steps in order`(range: ClosedRange<Double>) {
    for count in [1, 5] {
      let steps = RoundSteps(range, count: count).values
      #expect((2...12).contains(steps.count))
      #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test func `logarithms are right to 15 digits and exact in order`() {
    for exponent in -307...308 {
      let power = DecimalLogarithm.decimal(1, exponent)
      #expect(abs(DecimalLogarithm.of(power) - Double(exponent)) < 1e-13 * 308)
      #expect(DecimalLogarithm.floor(power) == exponent)
      #expect(DecimalLogarithm.floor(power.nextDown) == exponent - 1)
    }
    for number in stride(from: 0.01, to: 20, by: 0.037) {
      #expect(abs(DecimalLogarithm.of(number) - log10(number)) < 2e-15)
    }
  }
}
