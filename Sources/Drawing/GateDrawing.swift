import Exhibits
import Markup

/// The drawing of one operation: a body with wires, forward above each wire and back below it.
///
/// What comes out leaves to the right, or on a narrow page below.
struct GateDrawing {
  /// The sizes; font sizes are those of `gate.css`.
  private enum Size {
    static let number = 13
    static let word = 11
    static let row = 84
    static let margin = 8
    /// From a row's top to its forward wire.
    static let forward = 26
    /// From the forward wire to the one back.
    static let back = 12
    /// How long the wires are that leave below.
    static let down = 58
  }

  private let gate: Gate
  private let sign: String
  private let inputWidth: Int
  private let bodyWidth: Int
  private let outputWidth: Int
  /// What changes with a reader's numbers; nil if nothing does.
  let live: LiveData?

  /// Measures the gate.
  init(_ gate: Gate) {
    self.gate = gate
    live = LiveData(gate)
    let room = live.map(\.room) ?? 0
    sign = MonospacedText.shortened(ExpressionGraphWords.sign(gate.operation), toColumns: 12)
    bodyWidth = max(48, MonospacedText.width(sign, size: 17) + 24)
    inputWidth = gate.inputs.indices.map { Self.wire($0, in: gate).width(room) }.max() ?? 0
    outputWidth = Self.outputWire(gate).width(room)
  }

  /// How wide the drawing is for a wide page.
  var width: Int { inputWidth + bodyWidth + outputWidth + 2 * Size.margin }

  /// Returns one `<svg>` element; `id` begins every id in it.
  func svg(id: String) -> String {
    let (bodyX, height) = (Size.margin + inputWidth, inputHeight)
    let output = drawn(
      Self.outputWire(gate), x: bodyX + bodyWidth, width: outputWidth,
      y: (height - Size.row) / 2 + Size.forward)
    let words = [
      SVGElement("title", ["id": "\(id)-title"]).holding(text: gate.caption),
      SVGElement("desc", ["id": "\(id)-desc"]).holding(text: description),
    ]
    return element(
      width, height, saidBy: id, words + inputs(width: inputWidth) + output + body(x: bodyX))
  }

  /// Returns the element for a narrow page, which borrows its words from the one for a wide page.
  ///
  /// - Parameter id: What every id in the other element begins with.
  /// - Returns: The element.
  func narrowSVG(besides id: String) -> String {
    let inputWidth = max(inputWidth, outputWidth - bodyWidth / 2 + Size.back / 2)
    let bodyX = Size.margin + inputWidth
    return element(
      bodyX + bodyWidth + Size.margin, inputHeight + Size.down, saidBy: id,
      inputs(width: inputWidth) + body(x: bodyX)
        + drawnDown(x: bodyX + (bodyWidth - Size.back) / 2, y: inputHeight - 4))
  }

