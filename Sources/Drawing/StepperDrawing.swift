import Exhibits
import Markup

/// The drawings of a stepper's first and last state: one layout with room for the numbers of all.
///
/// In the first, the n-th `.graph-node`, `.graph-data` and `.graph-grad` belong to the n-th node; that
/// is what `stepper.js` goes by. All that never changes is written once: the second refers to it.
struct StepperDrawing {
  private let stepper: Stepper
  private let words: GraphWords
  private let markup: GraphMarkup
  private let states: [Stepper.State]
  /// What changes with a reader's numbers; nil if nothing does.
  let live: LiveData?

  /// Lays the graph out.
  ///
  /// - Parameters:
  ///   - stepper: The stepper.
  ///   - room: The width that it may have, in pixels, if it can.
  /// - Throws: `GraphDrawingError` when the graph is too large to draw.
  init(_ stepper: Stepper, in room: Int = GraphLayout.room) throws(GraphDrawingError) {
    self.stepper = stepper
    let states = stepper.states
    self.states = states
    let graph = stepper.graph(showingGradients: stepper.showsGradients)
    words = GraphWords(graph)
    live = stepper.rules == nil ? nil : LiveData(graph, seed: 1)
    let widest = live == nil ? [] : [LiveData.widest]
    let texts = graph.nodes.indices.map { node in
      states.flatMap { [Self.text($0.data[node]), Self.text($0.grads[node])] } + widest
    }
    markup = GraphMarkup(
      graph: graph, layout: try .fitting(graph, alsoShowing: texts, in: room), live: live)
  }

  /// The drawing before the first step; `id` begins every id in it.
  func first(id: String) -> String {
    svg(
      states[0], id: "\(id)-first", title: .drawnBeforeFirst, still: still("\(id)-still"))
  }

  /// The drawing after the last step, for where the first cannot be borrowed from.
  func lastByItself(id: String) -> String {
    svg(
      states[states.count - 1], id: "\(id)-last", title: .drawnAfterLast,
      still: still("\(id)-last-still"))
  }

  /// What no step changes.
  private func still(_ id: String) -> String {
    SVGElement("g", ["id": id, "class": "graph"]).holding(
      markup.edges + markup.branches + values.map { $0.still(marks: [pointer(to: $0)]) })
  }

  /// The drawing after the last step, which borrows from the first.
  func last(id: String) -> String {
    let still = SVGElement("use", ["href": "#\(id)-still"]).empty
    return svg(
      states[states.count - 1], id: "\(id)-last", title: .drawnAfterLast, still: still)
  }

  /// A number as it stands in a box; a blank for one that is not known.
  static func text(_ number: Double?) -> String {
    number.map { ReaderNumber($0).said } ?? ""
  }

  private var values: [GraphValueMarkup] {
    markup.layout.values.enumerated().map { index, value in
      GraphValueMarkup(
        value: value, tooltip: words.equation(index),
        isOutput: index == markup.layout.values.count - 1, free: markup.free(index))
    }
  }

  private func svg(_ state: Stepper.State, id: String, title: Phrase, still: String) -> String {
    let numbers = values.enumerated().flatMap { index, value in
      value.numbers(data: Self.text(state.data[index]), gradient: Self.text(state.grads[index]))
    }
    let name = stepper.caption.isEmpty ? Phrase.expressionGraph.text : stepper.caption
    return markup.svg(
      id: id, title: title.text(name), description: description(of: state),
      content: [still] + numbers)
  }

  private func description(of state: Stepper.State) -> String {
    if state.data.count > GraphWords.most { return Phrase.valueCount.text("\(state.data.count)") }
    return state.data.indices.map { index in
      words.sentence(
        index, data: state.data[index], grad: stepper.showsGradients ? state.grads[index] : nil)
    }.joined(separator: "; ") + "."
  }

  /// A small triangle above the box, which is seen while it is the value's turn.
  private func pointer(to value: GraphValueMarkup) -> String {
    let box = value.value.box
    let tip = box.y - (value.isOutput ? 5 : 3)
    return SVGElement(
      "path", ["class": "stepper-pointer", "d": "M\(box.x + box.width / 2) \(tip)l-6 -5h12z"]
    ).empty
  }
}
