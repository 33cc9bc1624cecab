/// One value as SVG: its box with cells, and the sign of the operation in front of it.
struct GraphValueMarkup {
  /// The value, laid out.
  let value: GraphLayout.Value
  /// What the value is in words, for those who point at it.
  let tooltip: String
  /// Whether the value is what the graph computes.
  let isOutput: Bool

  /// The value's group.
  var markup: String {
    let parts = [SVGElement("title", [:]).holding(text: tooltip)] + sign + box + cells
    return SVGElement("g", ["class": classes]).holding(parts)
  }

  private var frame: GraphFrame { value.frame }
  private var isLeaf: Bool { value.sign == nil }

  private var classes: String {
    var names = ["graph-node", isLeaf ? "graph-leaf" : "graph-computed"]
    if frame.isHelper { names.append("graph-helper") }
    if isOutput { names.append("graph-output") }
    return names.joined(separator: " ")
  }

  // MARK: The sign

  private var sign: [String] {
    guard let area = value.sign, let text = frame.sign else { return [] }
    let from = area.right
    let tip = GraphPoint(x: value.box.x - (isOutput ? 4 : 0), y: area.middle)
    let size = text.count > 1 ? "graph-sign graph-sign-word" : "graph-sign"
    return [
      SVGElement("path", ["class": "graph-edge", "d": "M\(from) \(tip.y)H\(tip.x)"]).empty,
      SVGElement("path", ["class": "graph-arrow", "d": GraphMarkup.arrow(tip)]).empty,
      rectangle("graph-operation", area, radius: min(area.width, area.height) / 2),
      label(size, text, x: area.x + area.width / 2, y: area.middle + (text.count > 1 ? 4 : 5)),
    ]
  }

  // MARK: The box

  /// A leaf has round ends, a computed value corners, the output a second line around it.
  private var box: [String] {
    let radius = isLeaf ? min(13, frame.boxHeight / 2) : 3
    let body = rectangle("graph-box", value.box, radius: radius)
    if !isOutput { return [body] }
    return [rectangle("graph-ring", value.box.grown(by: 4), radius: radius + 4), body]
  }

  private var cells: [String] {
    let (box, style) = (value.box, frame.style)
    let inner = box.x + frame.labelWidth
    var parts: [String] = []
    if frame.labelWidth > 0 {
      let middle = box.x + frame.labelWidth / 2
      parts.append(line("M\(inner) \(box.y)V\(box.bottom)"))
      parts.append(label("graph-label", frame.label, x: middle, y: box.middle + 5))
    }
    let base = box.y + 3 + style.row / 2 + (frame.isHelper ? 4 : 5)
    parts += row("data", frame.data, class: "graph-data", y: base, from: inner)
    if let gradient = frame.gradient {
      parts.append(line("M\(inner) \(box.middle)H\(box.right)"))
      parts += row("grad", gradient, class: "graph-grad", y: base + style.row, from: inner)
    }
    return parts
  }

  private func row(
    _ word: String, _ number: String, class name: String, y: Int, from x: Int
  ) -> [String] {
    [
      label("graph-word", word, x: x + frame.style.padding, y: y - 1),
      label(name, number, x: value.box.right - frame.style.padding, y: y),
    ]
  }

  // MARK: Pieces

  private func label(_ name: String, _ text: String, x: Int, y: Int) -> String {
    SVGElement("text", ["class": name, "x": "\(x)", "y": "\(y)"]).holding(text: text)
  }

  private func line(_ path: String) -> String {
    SVGElement("path", ["class": "graph-divider", "d": path]).empty
  }

  private func rectangle(_ name: String, _ area: GraphRectangle, radius: Int) -> String {
    SVGElement(
      "rect",
      [
        "class": name, "x": "\(area.x)", "y": "\(area.y)", "width": "\(area.width)",
        "height": "\(area.height)", "rx": "\(radius)",
      ]
    ).empty
  }
}
