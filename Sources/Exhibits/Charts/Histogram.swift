/// How many values fall into each of some bins.
///
///     try show(Histogram("The 337 weights", x: "weight", values: weights))
///     try show(
///       Histogram("Margins", x: "y · s", edges: [0, 1, 2, 4], counts: [3, 5, 1]))
public struct Histogram: Codable, Hashable, Sendable {
  /// What the chart shows, in words.
  public let caption: String
  /// The axis at the bottom.
  public let x: Axis
  /// Where bins begin and end, in order: one more than there are bins.
  public let edges: [Double]
  /// How many values are in each bin.
  public let counts: [Int]
  /// How many values were in no bin because they are not finite.
  public let missing: Int

  /// The most bins of a histogram.
  public static let binLimit = 200

  /// Counts values in bins of equal, round width; a value on an edge belongs to the bin at its right.
  ///
  /// Where all values are whole and there is room for it, each has a bin of its own around it: a die has six bars, and not
  /// six slivers among empty bins.
  ///
  /// - Parameters:
  ///   - caption: What the chart shows, in words.
  ///   - x: The axis at the bottom.
  ///   - values: The values; those that are not finite are counted apart.
  ///   - bins: About how many bins to make.
  /// - Throws: `ChartError` if `bins` is not between 1 and 100.
  public init(
    _ caption: String, x: Axis, values: [Double], bins: Int = 20
  ) throws(ChartError) {
    guard (1...Self.binLimit / 2).contains(bins) else { throw ChartError(.bins(bins)) }
    let finite = values.filter(\.isFinite)
    let edges =
      Self.edges(around: finite, bins: bins) ?? RoundSteps(covering: finite, count: bins).values
    var counts = Array(repeating: 0, count: edges.count - 1)
    for value in finite { counts[Self.bin(of: value, edges)] += 1 }
    try self.init(
      caption, x: x, edges: edges, counts: counts, missing: values.count - finite.count)
  }

  /// Creates a histogram from counts; what the arguments mean is said at the properties.
  ///
  /// - Throws: `ChartError` with every fault of the edges and counts.
  public init(
    _ caption: String, x: Axis, edges: [Double], counts: [Int], missing: Int = 0
  ) throws(ChartError) {
    if let error = ChartError(Self.faults(edges: edges, counts: counts)) { throw error }
    self.caption = caption
    self.x = x
    self.edges = edges
    self.counts = counts
    self.missing = missing
  }

  /// Reads a histogram that was encoded, and checks it as the initializers do.
  ///
  /// - Parameter decoder: What to read from.
  /// - Throws: `ChartError`, or what the decoder throws.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption), x: container.decode(Axis.self, forKey: .x),
      edges: container.decode([Double].self, forKey: .edges),
      counts: container.decode([Int].self, forKey: .counts),
      missing: container.decode(Int.self, forKey: .missing))
  }

  /// Returns the edges of bins around whole numbers; nil for others, and if there would be more bins than wanted.
  private static func edges(around values: [Double], bins: Int) -> [Double]? {
    guard let low = values.min(), let high = values.max(), high - low < Double(bins),
      low.magnitude < 1e9, high.magnitude < 1e9, values.allSatisfy({ $0 == $0.rounded() })
    else { return nil }
    return (Int(low)...(Int(high) + 1)).map { Double($0) - 0.5 }
  }

  /// Finds the last bin that begins at or before `value`, by halves.
  private static func bin(of value: Double, _ edges: [Double]) -> Int {
    var (low, high) = (0, edges.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if edges[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  private static func faults(edges: [Double], counts: [Int]) -> [ChartError.Fault] {
    guard (1...binLimit).contains(counts.count) else { return [.bins(counts.count)] }
    guard edges.count == counts.count + 1 else {
      return [.edges(edges.count, counts: counts.count)]
    }
    var faults: [ChartError.Fault] = []
    for bin in counts.indices {
      let (left, right) = (edges[bin], edges[bin + 1])
      if !(left.isFinite && right.isFinite && left < right) { faults.append(.emptyBin(bin)) }
      if counts[bin] < 0 { faults.append(.negativeCount(bin: bin)) }
    }
    return faults
  }
}

extension Histogram: Chartable {
  /// The chart itself.
  public var chart: Chart { .histogram(self) }

  /// A row for every bin.
  public func table(limit: Int) -> Table {
    ChartTable.table(
      caption, columns: ["from", "to", "count"], count: counts.count, limit: limit
    ) { bin in
      [Table.Cell(edges[bin]), Table.Cell(edges[bin + 1]), Table.Cell(counts[bin])]
    }
  }
}