  private func element(_ width: Int, _ height: Int, saidBy id: String, _ parts: [String]) -> String
  {
    SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "gate-drawing", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "width": "\(width)", "height": "\(height)",
        "viewBox": "0 0 \(width) \(height)",
      ]
    ).holding(parts)
  }

  // MARK: Words

  /// Words, or a number that may follow a reader's.
  private enum Piece {
    case words(String)
    case number(Double, LiveNumber)

    var text: String {
      switch self {
      case .words(let words): words
      case .number(let number, _): ReaderNumber(number).said
      }
    }

    /// The columns that the piece needs if a number needs at least `room`.
    func columns(_ room: Int) -> Int {
      if case .number = self { max(room, text.count) } else { text.count }
    }
  }

  /// What stands at a wire: above it, below it, and in small letters under that.
  private struct Wire {
    let forward: [Piece]
    let back: [Piece]
    let word: String

    /// The width with at least `room` columns for each number.
    func width(_ room: Int) -> Int {
      let numbers = [forward, back].map { pieces in
        let columns = pieces.reduce(0) { $0 + $1.columns(room) }
        return max(
          MonospacedText.width(String(repeating: "0", count: columns), size: Size.number),
          MonospacedText.width(pieces.map(\.text).joined(), size: Size.number))
      }
      return max(MonospacedText.width(word, size: Size.word), numbers.max() ?? 0) + 26
    }
  }

  private static func wire(_ row: Int, in gate: Gate) -> Wire {
    let input = gate.inputs[row]
    let formula = input.localFormula.isEmpty ? Phrase.local.text : input.localFormula
    return Wire(
      forward: [.words("\(name(input.label)) = "), .number(input.value, .data(row))],
      back: product(row, in: gate),
      word: Phrase.upstream.text + " × " + (formula.contains(" ") ? "(\(formula))" : formula))
  }

  private static func outputWire(_ gate: Gate) -> Wire {
    let (output, last) = (gate.output, gate.inputs.count)
    return Wire(
      forward: [.words("\(name(output.label)) = "), .number(output.value, .data(last))],
      back: [.number(output.upstream, .grad(last))],
      word: Phrase.upstream.text)
  }

  private static func name(_ label: String) -> String {
    MonospacedText.shortened(label, toColumns: 20)
  }

  private static func product(_ row: Int, in gate: Gate) -> [Piece] {
    let last = gate.inputs.count
    return [
      .number(gate.output.upstream, .grad(last)), .words(" × "),
      .number(gate.inputs[row].local, .slope(of: last, for: row)), .words(" = "),
      .number(gate.downstream[row], .share(of: last, for: row)),
    ]
  }

  private var description: String {
    let values = gate.inputs.map { ($0.label, $0.value) } + [(gate.output.label, gate.output.value)]
    let forward = values.map { Phrase.valueIs.text($0, ReaderNumber($1).said) }
    let back = gate.inputs.indices.map { row in
      let product = Self.product(row, in: gate).map(\.text).joined()
      return Phrase.gets.text(gate.inputs[row].label, product)
    }
    return Phrase.operation.text(
      sign, forward.joined(separator: "; "), back.joined(separator: "; "))
  }

  // MARK: Pieces

  private var inputHeight: Int { gate.inputs.count * Size.row }

  private func inputs(width: Int) -> [String] {
    gate.inputs.indices.flatMap { row in
      drawn(
        Self.wire(row, in: gate), x: Size.margin, width: width, y: row * Size.row + Size.forward)
    }
  }

  private func drawn(_ wire: Wire, x: Int, width: Int, y: Int) -> [String] {
    let (back, middle, end) = (y + Size.back, x + width / 2, x + width)
    return [
      SVGElement("path", ["class": "gate-forward", "d": "M\(x) \(y)H\(end - 1)"]).empty,
      SVGElement("path", ["class": "gate-tip", "d": "M\(end - 1) \(y)l-7 -4v8z"]).empty,
      SVGElement("path", ["class": "gate-back", "d": "M\(end) \(back)H\(x + 1)"]).empty,
      SVGElement("path", ["class": "gate-tip-back", "d": "M\(x + 1) \(back)l7 -4v8z"]).empty,
      label("gate-value", wire.forward, x: middle, y: y - 8),
      label("gate-grad", wire.back, x: middle, y: back + 19),
      label("gate-word", wire.word, x: middle, y: back + 34),
    ]
  }

  /// The wires of what comes out, down from a place at the body, with their words at the left.
  private func drawnDown(x: Int, y: Int) -> [String] {
    let wire = Self.outputWire(gate)
    let (back, middle, end) = (x + Size.back, x - outputWidth / 2, y + Size.down)
    return [
      SVGElement("path", ["class": "gate-forward", "d": "M\(x) \(y)V\(end - 1)"]).empty,
      SVGElement("path", ["class": "gate-tip", "d": "M\(x) \(end - 1)l-4 -7h8z"]).empty,
      SVGElement("path", ["class": "gate-back", "d": "M\(back) \(end)V\(y + 1)"]).empty,
      SVGElement("path", ["class": "gate-tip-back", "d": "M\(back) \(y + 1)l-4 7h8z"]).empty,
      label("gate-value", wire.forward, x: middle, y: y + 20),
      label("gate-grad", wire.back, x: middle, y: y + 38),
      label("gate-word", wire.word, x: middle, y: y + 53),
    ]
  }

  private func body(x: Int) -> [String] {
    [
      SVGElement(
        "rect",
        [
          "class": "gate-body", "x": "\(x)", "y": "4", "width": "\(bodyWidth)",
          "height": "\(inputHeight - 8)", "rx": "12",
        ]
      ).empty,
      label("gate-sign", sign, x: x + bodyWidth / 2, y: inputHeight / 2 + 6),
    ]
  }

  /// A text whose numbers a script can find, if there is one that changes them.
  private func label(_ name: String, _ pieces: [Piece], x: Int, y: Int) -> String {
    if live == nil { return label(name, pieces.map(\.text).joined(), x: x, y: y) }
    let parts = pieces.map { piece in
      if case .number(_, let number) = piece {
        SVGElement("tspan", ["data-n": number.name]).holding(text: piece.text)
      } else {
        HTML.escaped(piece.text)
      }
    }
    return SVGElement("text", ["class": name, "x": "\(x)", "y": "\(y)"]).holding(
      markup: parts.joined())
  }

  private func label(_ name: String, _ text: String, x: Int, y: Int) -> String {
    SVGElement("text", ["class": name, "x": "\(x)", "y": "\(y)"]).holding(text: text)
  }
}
