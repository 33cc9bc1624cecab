import Exhibits
import Markup

/// The words that exhibits bring along, in the language of the page.
///
/// They come from the program of a lesson, or from what programs are linked with, and are English
/// there: what a lesson prints depends on its code alone. An author's own words are not in the tables
/// of phrases, and stay.
package enum OwnWords {
  /// Whether pages say what programs wrote, word for word.
  private static var isAsWritten: Bool {
    PageLanguage.current == .english && Phrase.replacements.isEmpty
  }

  /// Returns a table that an exhibit made of its numbers.
  package static func said(_ table: Table) -> Table {
    if isAsWritten { return table }
    let name = String(table.caption[..<end(of: table.caption)])
    let caption = choice(of: table).map { name + $0 } ?? table.caption
    let rows = table.rows.map { row in
      row.map { cell in
        cell.isNumber || cell.look != nil ? cell : Table.Cell(said(cell.text, cells))
      }
    }
    return Table(
      unchecked: caption, columns: table.columns.map { said($0, columns) }, rows: rows)
  }

  /// Returns what the caption of a chart's table says of the numbers that it has, if it has not all; what the chart
  /// itself is called comes before it.
  static func choice(of table: Table) -> String? {
    let said = String(table.caption[end(of: table.caption)...])
    return choices.lazy.compactMap { $0.said(in: said) }.first
  }

  /// Where the name of a chart ends, with the dot behind it; the beginning if it has none.
  private static func end(of caption: String) -> String.Index {
    caption.ranges(of: " · ").last?.upperBound ?? caption.startIndex
  }

  /// Returns what a step of a stepper says.
  static func said(_ text: StepText) -> StepText {
    if isAsWritten { return text }
    return StepText(
      pieces: text.pieces.map { piece in
        guard case .words(let words) = piece else { return piece }
        return .words(said(words, steps))
      })
  }

  /// Returns what a step says as text, its numbers as the language writes them.
  package static func text(_ text: StepText) -> String { text.pieces.map(Self.text).joined() }

  /// Returns words or a number of a step as text.
  static func text(_ piece: StepText.Piece) -> String {
    guard case .number = piece else { return piece.text }
    return Typography.decimal(piece.text)
  }

  /// Returns a step, its words in the language of the page.
  static func said(_ step: Stepper.Step) -> Stepper.Step {
    if isAsWritten { return step }
    return Stepper.Step(
      at: step.node, said(step.titleText), arithmetic: step.arithmeticText, changes: step.changes,
      code: step.code, action: step.action)
  }

  private static func said(_ text: String, _ phrases: [Phrase]) -> String {
    phrases.lazy.compactMap { $0.said(in: text) }.first ?? text
  }

  private static let choices: [Phrase] = [
    .someRows, .someRowsAndExtremes, .someCells, .rowsOfEveryPanel,
  ]
  private static let steps: [Phrase] = [.startAtEnd, .turnAgain, .turnOf]
  private static let cells: [Phrase] = [
    .given, .rowInputs, .rowLayer, .outside, .isAnAnswer, .standsOut, .alsoStandsOut, .yes,
  ]
  private static let columns: [Phrase] = [
    .columnName, .columnValue, .columnGradient, .columnDifference, .columnError, .columnMadeBy,
    .columnInput, .columnDownstream, .upstream, .local, .data, .columnLayer, .columnNeurons,
    .columnWeights, .columnBiases, .columnParameters, .columnStep, .columnWhatHappens,
    .columnArithmetic, .columnCode, .columnLoss, .columnFrame, .columnNote, .columnPath,
    .columnPanel, .columnColumns, .columnRows, .columnClass, .columnScore, .columnSeries,
    .columnFrom, .columnTo, .columnCount, .columnWhisker, .columnQuartile, .columnMedian,
    .columnBeyond, .columnAmount, .columnNode, .columnLeadsTo, .columnJoinedTo, .columnBelow,
    .columnBy, .standsOut, .columnIndex, .columnHolds, .columnMarked, .columnSays, .columnYear,
    .columnWhat,
  ]
}
