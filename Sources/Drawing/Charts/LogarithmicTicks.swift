import Exhibits
import Markup

/// The ends and ticks of a logarithmic axis: powers of ten, or 1, 2 and 5 times them on a short one.
struct LogarithmicTicks {
  /// The values at both ends.
  let range: ClosedRange<Double>
  /// The ticks.
  let ticks: [(value: Double, label: String)]

  /// Chooses ends and at most `count` ticks for positive numbers.
  init(_ wanted: ClosedRange<Double>, fit: AxisScale.Fit, count: Int) {
    let (low, high) = (wanted.lowerBound, wanted.upperBound)
    let first = DecimalLogarithm.floor(low)
    let last = DecimalLogarithm.floor(high)
    let candidates =
      (first...last).flatMap { exponent in
        [1, 2, 5].map { DecimalLogarithm.decimal($0, exponent) }
      } + [DecimalLogarithm.decimal(1, last + 1)]
    let isShort = last - first < 3
    var ends = wanted
    if fit != .exact || low == high {
      let below = candidates.last { $0 <= low && $0 > 0 } ?? low
      let above = candidates.first { $0 >= high && $0.isFinite } ?? high
      ends = below < above ? below...above : low / 2...max(low, high / 2 * 3)
    }
    range = ends
    let inside = candidates.filter { ends.contains($0) }
    ticks =
      isShort && inside.count <= count + 1
      ? inside.map { ($0, ReaderNumber($0).said) }
      : Self.powers(of: ends, count: count)
  }

  /// Takes every power of ten inside, or every second, third and so on.
  private static func powers(
    of range: ClosedRange<Double>, count: Int
  ) -> [(value: Double, label: String)] {
    let first = DecimalLogarithm.floor(range.lowerBound)
    let last = DecimalLogarithm.floor(range.upperBound)
    let isPlain = first >= -4 && last <= 4
    let stride = (last - first) / max(1, count + 2) + 1
    return (first...last).filter { $0.isMultiple(of: stride) }.compactMap { exponent in
      let value = DecimalLogarithm.decimal(1, exponent)
      guard range.contains(value) else { return nil }
      let power = "10" + Typography.superscript(exponent)
      return (value, isPlain ? ReaderNumber(value).said : power)
    }
  }
}
