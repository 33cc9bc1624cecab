import Exhibits
import Markup

/// A stepper as a figure: its first and last state, and every step in a list.
///
/// `stepper.js` makes one drawing of it that goes through the steps. It reads them from the list:
/// `data-node` is the node whose turn it is, `data-set` what changes: "d" for data or "g" for a
/// gradient with the node's number, "=", and the number as it is to be shown.
///
/// With the rules of the graph's operations the numbers follow a reader's: `data-does` is what the
/// step does by them, and `data-n` says which number of that moment a number in its words is.
struct StepperFigure {
  private let stepper: Stepper
  private let drawing: StepperDrawing

  /// Lays the stepper out.
  ///
  /// - Parameters:
  ///   - stepper: The stepper.
  ///   - isBesideAnother: Whether it has but half of the page's width.
  /// - Throws: `GraphDrawingError` when the graph is too large to draw.
  init(_ stepper: Stepper, isBesideAnother: Bool = false) throws(GraphDrawingError) {
    self.stepper = stepper
    drawing = try StepperDrawing(
      stepper, in: isBesideAnother ? GraphLayout.halfRoom : GraphLayout.room)
  }

  /// Returns the figure; `id` begins every id in it.
  func html(id: String) throws -> String {
    let parts = [
      view("stepper-first", Phrase.beforeFirstStep.text, drawing.first(id: id)),
      HTML.element(
        "ol", ["class": "stepper-steps"], "\n" + stepper.steps.map(item).joined(separator: "\n")),
      view("stepper-last", Phrase.afterLastStep.text, drawing.last(id: id)),
      HTML.element("figcaption", HTML.escaped(stepper.caption)),
    ]
    let content = "\n" + parts.joined(separator: "\n") + "\n"
    guard let live = drawing.live else {
      return HTML.element("figure", ["class": "exhibit stepper", "id": id], content)
    }
    return HTML.element(
      "figure", ["class": "exhibit stepper", "id": id, "data-live": try live.json], content)
  }

  private func view(_ name: String, _ moment: String, _ svg: String) -> String {
    HTML.element(
      "div", ["class": name],
      HTML.element("p", ["class": "stepper-moment"], moment) + "\n"
        + HTML.scrolling(svg, label: "\(stepper.caption): \(moment)"))
  }

  private func item(_ step: Stepper.Step) -> String {
    let step = OwnWords.said(step)
    var content = HTML.element("b", words(step.titleText))
    if !step.arithmetic.isEmpty {
      content += HTML.element(
        "span", ["class": "stepper-arithmetic"], words(step.arithmeticText))
    }
    if !step.code.isEmpty { content += HTML.element("code", HTML.escaped(step.code)) }
    let changes = step.changes.map(Self.text).joined(separator: " ")
    if drawing.live != nil, let action = step.action {
      return HTML.element(
        "li", ["data-node": "\(step.node)", "data-set": changes, "data-does": action.rawValue],
        content)
    }
    return HTML.element("li", ["data-node": "\(step.node)", "data-set": changes], content)
  }

  private func words(_ text: StepText) -> String {
    if drawing.live == nil { return HTML.escaped(OwnWords.text(text)) }
    return text.pieces.map { piece in
      switch piece {
      case .words(let words): HTML.escaped(words)
      case .number(_, let reference):
        HTML.element("span", ["data-n": Self.name(reference)], HTML.escaped(OwnWords.text(piece)))
      }
    }.joined()
  }

  /// A number's name in `data-n`: with "b" a value in parentheses if it is negative, with "p" a
  /// gradient before the step.
  private static func name(_ reference: StepText.Reference) -> String {
    switch reference {
    case .data(let node): "d\(node)"
    case .base(let node): "b\(node)"
    case .grad(let node): "g\(node)"
    case .gradBefore(let node): "p\(node)"
    case .slope(let node, let input): "s\(node).\(input)"
    }
  }

  private static func text(_ change: Stepper.Change) -> String {
    switch change {
    case .data(let node, let number): "d\(node)=\(ReaderNumber(number).said)"
    case .grad(let node, let number): "g\(node)=\(ReaderNumber(number).said)"
    }
  }
}
