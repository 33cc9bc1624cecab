import Exhibits
import Markup

/// The drawing of one operation: a body with wires, forward above each wire and back below it.
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
  }

  private let gate: Gate
  private let sign: String
  private let inputWidth: Int
  private let bodyWidth: Int
  private let outputWidth: Int

  /// Measures the gate.
  init(_ gate: Gate) {
    self.gate = gate
    sign = MonospacedText.shortened(ExpressionGraphWords.sign(gate.operation), toColumns: 12)
    bodyWidth = max(48, MonospacedText.width(sign, size: 17) + 24)
    let inputs = zip(gate.inputs, gate.downstream).map { Self.wire($0, $1, in: gate) }
    inputWidth = inputs.map(\.width).max() ?? 0
    outputWidth = Self.outputWire(gate).width
  }

  /// Returns one `<svg>` element; `id` begins every id in it.
  func svg(id: String) -> String {
    let width = inputWidth + bodyWidth + outputWidth + 2 * Size.margin
    let height = gate.inputs.count * Size.row
    let bodyX = Size.margin + inputWidth
    let wires = zip(gate.inputs, gate.downstream).enumerated().flatMap { row, numbers in
      let wire = Self.wire(numbers.0, numbers.1, in: gate)
      return drawn(wire, x: Size.margin, width: inputWidth, y: row * Size.row + Size.forward)
    }
    let output = drawn(
      Self.outputWire(gate), x: bodyX + bodyWidth, width: outputWidth,
      y: (height - Size.row) / 2 + Size.forward)
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "gate-drawing", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "width": "\(width)", "height": "\(height)",
        "viewBox": "0 0 \(width) \(height)",
      ]
    ).holding(
      [
        SVGElement("title", ["id": "\(id)-title"]).holding(text: gate.caption),
        SVGElement("desc", ["id": "\(id)-desc"]).holding(text: description),
      ] + wires + output + body(x: bodyX, height: height))
  }

  // MARK: Words

  /// What stands at a wire: above it, below it, and in small letters under that.
  private struct Wire {
    let forward: String
    let back: String
    let word: String

    var width: Int {
      let numbers = [forward, back].map { MonospacedText.width($0, size: Size.number) }
      return max(MonospacedText.width(word, size: Size.word), numbers.max() ?? 0) + 26
    }
  }

  private static func wire(_ input: Gate.Input, _ downstream: Double, in gate: Gate) -> Wire {
    let formula = input.localFormula.isEmpty ? "local" : input.localFormula
    return Wire(
      forward: "\(name(input.label)) = \(ReaderNumber(input.value))",
      back: product(input, downstream, in: gate),
      word: "upstream × " + (formula.contains(" ") ? "(\(formula))" : formula))
  }

  private static func outputWire(_ gate: Gate) -> Wire {
    Wire(
      forward: "\(name(gate.output.label)) = \(ReaderNumber(gate.output.value))",
      back: ReaderNumber(gate.output.upstream).description, word: "upstream")
  }

  private static func name(_ label: String) -> String {
    MonospacedText.shortened(label, toColumns: 20)
  }

  private static func product(_ input: Gate.Input, _ downstream: Double, in gate: Gate) -> String {
    let upstream = ReaderNumber(gate.output.upstream)
    return "\(upstream) × \(ReaderNumber(input.local)) = \(ReaderNumber(downstream))"
  }

  private var description: String {
    let values = gate.inputs.map { "\($0.label) is \(ReaderNumber($0.value))" }
    let forward = values + ["\(gate.output.label) is \(ReaderNumber(gate.output.value))"]
    let back = zip(gate.inputs, gate.downstream).map { input, downstream in
      "\(input.label) gets \(Self.product(input, downstream, in: gate))"
    }
    return "Operation \(sign). Forward: \(forward.joined(separator: "; ")). "
      + "Backward, upstream times local: \(back.joined(separator: "; "))."
  }

  // MARK: Pieces

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

  private func body(x: Int, height: Int) -> [String] {
    [
      SVGElement(
        "rect",
        [
          "class": "gate-body", "x": "\(x)", "y": "4", "width": "\(bodyWidth)",
          "height": "\(height - 8)", "rx": "12",
        ]
      ).empty,
      label("gate-sign", sign, x: x + bodyWidth / 2, y: height / 2 + 6),
    ]
  }

  private func label(_ name: String, _ text: String, x: Int, y: Int) -> String {
    SVGElement("text", ["class": name, "x": "\(x)", "y": "\(y)"]).holding(text: text)
  }
}
