import Exhibits
import Markup

/// A stepper as a figure: its first and last state, and every step in a list.
///
/// `stepper.js` makes one drawing of it that goes through the steps. It reads them from the list:
/// `data-node` is the node whose turn it is, `data-set` what changes: "d" for data or "g" for a
/// gradient with the node's number, "=", and the number as it is to be shown.
struct StepperFigure {
  private let stepper: Stepper
  private let drawing: StepperDrawing

  /// Lays the stepper out.
  ///
  /// - Throws: `GraphDrawingError` when the graph is too large to draw.
  init(_ stepper: Stepper) throws(GraphDrawingError) {
    self.stepper = stepper
    drawing = try StepperDrawing(stepper)
  }

  /// Returns the figure; `id` begins every id in it.
  func html(id: String) -> String {
    let parts = [
      view("stepper-first", "Before the first step", drawing.first(id: id)),
      HTML.element(
        "ol", ["class": "stepper-steps"], "\n" + stepper.steps.map(item).joined(separator: "\n")),
      view("stepper-last", "After the last step", drawing.last(id: id)),
      HTML.element("figcaption", HTML.escaped(stepper.caption)),
    ]
    return HTML.element(
      "figure", ["class": "exhibit stepper", "id": id],
      "\n" + parts.joined(separator: "\n") + "\n")
  }

  private func view(_ name: String, _ moment: String, _ svg: String) -> String {
    HTML.element(
      "div", ["class": name],
      HTML.element("p", ["class": "stepper-moment"], moment) + "\n"
        + HTML.scrolling(svg, label: "\(stepper.caption): \(moment)"))
  }

  private func item(_ step: Stepper.Step) -> String {
    var content = HTML.element("b", HTML.escaped(step.title))
    if !step.arithmetic.isEmpty {
      content += HTML.element(
        "span", ["class": "stepper-arithmetic"], HTML.escaped(step.arithmetic))
    }
    if !step.code.isEmpty { content += HTML.element("code", HTML.escaped(step.code)) }
    let changes = step.changes.map(Self.text).joined(separator: " ")
    return HTML.element("li", ["data-node": "\(step.node)", "data-set": changes], content)
  }

  private static func text(_ change: Stepper.Change) -> String {
    switch change {
    case .data(let node, let number): "d\(node)=\(ReaderNumber(number))"
    case .grad(let node, let number): "g\(node)=\(ReaderNumber(number))"
    }
  }
}
