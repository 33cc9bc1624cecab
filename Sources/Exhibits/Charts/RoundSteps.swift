/// Round numbers at equal distances: multiples of 1, 2 or 5 times a power of ten.
package struct RoundSteps: Hashable, Sendable {
  /// 1, 2 or 5.
  private let factor: Int
  private let exponent: Int
  private let low: Double
  private let high: Double

  /// Chooses steps for a range: `count` of them or fewer, but not by much.
  ///
  /// A range that is no wider than round-off is widened by a tenth of its numbers, around 0 by 1.
  package init(_ range: ClosedRange<Double>, count: Int) {
    let (low, high) = Self.widened(range)
    let raw = min(max(high / Double(count) - low / Double(count), 1e-290), 1e308)
    let exponent = DecimalLogarithm.floor(raw)
    let factor = [1, 2, 5, 10].first { DecimalLogarithm.decimal($0, exponent) >= raw * 0.999_999 }
    self.factor = factor == 10 ? 1 : factor ?? 1
    self.exponent = factor == 10 || factor == nil ? exponent + 1 : exponent
    self.low = low
    self.high = high
  }

  /// Chooses steps for numbers; 0 to 1 for none.
  package init(covering numbers: [Double], count: Int) {
    let low = numbers.min() ?? 0
    self.init(low...max(low, numbers.max() ?? 1), count: count)
  }

  /// The steps from the last that is not above the range to the first that is not below.
  package var values: [Double] {
    let first = index(low, .down)
    return (first...max(first + 1, index(high, .up))).map(step)
  }

  /// The steps inside the range.
  package var inside: [Double] {
    let (first, last) = (index(low, .up), index(high, .down))
    return first <= last ? (first...last).map(step) : []
  }

  /// Whether a range is wider than round-off, so that it was not widened.
  package func isWide(_ range: ClosedRange<Double>) -> Bool {
    low == range.lowerBound && high == range.upperBound
  }

  private func step(_ index: Int) -> Double {
    DecimalLogarithm.decimal(index * factor, exponent)
  }

  /// Returns how many steps a number is from zero; round-off does not make it another step.
  private func index(_ number: Double, _ rule: FloatingPointRoundingRule) -> Int {
    let exact = number / step(1)
    let nearest = exact.rounded()
    return Int((exact - nearest).magnitude < 1e-6 ? nearest : exact.rounded(rule))
  }

  private static func widened(_ range: ClosedRange<Double>) -> (Double, Double) {
    let (low, high) = (range.lowerBound, range.upperBound)
    let size = max(low.magnitude, high.magnitude)
    if high / 2 - low / 2 > max(size * 1e-12, 1e-280) { return (low, high) }
    let room = size > 1e-270 ? size / 10 : 1
    let greatest = Double.greatestFiniteMagnitude
    return (max(low - room, -greatest), min(high + room, greatest))
  }
}
