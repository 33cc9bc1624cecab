import Exhibits
import Markup

/// A graph's drawing as one SVG element.
struct GraphMarkup {
  /// The graph.
  let graph: ExpressionGraph
  /// Where everything stands.
  let layout: GraphLayout
  /// What changes with a reader's numbers; nil if nothing does.
  var live: LiveData?
  /// Where each node stands in the data; nil where it stands there as it stands here.
  var places: [Int]?

  /// Writes the element; `id` begins every id in it.
  func svg(id: String) -> String {
    let words = GraphWords(graph)
    return svg(
      id: id, title: title(words), description: words.description,
      content: edges + nodes(words))
  }

  /// Writes the element without words, which it borrows from one in which `id` begins every id.
  func svg(besides id: String) -> String { svg(saidBy: id, edges + nodes(GraphWords(graph))) }

  /// Writes an element of the drawing's size around `content`.
  func svg(id: String, title: String, description: String, content: [String]) -> String {
    let words = [
      SVGElement("title", ["id": "\(id)-title"]).holding(text: title),
      SVGElement("desc", ["id": "\(id)-desc"]).holding(text: description),
    ]
    return svg(saidBy: id, words + content)
  }

  private func svg(saidBy id: String, _ content: [String]) -> String {
    let (width, height) = ("\(layout.width)", "\(layout.height)")
    let classes = graph.moment == .forwardOnly ? "graph graph-forward" : "graph graph-backward"
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": classes, "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "width": width, "height": height,
        "viewBox": "0 0 \(width) \(height)",
      ]
    ).holding(content)
  }

  /// The edges with their arrows: those of values, then those of helpers, each as one path.
  var edges: [String] {
    [false, true].flatMap { isHelper in
      let routes = layout.routes.filter { graph.nodes[$0.source].isHelper == isHelper }
      let suffix = isHelper ? " graph-helper" : ""
      // From signs to their boxes: those are like the edges of values.
      let signs = isHelper ? [] : layout.values.indices.compactMap(signEdge)
      let lines = routes.map { path($0.steps) } + signs.map(\.line)
      let arrows = routes.flatMap(\.tips).map(arrow) + signs.map(\.arrow)
      let forks = routes.flatMap(\.forks).map(turned).map {
        SVGElement(
          "circle", ["class": "graph-fork\(suffix)", "cx": "\($0.x)", "cy": "\($0.y)", "r": "2"]
        ).empty
      }
      if lines.isEmpty { return forks }
      return [
        SVGElement("path", ["class": "graph-edge\(suffix)", "d": lines.joined()]).empty,
        SVGElement("path", ["class": "graph-arrow\(suffix)", "d": arrows.joined()]).empty,
      ] + forks
    }
  }

  private func signEdge(_ index: Int) -> (line: String, arrow: String)? {
    let value = layout.values[index]
    guard let area = value.sign, value.frame.sign != nil else { return nil }
    let ring = index == layout.values.count - 1 ? 4 : 0
    if layout.isDownwards {
      let tip = GraphPoint(x: value.box.y - ring, y: area.x + area.width / 2)
      return ("M\(tip.y) \(area.bottom)V\(tip.x)", arrow(tip))
    }
    let tip = GraphPoint(x: value.box.x - ring, y: area.middle)
    return ("M\(area.right) \(tip.y)H\(tip.x)", arrow(tip))
  }

  /// The way of every value into every operation, to be marked while it is the operation's turn.
  var branches: [String] {
    layout.routes.flatMap(\.branches).map { branch in
      SVGElement(
        "path",
        ["class": "stepper-edge", "data-to": "\(branch.target)", "d": path(branch.steps)]
      ).empty
    }
  }

  /// Returns the path of a small arrow head that points where the drawing runs.
  private func arrow(_ tip: GraphPoint) -> String {
    let tip = turned(tip)
    return "M\(tip.x) \(tip.y)" + (layout.isDownwards ? "l-3-6h6z" : "l-6-3v6z")
  }

  /// Returns where a point of a route is in the drawing.
  private func turned(_ point: GraphPoint) -> GraphPoint {
    layout.isDownwards ? GraphPoint(x: point.y, y: point.x) : point
  }

  private func title(_ words: GraphWords) -> String {
    graph.caption.isEmpty ? Phrase.graphAt.text(words.moment) : graph.caption
  }

  private func nodes(_ words: GraphWords) -> [String] {
    layout.values.enumerated().map { index, value in
      let place = live == nil ? nil : self.place(index)
      return GraphValueMarkup(
        value: value, tooltip: place == nil ? words.sentence(index) : words.equation(index),
        isOutput: index == layout.values.count - 1, place: place, free: free(index)
      ).markup
    }
  }

  /// Where a node stands in the data.
  private func place(_ index: Int) -> Int { places.map { $0[index] } ?? index }

  /// The node's place among what a reader can change.
  func free(_ index: Int) -> Int? { live?.free(place(index)) }

  private func path(_ steps: [GraphRoute.Step]) -> String {
    var text = ""
    var pen = GraphPoint(x: 0, y: 0)
    for step in steps {
      switch step {
      case .move(let point):
        text += "M\(turned(point).x) \(turned(point).y)"
        pen = point
      case .horizontal(let x):
        text += (layout.isDownwards ? "V" : "H") + "\(x)"
        pen.x = x
      case .curve(let end):
        let (half, rise) = ((end.x - pen.x) / 2, end.y - pen.y)
        let gap = rise < 0 ? "" : " "
        text +=
          layout.isDownwards
          ? "c0 \(half)\(gap)\(rise) \(half)\(gap)\(rise) \(end.x - pen.x)"
          : "c\(half) 0 \(half)\(gap)\(rise) \(end.x - pen.x)\(gap)\(rise)"
        pen = end
      }
    }
    return text
  }
}
