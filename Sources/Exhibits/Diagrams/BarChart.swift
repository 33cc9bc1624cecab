/// Amounts as bars, one for each category, or one for each of several series.
///
///     try show(BarChart("Keys in each bucket", categories: ["0", "1", "2"], values: [3, 1, 4]))
///     try show(
///       BarChart(
///         "Probes", categories: ["half full", "full"],
///         series: [.init("chains", [1.2, 1.9]), .init("open", [1.5, 8.4])]))
public struct BarChart: Codable, Hashable, Sendable, Diagrammable {
  /// The amounts of one kind.
  public struct Series: Codable, Hashable, Sendable {
    /// What is counted; may be empty if there is only one series.
    public let name: String
    /// The amounts, one for each category; one that is no number has no bar.
    public let values: [Double]

    /// Creates a series.
    public init(_ name: String, _ values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// What the chart shows, in words.
  public let caption: String
  /// What the bars stand for.
  public let categories: [String]
  /// The amounts.
  public let series: [Series]

  /// The most categories of a chart.
  public static let categoryLimit = 60
  /// The most series, which have a colour each.
  public static let seriesLimit = 4

  /// Creates a chart of several series.
  ///
  /// - Throws: `DiagramError` if there is no bar, or too many, or a series lacks a value.
  public init(_ caption: String, categories: [String], series: [Series]) throws(DiagramError) {
    if let error = DiagramError("categories", count: categories.count, limit: Self.categoryLimit)
      ?? DiagramError("series", count: series.count, limit: Self.seriesLimit)
    {
      throw error
    }
    for one in series where one.values.count != categories.count {
      throw .shape(
        "the series '\(one.name)'", count: one.values.count, expected: categories.count)
    }
    self.caption = caption
    self.categories = categories
    self.series = series
  }

  /// Creates a chart of one series.
  ///
  /// - Throws: `DiagramError`, as the other initializer does.
  public init(
    _ caption: String, categories: [String], values: [Double]
  ) throws(DiagramError) {
    try self.init(caption, categories: categories, series: [Series("", values)])
  }

  /// Reads a chart that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      categories: container.decode([String].self, forKey: .categories),
      series: container.decode([Series].self, forKey: .series))
  }

  /// The chart as a diagram.
  public var diagram: Diagram { .bars(self) }

  /// The amounts, a row for each category.
  public var table: Table {
    let names = series.map { $0.name.isEmpty ? "amount" : $0.name }
    return Table(
      unchecked: caption, columns: [""] + names,
      rows: categories.indices.map { place in
        [Table.Cell(categories[place])] + series.map { Table.Cell($0.values[place]) }
      })
  }
}
