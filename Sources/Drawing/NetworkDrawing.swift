import Exhibits
import Markup

/// The drawing of a network: a column of neurons for each layer, a line for each weight.
///
/// Lines of one look share a path, which keeps the page small: a line is a dozen bytes.
struct NetworkDrawing {
  /// The most neurons of a layer that are drawn; of a larger one, the first and last few.
  static let limit = 18
  /// The least distance of two neurons; small layers spread out to the most.
  private static let pitch = 18
  private static let widePitch = 44
  private static let side = 52
  private static let top = 14

  private let network: NetworkDiagram
  /// Where the neurons of each layer stand; nil for one that is left out.
  private let columns: [[GraphPoint?]]
  /// The x of each layer.
  private let xs: [Int]
  private let height: Int
  private let width: Int
  private let scale: NetworkScale

  /// Places the neurons.
  ///
  /// - Parameters:
  ///   - network: What to draw.
  ///   - scale: What widths and signs mean; the network's own if it is nil.
  init(_ network: NetworkDiagram, scale: NetworkScale? = nil) {
    self.network = network
    let shown = network.layers.map { min($0, Self.limit) }
    let room = ((shown.max() ?? 1) - 1) * Self.pitch
    let xs = Self.xs(shown)
    columns = network.layers.enumerated().map { layer, count in
      Self.column(count, x: xs[layer], room: room)
    }
    self.xs = xs
    height = Self.top + room + 48
    width = (xs.last ?? 0) + Self.side
    self.scale = scale ?? NetworkScale([network])
  }

  /// Returns one `<svg>` element; `id` begins every id in it.
  func svg(id: String) -> String {
    svg(id: id, title: network.caption, content: edges + neurons + labels)
  }

