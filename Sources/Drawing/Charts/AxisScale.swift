import Exhibits
import Markup

/// An axis with ends and ticks: where a value stands between 0, its beginning, and 1, its end.
struct AxisScale {
  /// A round value on an axis.
  struct Tick: Hashable {
    /// Where it stands, from 0 to 1.
    let unit: Double
    /// What is written beside it.
    let label: String
  }

  /// How the ends of an axis follow from the data.
  enum Fit {
    /// The least and the greatest value.
    case exact
    /// The ticks around them.
    case outward
    /// A little room at both ends.
    case padded
  }

  /// The axis.
  let axis: Axis
  /// The values at both ends.
  let range: ClosedRange<Double>
  /// The ticks, from the beginning.
  let ticks: [Tick]
  private let low: Double
  private let high: Double

  /// Chooses ends and about `count` ticks.
  init(_ axis: Axis, data: ClosedRange<Double>?, fit: Fit, ticks count: Int) {
    let isLogarithmic = axis.scale == .logarithmic
    // Panels that share axes may bring what a logarithmic axis has no place for.
    let fitting = data.flatMap { isLogarithmic && $0.lowerBound <= 0 ? nil : $0 }
    let wanted = axis.range ?? fitting ?? (isLogarithmic ? 1...10 : 0...1)
    let fit = axis.range == nil ? fit : .exact
    self.axis = axis
    let values: [(value: Double, label: String)]
    if isLogarithmic {
      let steps = LogarithmicTicks(wanted, fit: fit, count: count)
      range = steps.range
      values = steps.ticks
    } else {
      range = Self.linearRange(wanted, fit, count)
      values = Self.labelled(Self.roundValues(in: range, count))
    }
    low = isLogarithmic ? DecimalLogarithm.of(range.lowerBound) : range.lowerBound
    high = isLogarithmic ? DecimalLogarithm.of(range.upperBound) : range.upperBound
    let (first, last) = (low, high)
    ticks = values.map { value, label in
      let place = isLogarithmic ? DecimalLogarithm.of(value) : value
      return Tick(unit: Self.share(place, first, last), label: label)
    }
  }

  /// Returns where a value stands; nil for one that cannot stand on this axis.
  ///
  /// Values far outside come back as a million, so that sums of them stay finite.
  func unit(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    if axis.scale == .linear { return Self.share(value, low, high) }
    return value > 0 ? Self.share(DecimalLogarithm.of(value), low, high) : nil
  }

  private static func share(_ value: Double, _ low: Double, _ high: Double) -> Double {
    // Halves, because the difference of two finite numbers may be infinite.
    let share = (value / 2 - low / 2) / (high / 2 - low / 2)
    return min(max(share, -1e6), 1e6)
  }

  private static func linearRange(
    _ wanted: ClosedRange<Double>, _ fit: Fit, _ count: Int
  ) -> ClosedRange<Double> {
    let steps = RoundSteps(wanted, count: count)
    let isWide = steps.isWide(wanted)
    let (low, high) = (wanted.lowerBound, wanted.upperBound)
    let room = high / 20 - low / 20
    switch fit {
    case .exact where isWide: return wanted
    case .padded where isWide && (low - room).isFinite && (high + room).isFinite:
      return low - room...high + room
    default:
      let values = steps.values.filter(\.isFinite)
      let (first, last) = (values.first ?? low, values.last ?? high)
      return first < last ? min(first, low)...max(last, high) : first - 1...first + 1
    }
  }

  /// Returns round values in a range, about `count`, and two at least where a finer step has them: one value by itself
  /// tells no scale.
  private static func roundValues(in range: ClosedRange<Double>, _ count: Int) -> [Double] {
    let finer = [1, 2, 4].lazy.map { RoundSteps(range, count: $0 * count).inside }
    return finer.first { $0.count > 1 } ?? finer.first ?? []
  }

  /// Writes values for a reader; in full where that would write two of them alike.
  private static func labelled(_ values: [Double]) -> [(value: Double, label: String)] {
    let labels = values.map { value in
      let text = ReaderNumber(value).description
      return text.contains("e")
        ? Typography.number(text).replacing("\u{A0}", with: "") : Typography.decimal(text)
    }
    if Set(labels).count == labels.count { return Array(zip(values, labels)) }
    return values.map { ($0, Typography.decimal($0.description.replacing("-", with: "−"))) }
  }
}
