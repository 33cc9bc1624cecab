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
    case .chart(let chart): html(chart.table)
    case .multiples(let charts): html(charts.table)
    case .gate(let gate): html(gate.table)
    case .network(let network): html(network.table)
    case .timeline(let timeline): html(timeline.table)
    case .stepper(let stepper): html(stepper.table)
    }
  }

  private func html(_ table: Table) -> String {
    let caption = HTML.element("caption", HTML.escaped(table.caption))
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
      caption + "\n" + HTML.element("thead", HTML.element("tr", heads.joined())) + "\n"
      + HTML.element("tbody", rows.joined(separator: "\n"))
    return scrolling(HTML.element("table", ["class": "exhibit"], "\n" + body + "\n"), table.caption)
  }

  private func html(_ graph: ExpressionGraph) throws -> String {
    let drawing = try GraphDrawing(graph)
    let caption = HTML.element("figcaption", HTML.escaped(drawing.caption))
    let picture = scrolling(drawing.svg(id: id), drawing.caption)
    let data = HTML.element(
      "details", ["class": "data"],
      "\n" + HTML.element("summary", "The graph as a table") + "\n" + html(graph.table) + "\n")
    return HTML.element(
      "figure", ["class": "exhibit graph", "id": id],
      "\n" + picture + "\n" + caption + "\n" + data + "\n")
  }

  /// A box that scrolls sideways by itself; it can be reached with the keyboard.
  private func scrolling(_ content: String, _ label: String) -> String {
    HTML.element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": label], content)
  }
}
