/// A chart's axis: what it measures and how values are spread along it.
///
///     x: "step", y: .logarithmic("loss")
public struct Axis: Codable, Hashable, Sendable {
  /// How values are spread along an axis.
  public enum Scale: String, Codable, Hashable, Sendable {
    /// Equal distances are equal differences.
    case linear
    /// Equal distances are equal ratios; what is not positive leaves a gap.
    case logarithmic
  }

  /// What is measured, in words, with its unit.
  public let label: String
  /// How values are spread.
  public let scale: Scale
  /// The values at both ends; nil to let the data decide.
  public let range: ClosedRange<Double>?

  /// Creates an axis that reaches as far as the data.
  public init(_ label: String, scale: Scale = .linear) {
    self.label = label
    self.scale = scale
    range = nil
  }

  /// Creates an axis with fixed ends.
  ///
  /// - Throws: `ChartError` if the ends are equal or infinite, or not positive on a logarithmic axis.
  public init(
    _ label: String, scale: Scale = .linear, range: ClosedRange<Double>
  ) throws(ChartError) {
    let isSound = range.isDrawable && (scale == .linear || range.lowerBound > 0)
    guard isSound else { throw ChartError(.range(axis: label)) }
    self.label = label
    self.scale = scale
    self.range = range
  }

  /// Reads an axis that was encoded, and checks it as the initializers do.
  ///
  /// - Parameter decoder: What to read from.
  /// - Throws: `ChartError`, or what the decoder throws.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let label = try container.decode(String.self, forKey: .label)
    let scale = try container.decode(Scale.self, forKey: .scale)
    let range = try container.decodeIfPresent(ClosedRange<Double>.self, forKey: .range)
    if let range {
      try self.init(label, scale: scale, range: range)
    } else {
      self.init(label, scale: scale)
    }
  }

  /// An axis on which equal distances are equal ratios.
  public static func logarithmic(_ label: String) -> Axis {
    Axis(label, scale: .logarithmic)
  }
}

extension Axis: ExpressibleByStringLiteral {
  /// A linear axis that reaches as far as the data.
  public init(stringLiteral label: String) {
    self.init(label)
  }
}

extension ClosedRange<Double> {
  /// Whether an axis can run from one end to the other.
  var isDrawable: Bool { lowerBound.isFinite && upperBound.isFinite && lowerBound < upperBound }
}
