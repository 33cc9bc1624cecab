/// What happened when.
///
///     try show(
///       Timeline(
///         "Sixty years", entries: [
///           .init(1960, "Kelley", "Gradients for flight paths.", isAside: true),
///           .init(1970, "Linnainmaa", "Reverse mode, in a master's thesis."),
///         ]))
public struct Timeline: Codable, Hashable, Sendable {
  /// Something that happened in a year.
  public struct Entry: Codable, Hashable, Sendable {
    /// The year.
    public let year: Int
    /// What the axis says: a name or two words.
    public let title: String
    /// What the list below the axis says: a sentence, or "".
    public let text: String
    /// Whether the entry stands beside the main story.
    public let isAside: Bool

    /// Creates an entry; what the arguments mean is said at the properties.
    public init(_ year: Int, _ title: String, _ text: String = "", isAside: Bool = false) {
      self.year = year
      self.title = title
      self.text = text
      self.isAside = isAside
    }
  }

  /// What the timeline shows, in words.
  public let caption: String
  /// The entries, by year; those of one year in the order given.
  public let entries: [Entry]

  /// The years that a timeline can show.
  public static let years = -10_000...10_000

  /// Creates a timeline from entries in any order.
  ///
  /// - Throws: `TimelineError` if there is no entry, or one is out of `years`.
  public init(_ caption: String, entries: [Entry]) throws(TimelineError) {
    if entries.isEmpty { throw .noEntries }
    for entry in entries where !Self.years.contains(entry.year) { throw .year(entry.year) }
    self.caption = caption
    self.entries = entries.enumerated().sorted {
      ($0.element.year, $0.offset) < ($1.element.year, $1.offset)
    }.map(\.element)
  }

  /// Reads a timeline that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      entries: container.decode([Entry].self, forKey: .entries))
  }

  /// The entries as a table: for plain text.
  public var table: Table {
    Table(
      unchecked: caption, columns: ["year", "what", ""],
      rows: entries.map { entry in
        let year = Table.Cell(text: String(entry.year), isNumber: true)
        return [year, Table.Cell(entry.title), Table.Cell(entry.text)]
      })
  }
}

/// Why something is not a timeline.
public enum TimelineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing happened.
  case noEntries
  /// A year that no timeline can show.
  case year(Int)

  /// The fault in words.
  public var description: String {
    switch self {
    case .noEntries: "a timeline needs an entry"
    case .year(let year):
      "the year \(year) is not between \(Timeline.years.lowerBound) and \(Timeline.years.upperBound)"
    }
  }
}
