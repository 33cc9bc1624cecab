/// The cells of an array in a row, with their indices and what points at them.
///
///     try show(
///       ArrayDiagram(
///         "Seven is in the upper half", cells: ["1", "3", "4", "7", "9"],
///         marks: [.init("low", at: 2), .init("high", at: 4)], highlighted: [2, 3, 4]))
public struct ArrayDiagram: Codable, Hashable, Sendable, Diagrammable {
  /// Something that points at a cell.
  public struct Mark: Codable, Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// The index of the cell.
    public let index: Int

    /// Creates a mark.
    public init(_ name: String, at index: Int) {
      self.name = name
      self.index = index
    }
  }

  /// What the diagram shows, in words.
  public let caption: String
  /// What the cells hold; an empty one holds nothing.
  public let cells: [String]
  /// What points at cells.
  public let marks: [Mark]
  /// The indices of the cells that stand out, sorted.
  public let highlighted: [Int]

  /// The most cells of a diagram.
  public static let cellLimit = 100

  /// Creates a diagram.
  ///
  /// - Throws: `DiagramError` if there is no cell, or a mark is beyond them.
  public init(
    _ caption: String, cells: [String], marks: [Mark] = [], highlighted: [Int] = []
  ) throws(DiagramError) {
    if let error = DiagramError("cells", count: cells.count, limit: Self.cellLimit) { throw error }
    for mark in marks where !cells.indices.contains(mark.index) {
      throw .outside("the mark '\(mark.name)' at", place: mark.index, count: cells.count)
    }
    if marks.count > Self.cellLimit {
      throw .tooMany("marks", count: marks.count, limit: Self.cellLimit)
    }
    for index in highlighted where !cells.indices.contains(index) {
      throw .outside("the cell", place: index, count: cells.count)
    }
    self.caption = caption
    self.cells = cells
    self.marks = marks
    self.highlighted = Set(highlighted).sorted()
  }

  /// Reads a diagram that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      cells: container.decode([String].self, forKey: .cells),
      marks: container.decode([Mark].self, forKey: .marks),
      highlighted: container.decode([Int].self, forKey: .highlighted))
  }

  /// The array as a diagram.
  public var diagram: Diagram { .array(self) }

  /// The cells, a row each.
  public var table: Table {
    let standsOut = Set(highlighted)
    return Table(
      unchecked: caption, columns: ["index", "holds", "marked"],
      rows: cells.indices.map { index in
        let names = marks.filter { $0.index == index }.map(\.name)
        let words = names + (standsOut.contains(index) ? ["stands out"] : [])
        return [
          Table.Cell(index), Table.Cell(cells[index]), Table.Cell(words.joined(separator: ", ")),
        ]
      })
  }
}
