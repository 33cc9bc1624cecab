import Exhibits
import Markup

/// A table as HTML, without its caption, which stands beside it.
struct TableMarkup {
  private let table: Table
  /// Which number of a live figure a cell shows, by row and column.
  private let number: (Int, Int) -> LiveNumber?

  /// A table; `number` says which cells follow the numbers of a live figure.
  init(
    _ table: Table, number: @escaping (_ row: Int, _ column: Int) -> LiveNumber? = { _, _ in nil }
  ) {
    self.table = table
    self.number = number
  }

  /// Returns the `table` element.
  ///
  /// - Parameter caption: The id of the element that holds the caption.
  /// - Returns: The element.
  func html(captionedBy caption: String) -> String {
    let isNumeric = isNumeric
    let heads = table.columns.indices.map { column in
      // A heading without words would be read out as one.
      if table.columns[column].isEmpty { return HTML.element("td", "") }
      let isNumber = isNumeric[column]
      return HTML.element(
        "th", isNumber ? ["scope": "col", "class": "number"] : ["scope": "col"],
        HTML.escaped(table.columns[column]))
    }
    let rows = table.rows.enumerated().map { index, row in
      let cells = row.indices.map { column in
        html(row[column], isNumeric: isNumeric[column], number: number(index, column))
      }
      return HTML.element("tr", cells.joined())
    }
    let body =
      HTML.element("thead", HTML.element("tr", heads.joined())) + "\n"
      + HTML.element("tbody", rows.joined(separator: "\n"))
    return HTML.element(
      "table", ["class": "exhibit", "aria-labelledby": caption], "\n" + body + "\n")
  }

  /// Which columns hold numbers; a blank or a dash says that a number is missing.
  private var isNumeric: [Bool] {
    table.columns.indices.map { column in
      let cells = table.rows.map { $0[column] }
      return cells.contains(where: \.isNumber)
        && cells.allSatisfy { $0.isNumber || ["", "–", "—"].contains($0.text) }
    }
  }

  private func html(_ cell: Table.Cell, isNumeric: Bool, number: LiveNumber?) -> String {
    let text = cell.isNumber ? Typography.numberMarkup(cell.text) : HTML.escaped(cell.text)
    if let number {
      return HTML.element("td", ["class": "number", "data-n": number.name], text)
    }
    return HTML.element("td", cell.isNumber || isNumeric ? ["class": "number"] : [:], text)
  }
}