  /// Returns an element of the drawing's size around `content`.
  func svg(id: String, title: String, content: [String]) -> String {
    SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "network-drawing", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "width": "\(width)", "height": "\(height)",
        "viewBox": "0 0 \(width) \(height)",
      ]
    ).holding(
      [
        SVGElement("title", ["id": "\(id)-title"]).holding(text: title),
        SVGElement("desc", ["id": "\(id)-desc"]).holding(text: description),
      ] + content)
  }

  /// The part of the drawing that holds the neurons, for a `viewBox`: x, y, width and height.
  var core: (x: Int, y: Int, width: Int, height: Int) {
    (Self.side - 10, 0, width - 2 * Self.side + 20, height - 38)
  }

  /// The circles of all layers.
  var neurons: [String] { columns.indices.map(neurons) }

  /// The words below the layers.
  var labels: [String] { columns.indices.flatMap(labels) }

  /// The caption as plain text, with the count of parameters and what the lines mean.
  var caption: String {
    let parts = [network.caption, parameters, key].filter { !$0.isEmpty }
    return parts.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
  }

  // MARK: Words

  private var description: String {
    if network.names != nil {
      return [columns.indices.map(size(of:)).joined(separator: " → ") + ".", key]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let sizes = network.layers.map(String.init).joined(separator: " → ")
    return [Phrase.neuronsByLayer.text(sizes), "\(parameters).", key]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How many parameters there are; "" if the lines are not said to be weights of neurons.
  private var parameters: String {
    if network.names != nil { return "" }
    let counts = network.parameterCounts
    let sum = counts.count == 1 ? "" : counts.map(String.init).joined(separator: " + ") + " = "
    return Phrase.parameters.text("\(sum)\(network.parameterCount)")
  }

  /// What the lines mean; "" for a network without weights.
  private var key: String { scale.words ?? "" }

  // MARK: Pieces

  /// Layers that are both large stand further apart: many lines need room to be told apart.
  private static func xs(_ sizes: [Int]) -> [Int] {
    var xs = [side]
    for (left, right) in zip(sizes, sizes.dropFirst()) {
      xs.append((xs.last ?? 0) + (left * right > 64 ? 210 : 112))
    }
    return xs
  }

  private static func column(_ count: Int, x: Int, room: Int) -> [GraphPoint?] {
    let slots = min(count, limit)
    let pitch = max(pitch, min(widePitch, room / max(1, slots)))
    let first = top + (room - (slots - 1) * pitch) / 2
    let kept = (limit - 1) / 2
    return (0..<count).map { neuron in
      if count > limit && neuron >= kept && neuron < count - kept { return nil }
      let slot = count <= limit || neuron < kept ? neuron : slots - (count - neuron)
      return GraphPoint(x: x, y: first + slot * pitch)
    }
  }

  /// The lines of all weights.
  var edges: [String] { paths { $0.map(look) ?? Self.plain } }

  /// The lines of all weights as those of zero look, for films to lie under ``thickEdges``.
  var ground: [String] { paths { _ in Self.plain } }

  /// The lines but the thinnest, and those of zero.
  var thickEdges: [String] {
    paths { weight in
      weight.map(look).flatMap { [Self.plain, "network-edge network-0"].contains($0) ? nil : $0 }
    }
  }

  /// How a line looks that says no size: that of zero, or of a network without weights.
  private static let plain = "network-edge"

  /// Returns a path for each look of the lines between two layers; what has no look is left out.
  ///
  /// Lines to one neuron that follow each other are drawn to and fro.
  private func paths(_ look: (Double?) -> String?) -> [String] {
    (1..<columns.count).flatMap { layer in
      var paths: [String: String] = [:]
      let starts = drawn(layer - 1)
      for (to, end) in drawn(layer) {
        let looks = Dictionary(grouping: starts) { look(network.weights?[layer - 1][to][$0.0]) }
        for case (let look?, let starts) in looks {
          for (place, (_, start)) in starts.enumerated() {
            paths[look, default: ""] +=
              place % 2 == 0
              ? "M\(start.x) \(start.y)L\(end.x) \(end.y)" : " \(start.x) \(start.y)"
          }
        }
      }
      return paths.sorted { $0.key < $1.key }.map { look, path in
        SVGElement("path", ["class": look, "d": path]).empty
      }
    }
  }

  /// The neurons of a layer that are drawn, each with its index.
  private func drawn(_ layer: Int) -> [(Int, GraphPoint)] {
    columns[layer].enumerated().compactMap { index, point in point.map { (index, $0) } }
  }

  private func look(_ weight: Double) -> String {
    guard weight.isFinite else { return "network-edge network-none" }
    if weight == 0 { return Self.plain }
    let size = min(4, Int(abs(weight) / scale.largest * 5))
    return "network-edge network-\(size)" + (weight < 0 ? " network-negative" : "")
  }

  private func neurons(_ layer: Int) -> String {
    let points = columns[layer].compactMap { $0 }
    var circles = points.map {
      SVGElement("circle", ["cx": "\($0.x)", "cy": "\($0.y)", "r": "6"]).empty
    }
    if points.count < columns[layer].count, let first = points.first, let last = points.last {
      let middle = (first.y + last.y) / 2
      circles.append(label("network-more", "⋮", x: first.x, y: middle + 5))
    }
    return SVGElement("g", ["class": "network-neurons"]).holding(circles)
  }

  private func labels(_ layer: Int) -> [String] {
    let x = xs[layer]
    let size = label("network-size", size(of: layer), x: x, y: height - 20)
    if layer == 0 || network.names != nil { return [size] }
    let parameters = network.parameterCounts[layer - 1]
    let words = Phrase.parameters.text("\(parameters)")
    return [size, label("network-count", words, x: x, y: height - 5)]
  }

  /// How many there are of what a layer has.
  private func size(of layer: Int) -> String {
    let count = network.layers[layer]
    if let names = network.names { return "\(count) \(names[layer])" }
    let isLast = layer == network.layers.count - 1
    let name = layer == 0 ? Phrase.inputs : isLast ? .outputs : .neurons
    return name.text(count: count)
  }

  private func label(_ name: String, _ text: String, x: Int, y: Int) -> String {
    SVGElement("text", ["class": name, "x": "\(x)", "y": "\(y)"]).holding(text: text)
  }
}
