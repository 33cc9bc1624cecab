import Markup

/// One value as SVG: its box with cells, and the sign of the operation in front of it.
struct GraphValueMarkup {
  /// The value, laid out.
  let value: GraphLayout.Value
  /// What the value is in words, for those who point at it.
  let tooltip: String
  /// Whether the value is what the graph computes.
  let isOutput: Bool
  /// The value's place in the data of a live figure; nil where numbers never change.
  var place: Int?
  /// The value's place among those that a reader can change.
  var free: Int?

  /// The value's group.
  var markup: String { group(cells(data: frame.data, gradient: frame.gradient)) }

  /// The value's group without its numbers, for a drawing in which they change, and with `marks`.
  func still(marks: [String]) -> String { group(cells(data: nil, gradient: nil) + marks) }

  /// Returns the numbers alone, as they stand in the box: the data, then the gradient if there is one.
  func numbers(data: String, gradient: String) -> [String] {
    let suffix = frame.isHelper ? " graph-helper" : ""
    let texts = [number("graph-data\(suffix)", data, y: baseline, nil)]
    if frame.gradient == nil { return texts }
    return texts + [number("graph-grad\(suffix)", gradient, y: baseline + frame.style.row, nil)]
  }

  private func group(_ cells: [String]) -> String {
    let parts = [SVGElement("title", [:]).holding(text: tooltip)] + sign + box + cells
    if let free {
      return SVGElement("g", ["class": classes, "data-free": "\(free)"]).holding(parts)
    }
    return SVGElement("g", ["class": classes]).holding(parts)
  }

  private var frame: GraphFrame { value.frame }
  private var isLeaf: Bool { value.sign == nil }

  private var classes: String {
    var names = isLeaf ? ["graph-node", "graph-leaf"] : ["graph-node"]
    if frame.isHelper { names.append("graph-helper") }
    if isOutput { names.append("graph-output") }
    return names.joined(separator: " ")
  }

  // MARK: The sign

  private var sign: [String] {
    guard let area = value.sign, let text = frame.sign else { return [] }
    let size = text.count > 1 ? "graph-sign graph-sign-word" : "graph-sign"
    return [
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

  /// The y of the data's baseline.
  private var baseline: Int {
    value.box.y + 3 + frame.style.row / 2 + (frame.isHelper ? 4 : 5)
  }

  /// What stands in the box; nil for a number that is drawn elsewhere.
  private func cells(data: String?, gradient: String?) -> [String] {
    let box = value.box
    let inner = box.x + frame.labelWidth
    var rules = ""
    var parts: [String] = []
    if frame.labelWidth > 0 {
      rules += "M\(inner) \(box.y)V\(box.bottom)"
      let middle = box.x + frame.labelWidth / 2
      parts.append(label("graph-label", frame.label, x: middle, y: box.middle + 5))
    }
    parts += row(Phrase.data.text, data, class: "graph-data", y: baseline, from: inner)
    if frame.gradient != nil {
      rules += "M\(inner) \(box.middle)H\(box.right)"
      let y = baseline + frame.style.row
      parts += row(Phrase.grad.text, gradient, class: "graph-grad", y: y, from: inner)
    }
    if rules.isEmpty { return parts }
    return [SVGElement("path", ["class": "graph-divider", "d": rules]).empty] + parts
  }

  /// A number and its name, which has no class of its own: there are two in every box.
  private func row(
    _ word: String, _ text: String?, class name: String, y: Int, from x: Int
  ) -> [String] {
    let place: KeyValuePairs = ["x": "\(x + frame.style.padding)", "y": "\(y - 1)"]
    let word = SVGElement("text", place).holding(text: word)
    let live = self.place.map { name == "graph-data" ? LiveNumber.data($0) : .grad($0) }
    return [word] + (text.map { [number(name, $0, y: y, live)] } ?? [])
  }

  // MARK: Pieces

  private func label(_ name: String, _ text: String, x: Int, y: Int) -> String {
    SVGElement("text", ["class": name, "x": "\(x)", "y": "\(y)"]).holding(text: text)
  }

  private func number(_ name: String, _ text: String, y: Int, _ live: LiveNumber?) -> String {
    let x = value.box.right - frame.style.padding
    guard let live else { return label(name, text, x: x, y: y) }
    return SVGElement("text", ["class": name, "x": "\(x)", "y": "\(y)", "data-n": live.name])
      .holding(text: text)
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
