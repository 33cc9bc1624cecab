import Exhibits
import Markup

/// A table as HTML, without its caption, which stands beside it.
struct TableMarkup {
  private let table: Table
  /// Which number of a live figure a cell shows, by row and column.
  private let number: (Int, Int) -> LiveNumber?
  /// The formulas in cells as HTML, by their TeX.
  private let formulas: [String: String]

  /// A table; `number` says which cells follow the numbers of a live figure.
  ///
  /// `formulas` has the formulas as HTML; one that is not there stands as it is written.
  init(
    _ table: Table, formulas: [String: String] = [:],
    number: @escaping (_ row: Int, _ column: Int) -> LiveNumber? = { _, _ in nil }
  ) {
    self.table = table
    self.formulas = formulas
    self.number = number
  }

  /// Returns the `table` element.
  ///
  /// - Parameter caption: The id of the element that holds the caption.
  /// - Returns: The element.
  func html(captionedBy caption: String) -> String {
    let isNumeric = isNumeric
    let isMostlyNumbers = isMostlyNumbers(isNumeric)
    // Rows that are called something: their names need no mark either.
    let isNamed =
      isMostlyNumbers && isNumeric.first == false && table.rows.allSatisfy { !$0[0].isNumber }
    func kind(_ column: Int, isNumber: Bool) -> KeyValuePairs<String, String> {
      if isNamed && column == 0 { return [:] }
      return isNumber == isMostlyNumbers ? [:] : ["class": isNumber ? "number" : "words"]
    }
    let heads = table.columns.indices.map { column in
      // A heading without words would be read out as one.
      if table.columns[column].isEmpty { return HTML.element("td", "") }
      let kind = kind(column, isNumber: isNumeric[column])
      return HTML.element(
        "th", ["scope": "col"] + kind, HTML.escaped(table.columns[column]))
    }
    let grouping = table.groupings
    let rows = table.rows.enumerated().map { index, row in
      let cells = row.indices.map { column in
        let cell = row[column]
        let text = text(of: cell, groupingFrom: grouping[column])
        let live = number(index, column)
        let kind = kind(column, isNumber: live != nil || cell.isNumber || isNumeric[column])
        return HTML.element("td", kind + (live.map { ["data-n": $0.name] } ?? [:]), text)
      }
      return HTML.element("tr", cells.joined())
    }
    let body =
      HTML.element("thead", HTML.element("tr", heads.joined())) + "\n"
      + HTML.element("tbody", rows.joined(separator: "\n"))
    return HTML.element(
      "table",
      [
        "class": isNamed
          ? "exhibit numbers named" : isMostlyNumbers ? "exhibit numbers" : "exhibit",
        "aria-labelledby": caption,
      ], "\n" + body + "\n")
  }

  private func text(of cell: Table.Cell, groupingFrom digits: Int) -> String {
    switch cell.look {
    case .formula:
      formulas[cell.text] ?? HTML.element("code", HTML.escaped(cell.text))
    case .code: HTML.element("code", HTML.escaped(cell.text))
    case nil:
      cell.isNumber
        ? Typography.numberMarkup(cell.text, groupingFrom: digits) : HTML.escaped(cell.text)
    }
  }

  /// Which columns hold numbers, be it all digits of them as text; a blank or a dash says that one is missing.
  private var isNumeric: [Bool] {
    table.columns.indices.map { column in
      let cells = table.rows.map { $0[column] }
      func isNumber(_ cell: Table.Cell) -> Bool {
        if cell.isNumber { return true }
        let digits = /[-−]?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?/
        return cell.look == nil && cell.text.wholeMatch(of: digits) != nil
      }
      return cells.contains(where: isNumber)
        && cells.allSatisfy { isNumber($0) || ["", "–", "—"].contains($0.text) }
    }
  }

  /// Whether more cells hold numbers than words: then these are what is marked, for a table may have a thousand.
  private func isMostlyNumbers(_ isNumeric: [Bool]) -> Bool {
    let numbers = table.rows.reduce(0) { count, row in
      count + row.indices.count { row[$0].isNumber || isNumeric[$0] }
    }
    return 2 * numbers > table.rows.count * table.columns.count
  }
}

extension Table {
  /// From how many digits on the numbers of each column have their thousands parted: alike in all of a column.
  package var groupings: [Int] {
    columns.indices.map { column in
      Typography.grouping(
        below: rows.lazy.map { $0[column] }.filter { $0.isNumber && $0.look == nil }.map(\.text))
    }
  }

  /// Sets the formulas in its cells.
  ///
  /// - Parameter set: Returns TeX as HTML.
  /// - Returns: The formulas, by their TeX.
  /// - Throws: What `set` throws.
  func formulas(set: (String) throws -> String) rethrows -> [String: String] {
    var formulas: [String: String] = [:]
    for cell in rows.joined() where cell.look == .formula && formulas[cell.text] == nil {
      formulas[cell.text] = try set(cell.text)
    }
    return formulas
  }
}

extension KeyValuePairs where Key == String, Value == String {
  fileprivate static func + (first: Self, second: Self) -> Self {
    // Attributes of one cell: two at most.
    switch (first.first, second.first) {
    case (nil, _): second
    case (_, nil): first
    case (let one?, let other?):
      [one.key: one.value, other.key: other.value]
    }
  }
}
