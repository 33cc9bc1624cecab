/// How numbers are spread: the middle half of them as a box, the rest as whiskers and points.
///
///     try show(BoxPlot("Steps to find a key", samples: [.init("list", a), .init("tree", b)]))
public struct BoxPlot: Codable, Hashable, Sendable, Diagrammable {
  /// Numbers of one kind.
  public struct Sample: Codable, Hashable, Sendable {
    /// What they are.
    public let name: String
    /// The numbers, in any order.
    public let values: [Double]

    /// Creates a sample.
    public init(_ name: String, _ values: [Double]) {
      self.name = name
      self.values = values
    }

    /// The summary; nil if no number is finite.
    public var summary: Summary? { Summary(values) }
  }

  /// Five numbers that say how others are spread, and those that lie far out.
  public struct Summary: Hashable, Sendable {
    /// The least and the greatest number within one and a half boxes of the box.
    public let whiskers: ClosedRange<Double>
    /// The quartiles: a quarter of the numbers is below the first, and a quarter above the second.
    public let box: ClosedRange<Double>
    /// The number in the middle.
    public let median: Double
    /// The numbers beyond the whiskers, from the least to the greatest.
    public let outliers: [Double]

    /// Summarises numbers, by interpolation between neighbours as R's type 7 does; nil if none is
    /// finite.
    public init?(_ values: [Double]) {
      let sorted = values.filter(\.isFinite).sorted()
      guard let least = sorted.first, let greatest = sorted.last else { return nil }
      func quantile(_ part: Double) -> Double {
        let place = part * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        let share = place - Double(low)
        // Each is scaled by itself: their difference may be too large for a number.
        return sorted[low] * (1 - share) + sorted[high] * share
      }
      let (first, middle, third) = (quantile(0.25), quantile(0.5), quantile(0.75))
      let reach = 1.5 * (third - first)
      let inside = sorted.filter { $0 >= first - reach && $0 <= third + reach }
      box = min(first, third)...max(first, third)
      median = middle
      whiskers =
        min(inside.first ?? least, box.lowerBound)...max(inside.last ?? greatest, box.upperBound)
      outliers = sorted.filter { !(($0 >= first - reach) && ($0 <= third + reach)) }
    }
  }

  /// What the plot shows, in words.
  public let caption: String
  /// The samples, a box each.
  public let samples: [Sample]

  /// The most samples of a plot.
  public static let sampleLimit = 40

  /// Creates a plot.
  ///
  /// - Throws: `DiagramError` if there is no sample, too many, or one without a finite number.
  public init(_ caption: String, samples: [Sample]) throws(DiagramError) {
    if let error = DiagramError("samples", count: samples.count, limit: Self.sampleLimit) {
      throw error
    }
    for sample in samples where sample.summary == nil {
      throw .empty("finite numbers in the sample '\(sample.name)'")
    }
    self.caption = caption
    self.samples = samples
  }

  /// Reads a plot that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      samples: container.decode([Sample].self, forKey: .samples))
  }

  /// The plot as a diagram.
  public var diagram: Diagram { .boxes(self) }

  /// The five numbers of each sample, and how many lie far out.
  public var table: Table {
    Table(
      unchecked: caption,
      columns: ["", "whisker", "quartile", "median", "quartile", "whisker", "beyond"],
      rows: samples.compactMap { sample in
        sample.summary.map { summary in
          [
            Table.Cell(sample.name), Table.Cell(summary.whiskers.lowerBound),
            Table.Cell(summary.box.lowerBound), Table.Cell(summary.median),
            Table.Cell(summary.box.upperBound), Table.Cell(summary.whiskers.upperBound),
            Table.Cell(summary.outliers.count),
          ]
        }
      })
  }
}
