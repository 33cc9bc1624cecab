import Exhibits
import Markup

/// A table as HTML, without its caption, which stands beside it.
struct TableMarkup {
  private let table: Table

  init(_ table: Table) {
    self.table = table
  }

  /// Returns the `table` element.
  ///
  /// - Parameter caption: The id of the element that holds the caption.
  /// - Returns: The element.
  func html(captionedBy caption: String) -> String {
    let heads = table.columns.indices.map { column in
      // A heading without words would be read out as one.
      if table.columns[column].isEmpty { return HTML.element("td", "") }
      let isNumber = isNumeric[column]
      return HTML.element(
        "th", isNumber ? ["scope": "col", "class": "number"] : ["scope": "col"],
        HTML.escaped(table.columns[column]))
    }
    let rows = table.rows.map { row in
      HTML.element("tr", zip(row, isNumeric).map(html).joined())
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

  private func html(_ cell: Table.Cell, isNumeric: Bool) -> String {
    HTML.element(
      "td", cell.isNumber || isNumeric ? ["class": "number"] : [:],
      cell.isNumber ? Typography.numberMarkup(cell.text) : HTML.escaped(cell.text))
  }
}
