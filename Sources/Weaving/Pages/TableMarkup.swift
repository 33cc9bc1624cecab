import Exhibits

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
      let isNumber = table.rows.first?[column].isNumber ?? false
      return HTML.element(
        "th", isNumber ? ["scope": "col", "class": "number"] : ["scope": "col"],
        HTML.escaped(table.columns[column]))
    }
    let rows = table.rows.map { HTML.element("tr", $0.map(html).joined()) }
    let body =
      HTML.element("thead", HTML.element("tr", heads.joined())) + "\n"
      + HTML.element("tbody", rows.joined(separator: "\n"))
    return HTML.element(
      "table", ["class": "exhibit", "aria-labelledby": caption], "\n" + body + "\n")
  }

  private func html(_ cell: Table.Cell) -> String {
    HTML.element(
      "td", cell.isNumber ? ["class": "number"] : [:],
      HTML.escaped(cell.isNumber ? InlineRenderer.typeset(cell.text) : cell.text))
  }
}
