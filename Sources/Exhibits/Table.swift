/// Rows and columns of words and numbers.
public struct Table: Codable, Hashable, Sendable {
  /// What the table shows, in words.
  public let caption: String
  /// The columns' headings.
  public let columns: [String]
  /// The rows, each with a cell for every column.
  public let rows: [[Cell]]

  /// A word or a number in a table.
  public struct Cell: Codable, Hashable, Sendable {
    /// What is printed.
    public let text: String
    /// Whether it is a number, which is set flush right.
    public let isNumber: Bool
    /// What else the text is; nil for words and numbers.
    public let look: Look?

    /// How a text is set that is no word and no number.
    public enum Look: String, Codable, Hashable, Sendable {
      /// Code.
      case code
      /// A formula in TeX.
      case formula
    }

    /// A cell.
    init(text: String, isNumber: Bool, look: Look? = nil) {
      (self.text, self.isNumber, self.look) = (text, isNumber, look)
    }

    /// A piece of code.
    public static func code(_ text: String) -> Cell {
      Cell(text: text, isNumber: false, look: .code)
    }

    /// A formula in TeX, as between `$` and `$` in a lesson's text.
    public static func formula(_ source: String) -> Cell {
      Cell(text: source, isNumber: false, look: .formula)
    }
  }

  /// Creates a table.
  ///
  /// - Throws: `TableError` if a row has more or fewer cells than there are columns.
  public init(_ caption: String, columns: [String], rows: [[Cell]]) throws(TableError) {
    for (index, row) in rows.enumerated() where row.count != columns.count {
      throw TableError(row: index, cells: row.count, columns: columns.count)
    }
    self.init(unchecked: caption, columns: columns, rows: rows)
  }

  /// Reads a table that was encoded, and checks it as the initializer does.
  ///
  /// - Parameter decoder: What to read from.
  /// - Throws: `TableError`, or what the decoder throws.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      columns: container.decode([String].self, forKey: .columns),
      rows: container.decode([[Cell]].self, forKey: .rows))
  }

  /// Creates a table whose rows are known to fit.
  package init(unchecked caption: String, columns: [String], rows: [[Cell]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

/// A row that does not fit its table.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The row, counted from 0.
  public let row: Int
  /// How many cells it has.
  public let cells: Int
  /// How many columns the table has.
  public let columns: Int

  /// The fault in words.
  public var description: String {
    "row \(row + 1) of the table has \(cells) \(cells == 1 ? "cell" : "cells") for \(columns) "
      + (columns == 1 ? "column" : "columns")
  }
}

extension Table.Cell: ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  /// A word.
  public init(_ text: String) {
    self.init(text: text, isNumber: false)
  }

  /// A number as a reader wants to see it, with four decimals at most.
  public init(_ number: Double) {
    self.init(text: ReaderNumber(number).description, isNumber: true)
  }

  /// A number in a `printf` format for one `Double`, such as `%.4f` or `%.1e`.
  public init(_ number: Double, format: String) {
    self.init(text: formatted(number, format), isNumber: true)
  }

  /// A whole number.
  public init(_ number: Int) {
    self.init(text: String(number), isNumber: true)
  }

  /// A word.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// A number.
  public init(floatLiteral number: Double) {
    self.init(number)
  }

  /// A whole number.
  public init(integerLiteral number: Int) {
    self.init(number)
  }
}

extension Table: CustomStringConvertible {
  /// The table as text, in columns of equal width.
  public var description: String {
    let cells = [columns.map { Cell($0) }] + rows
    let widths = columns.indices.map { column in cells.map { $0[column].text.count }.max() ?? 0 }
    let lines = cells.map { row in
      zip(row, widths).map { cell, width in
        let blanks = String(repeating: " ", count: width - cell.text.count)
        return cell.isNumber ? blanks + cell.text : cell.text + blanks
      }.joined(separator: "  ")
    }
    return ([caption] + lines).joined(separator: "\n")
  }
}
