import Exhibits
import Markup

/// Draws an exhibit as HTML.
package struct ExhibitRenderer {
  private let id: String
  private let code: (String) -> String
  private let formula: (String) throws -> String

  /// Creates a renderer of one exhibit.
  ///
  /// - Parameters:
  ///   - id: What every id in the exhibit begins with; unique on its page.
  ///   - code: Returns Swift code as HTML. To colour it takes a parser, which no drawing needs.
  ///   - formula: Returns TeX as HTML, which takes a parser, too.
  package init(
    id: String, code: @escaping (String) -> String,
    formula: @escaping (String) throws -> String = { HTML.element("code", HTML.escaped($0)) }
  ) {
    self.id = id
    self.code = code
    self.formula = formula
  }

  /// Returns the exhibit as HTML.
  ///
  /// - Parameters:
  ///   - exhibit: The exhibit.
  ///   - isBesideAnother: Whether it has but half of the page's width.
  /// - Returns: A figure.
  /// - Throws: An error of the drawing, when the data cannot be drawn.
  package func html(_ exhibit: Exhibit, isBesideAnother: Bool = false) throws -> String {
    switch exhibit {
    case .table(let table): try html(table)
    case .gradientTable(let table): try html(OwnWords.said(table.table))
    case .graph(let graph): try html(graph)
    case .chart(let chart): html(chart)
    case .multiples(let charts): html(charts)
    case .gate(let gate): try html(gate)
    case .network(let network): html(network)
    case .timeline(let timeline): TimelineFigure(timeline: timeline).html(id: id)
    case .stepper(let stepper):
      try StepperFigure(stepper, isBesideAnother: isBesideAnother).html(id: id)
    case .listing(let listing): html(listing)
    case .scrubber(let scrubber): try html(scrubber)
    case .training(let training): try html(training)
    case .diagram(let diagram): html(diagram)
    }
  }

  private func html(_ table: Table) throws -> String {
    let caption = HTML.element(
      "figcaption", ["id": "\(id)-caption"], HTML.escaped(Typography.quoted(table.caption)))
    let rows = TableMarkup(table, formulas: try table.formulas(set: formula))
      .html(captionedBy: "\(id)-caption")
    return HTML.element(
      "figure", ["class": "exhibit table", "id": id],
      "\n" + caption + "\n" + HTML.scrolling(rows, label: table.caption) + "\n")
  }

  private func html(_ graph: ExpressionGraph) throws -> String {
    let figure = try GraphFigure(graph)
    return try self.figure(
      "graph", .graphAsTable, figure.html(id: id), caption: figure.caption, data: graph.table,
      scrolls: false,
      live: figure.live
    ) { row, column in
      switch column {
      case 2: .data(row)
      case 3: .grad(row)
      default: nil
      }
    }
  }

  private func html(_ chart: Chart) -> String {
    let drawing = ChartDrawing(chart)
    return figure(
      "chart", .chartAsTable, forms(of: drawing), caption: drawing.caption, data: chart.table)
  }

  /// A drawing of more bytes is on its page once: on a telephone it scrolls.
  private static let mostTwice = 7_000

  /// A chart's drawings for a wide page and for a narrow one.
  private func forms(of drawing: ChartDrawing) -> String {
    let wide = drawing.svg(id: id)
    if wide.utf8.count > Self.mostTwice, !drawing.lendsMost {
      return HTML.element("div", ["class": "chart-once"], wide)
    }
    return PageForms.html(wide: wide, narrow: drawing.narrowSVG(besides: id))
  }

  private func html(_ charts: SmallMultiples) -> String {
    let drawing = MultiplesDrawing(charts)
    let panels = drawing.panels(id: id).joined(separator: "\n")
    let grid = HTML.element(
      "div", ["class": "chart-panels chart-columns-\(charts.columns)"], "\n" + panels + "\n")
    let picture = [drawing.key, grid].compactMap(\.self).joined(separator: "\n")
    return figure(
      "chart", .chartAsTable, picture, caption: drawing.caption, data: charts.table, scrolls: false)
  }

  private func html(_ gate: Gate) throws -> String {
    let drawing = GateDrawing(gate)
    let picture = PageForms.html(
      wide: drawing.svg(id: id),
      narrow: drawing.width > PageForms.narrowRoom ? drawing.narrowSVG(besides: id) : nil)
    return try figure(
      "gate", .gateAsTable, picture, caption: gate.caption, data: gate.table, live: drawing.live
    ) { row, column in
      let output = gate.inputs.count
      return switch column {
      case 1: .data(row)
      case 2: .grad(output)
      case 3: .slope(of: output, for: row)
      case 4: .share(of: output, for: row)
      default: nil
      }
    }
  }

  private func html(_ network: NetworkDiagram) -> String {
    let drawing = NetworkDrawing(network)
    return figure(
      "network", .networkAsTable, drawing.svg(id: id), caption: drawing.caption,
      data: network.table)
  }

  private func html(_ diagram: Diagram) -> String {
    let drawing = DiagramDrawing(diagram)
    return figure(
      "diagram", drawing.asTable,
      PageForms.html(wide: drawing.svg(id: id), narrow: drawing.narrowSVG(besides: id)),
      caption: diagram.caption, data: diagram.table)
  }

  /// Code in a box that scrolls by itself; as a chunk, it gets the chunks' button for copying.
  private func html(_ listing: Listing) -> String {
    let caption = HTML.element(
      "figcaption", ["id": "\(id)-caption"], HTML.escaped(Typography.quoted(listing.title)))
    let code = HTML.element(
      "pre", ["tabindex": "0", "role": "group", "aria-labelledby": "\(id)-caption"],
      HTML.element("code", self.code(listing.code)))
    return HTML.element(
      "figure", ["class": "chunk whole", "id": id], "\n" + caption + "\n" + code + "\n")
  }

  private func html(_ scrubber: Scrubber) throws -> String {
    let picture = try ScrubberFigure(scrubber: scrubber).html(id: id)
    return figure(
      "scrubber", .framesAsTable, picture, caption: scrubber.caption, data: scrubber.table,
      scrolls: false)
  }

  private func html(_ training: ClassifierTraining) throws -> String {
    let drawing = try TrainingFigure(training)
    return figure(
      ["class": "exhibit training", "id": id, "data-training": drawing.json],
      .runAsTable, drawing.html(id: id), caption: training.caption,
      rows: TableMarkup(OwnWords.said(training.table)), scrolls: false)
  }

  /// A picture with its caption, and after it, where HTML lets nothing follow a caption, its data.
  private func figure(
    _ kind: String, _ summary: Phrase, _ picture: String, caption: String, data: Table,
    scrolls: Bool = true
  ) -> String {
    let attributes: KeyValuePairs = ["class": "exhibit \(kind)", "id": id]
    return figure(
      attributes, summary, picture, caption: caption, rows: TableMarkup(OwnWords.said(data)),
      choice: OwnWords.choice(of: data), scrolls: scrolls)
  }

  /// The same for a picture whose numbers may follow a reader's; `number` says which a cell shows.
  private func figure(
    _ kind: String, _ summary: Phrase, _ picture: String, caption: String, data: Table,
    scrolls: Bool = true, live: LiveData?,
    number: @escaping (_ row: Int, _ column: Int) -> LiveNumber?
  ) throws -> String {
    guard let live else {
      return figure(kind, summary, picture, caption: caption, data: data, scrolls: scrolls)
    }
    let attributes: KeyValuePairs = [
      "class": "exhibit \(kind)", "id": id, "data-live": try live.json,
    ]
    return figure(
      attributes, summary, picture, caption: caption,
      rows: TableMarkup(OwnWords.said(data), number: number), scrolls: scrolls)
  }

  private func figure(
    _ attributes: KeyValuePairs<String, String>, _ summary: Phrase, _ picture: String,
    caption: String, rows: TableMarkup, choice: String? = nil, scrolls: Bool
  ) -> String {
    let summary = summary.text
    let parts = [
      scrolls ? HTML.scrolling(picture, label: caption) : picture,
      HTML.element("figcaption", ["id": "\(id)-caption"], HTML.escaped(Typography.quoted(caption))),
    ]
    let figure = HTML.element("figure", attributes, "\n" + parts.joined(separator: "\n") + "\n")
    let table = HTML.scrolling(rows.html(captionedBy: "\(id)-caption"), label: summary)
    let fold = HTML.element(
      "details", ["class": "data"],
      "\n" + HTML.element("summary", summary) + "\n"
        + (choice.map { HTML.element("p", HTML.escaped($0)) + "\n" } ?? "")
        + table + "\n")
    return figure + "\n" + fold
  }
}
