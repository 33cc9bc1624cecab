import Drawing
import Exhibits
import Literate
import Markup

/// Writes tables as Markdown has them: rows of cells between `|`.
enum MarkdownTable {
  /// Returns the table of an exhibit, its caption above it.
  static func text(_ table: Table) -> String {
    let alignments = table.columns.indices.map { column -> TextTable.Alignment? in
      table.rows.contains { $0[column].isNumber } ? .right : nil
    }
    let groupings = table.groupings
    let rows = table.rows.map { row in
      zip(row, groupings).map { cell, digits in
        switch cell.look {
        case .code: "`\(cell.text.replacing("|", with: "\\|"))`"
        case .formula: "$\(cell.text.replacing("|", with: "\\vert "))$"
        case nil:
          MarkdownText.escaped(
            cell.isNumber ? Typography.number(cell.text, groupingFrom: digits) : cell.text)
        }
      }
    }
    let caption = table.caption.isEmpty ? "" : "**\(MarkdownText.escaped(table.caption))**\n\n"
    return caption
      + text(table.columns.map { MarkdownText.escaped($0) }, rows, alignments: alignments)
  }

  /// Returns a table of cells that are Markdown already.
  static func text(
    _ head: [String], _ rows: [[String]], alignments: [TextTable.Alignment?]
  ) -> String {
    let rule = alignments.map { alignment in
      switch alignment {
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      case nil: "---"
      }
    }
    return ([head, rule] + rows).map(row).joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("\n", with: "<br>") }.joined(separator: " | ") + " |"
  }
}
