import Exhibits
import Markup

/// An exhibit as paper and plain text can show it: in parts, each of which stands by itself.
///
/// What moves on a page is told step by step here, and a picture needs no other picture to be seen.
package struct PrintedExhibit {
  /// A part of an exhibit.
  package enum Part {
    /// Pictures beside one another, so many in a row.
    case pictures([Picture], columns: Int)
    case table(Table)
    case steps([Stepper.Step])
    case entries([Timeline.Entry])
    case code(String)
    /// Words that say what colours and lines mean.
    case key(String)
  }

  /// A drawing that stands by itself.
  package struct Picture {
    /// One `<svg>` element.
    package let svg: String
    /// What it is called beside others.
    package let name: String?
  }

  /// What the exhibit shows, in words.
  package let caption: String
  /// Its parts, in order.
  package let parts: [Part]
  /// The numbers that the pictures are drawn from; nil if the parts say all of them.
  package let data: Table?

  /// Takes an exhibit apart.
  ///
  /// - Parameters:
  ///   - exhibit: The exhibit.
  ///   - id: What every id in its pictures begins with; unique in the document.
  /// - Throws: An error of the drawing, when the data cannot be drawn.
  package init(_ exhibit: Exhibit, id: String) throws {
    switch exhibit {
    case .table(let table): self.init(table.caption, [.table(table)])
    case .gradientTable(let table): self.init(table.caption, [.table(OwnWords.said(table.table))])
    case .listing(let listing): self.init(listing.title, [.code(listing.code)])
    case .graph(let graph):
      let isFolded = graph.foldedCount > 0 && !graph.showsHelpers
      let drawing = try GraphDrawing(isFolded ? graph.folded : graph)
      self.init(
        try GraphDrawing(graph).caption, [.picture(drawing.svg(id: id))], data: graph.table)
    case .chart(let chart):
      let drawing = ChartDrawing(chart)
      self.init(drawing.caption, [.picture(drawing.svg(id: id))], data: chart.table)
    case .multiples(let charts):
      let drawing = MultiplesDrawing(charts)
      let panels = Part.pictures(
        drawing.panels(id: id).map { Picture(svg: $0, name: nil) }, columns: charts.columns)
      self.init(
        drawing.caption, [drawing.key.map(Part.picture), panels].compactMap(\.self),
        data: charts.table)
    case .gate(let gate):
      self.init(gate.caption, [.picture(GateDrawing(gate).svg(id: id))], data: gate.table)
    case .network(let network):
      let drawing = NetworkDrawing(network)
      self.init(drawing.caption, [.picture(drawing.svg(id: id))], data: network.table)
    case .diagram(let diagram):
      let drawing = DiagramDrawing(diagram)
      self.init(diagram.caption, [.picture(drawing.svg(id: id))], data: diagram.table)
    case .timeline(let timeline):
      let axis = TimelineDrawing(timeline).svg(id: id)
      self.init(timeline.caption, [.picture(axis), .entries(timeline.entries)])
    case .stepper(let stepper):
      let drawing = try StepperDrawing(stepper)
      self.init(
        stepper.caption,
        [
          .pictures(
            [Picture(svg: drawing.first(id: id), name: Phrase.beforeFirstStep.text)], columns: 1),
          .steps(stepper.steps.map(OwnWords.said)),
          .pictures(
            [Picture(svg: drawing.lastByItself(id: id), name: Phrase.afterLastStep.text)],
            columns: 1),
        ])
    case .scrubber(let scrubber):
      self.init(
        scrubber.caption, try ScrubberStills(scrubber).parts(id: id), data: scrubber.table)
    case .training(let training):
      let figure = try TrainingFigure(training)
      self.init(
        training.caption, figure.pictures(id: id).map(Part.picture), data: training.table)
    }
  }

  private init(_ caption: String, _ parts: [Part], data: Table? = nil) {
    self.caption = caption
    self.parts = parts
    self.data = data.map(OwnWords.said)
  }
}

extension PrintedExhibit.Part {
  /// One picture, which needs no name.
  static func picture(_ svg: String) -> PrintedExhibit.Part {
    .pictures([PrintedExhibit.Picture(svg: svg, name: nil)], columns: 1)
  }
}

extension PrintedExhibit {
  /// Returns a table as HTML.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - caption: The id of the element that says what it shows.
  ///   - formula: Returns TeX as HTML; nil for what it cannot read, which stands as it is written.
  /// - Returns: One `<table>` element.
  package static func rows(
    of table: Table, captionedBy caption: String, formula: (String) -> String? = { _ in nil }
  ) -> String {
    let formulas = table.formulas { formula($0) ?? HTML.element("code", HTML.escaped($0)) }
    return TableMarkup(table, formulas: formulas).html(captionedBy: caption)
  }
}
