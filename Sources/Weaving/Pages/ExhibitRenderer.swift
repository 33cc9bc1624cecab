import Exhibits

/// Draws an exhibit as HTML.
struct ExhibitRenderer {
  /// What every id in the exhibit begins with; unique on its page.
  let id: String

  /// Returns the exhibit as HTML.
  ///
  /// - Throws: An error of the drawing, when the data cannot be drawn.
  func html(_ exhibit: Exhibit) throws -> String {
    switch exhibit {
    case .table(let table): html(table)
    case .gradientTable(let table): html(table.table)
    case .graph(let graph): try html(graph)
    case .gate(let gate): html(gate)
    case .network(let network): html(network)
    case .timeline(let timeline): TimelineFigure(timeline: timeline).html(id: id)
    case .stepper(let stepper): try StepperFigure(stepper).html(id: id)
    }
  }

  private func html(_ table: Table) -> String {
    let caption = HTML.element(
      "figcaption", ["id": "\(id)-caption"], HTML.escaped(table.caption))
    let rows = self.rows(of: table, captionedBy: "\(id)-caption")
    return HTML.element(
      "figure", ["class": "exhibit table", "id": id],
      "\n" + caption + "\n" + HTML.scrolling(rows, label: table.caption) + "\n")
  }

  private func rows(of table: Table, captionedBy caption: String) -> String {
    let heads = table.columns.indices.map { column in
      let isNumber = table.rows.first?[column].isNumber ?? false
      return HTML.element(
        "th",
        isNumber ? ["scope": "col", "class": "number"] : ["scope": "col"],
        HTML.escaped(table.columns[column]))
    }
    let rows = table.rows.map { row in
      HTML.element(
        "tr",
        row.map { cell in
          HTML.element(
            "td", cell.isNumber ? ["class": "number"] : [:],
            HTML.escaped(cell.isNumber ? InlineRenderer.typeset(cell.text) : cell.text))
        }.joined())
    }
    let body =
      HTML.element("thead", HTML.element("tr", heads.joined())) + "\n"
      + HTML.element("tbody", rows.joined(separator: "\n"))
    return HTML.element(
      "table", ["class": "exhibit", "aria-labelledby": caption], "\n" + body + "\n")
  }

  private func html(_ graph: ExpressionGraph) throws -> String {
    let drawing = try GraphDrawing(graph)
    return figure(
      "graph", drawing.svg(id: id), caption: drawing.caption,
      table: graph.table, summary: "The graph as a table")
  }

  private func html(_ gate: Gate) -> String {
    figure(
      "gate", GateDrawing(gate).svg(id: id), caption: gate.caption,
      table: gate.table, summary: "The numbers as a table")
  }

  private func html(_ network: NetworkDiagram) -> String {
    let drawing = NetworkDrawing(network)
    return figure(
      "network", drawing.svg(id: id), caption: drawing.caption,
      table: network.table, summary: "The layers as a table")
  }

  /// A drawing in a box that scrolls, with its caption and its numbers.
  private func figure(
    _ name: String, _ svg: String, caption: String, table: Table, summary: String
  ) -> String {
    let rows = rows(of: table, captionedBy: "\(id)-caption")
    let parts = [
      HTML.scrolling(svg, label: caption),
      HTML.element("figcaption", ["id": "\(id)-caption"], HTML.escaped(caption)),
      HTML.element(
        "details", ["class": "data"],
        "\n" + HTML.element("summary", summary) + "\n" + HTML.scrolling(rows, label: summary)
          + "\n"),
    ]
    return HTML.element(
      "figure", ["class": "exhibit \(name)", "id": id],
      "\n" + parts.joined(separator: "\n") + "\n")
  }
}
