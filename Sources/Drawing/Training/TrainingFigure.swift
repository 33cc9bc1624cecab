import Exhibits
import Foundation
import Markup

/// A network that the reader trains: the lesson's boundary and the lesson's losses.
///
/// `training.js` draws the reader's run over them. What it needs stands in the figure's attribute
/// `data-training`: the examples, the settings, and where the axes of both drawings lie.
struct TrainingFigure {
  private let training: ClassifierTraining
  private let map: PlotMarkup
  private let curve: PlotMarkup
  private let data: Data

  /// Lays the drawings out.
  init(_ training: ClassifierTraining) throws {
    self.training = training
    let ground = RegionContent(
      map: RegionMap(
        training.map.caption, x: training.map.x, y: training.map.y, scores: training.map.scores,
        levels: [0], points: training.points))
    map = PlotMarkup(
      content: ground, domain: ground.domain, size: .map, title: training.caption,
      description: Phrase.boundary.text(training.map.caption))
    // A reader's run may go wrong: there is room above the lesson's losses.
    let (least, most) = (training.losses.min() ?? 1, training.losses.max() ?? 1)
    let lines = LineContent(
      lines: LineChart(
        "", x: Axis(Phrase.columnStep.text),
        y: try Axis(
          Phrase.columnLoss.text, scale: .logarithmic, range: least / 3...max(most, least) * 10),
        series: [Series(Phrase.lessonsRun.text, training.losses)]))
    curve = PlotMarkup(
      content: lines, domain: lines.domain, size: .strip(width: ChartSize.map.width),
      title: Phrase.lossByStep.text,
      description: ChartWords(chart: .line(lines.lines)).description)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    data = try encoder.encode(
      Page(
        examples: training.examples.map { [$0.x, $0.y, $0.label] }, settings: training.settings,
        losses: training.losses, start: training.start, map: Box(map.frame), curve: Box(curve.frame)
      ))
  }

  /// The data as JSON, the same bytes on every machine.
  var json: String { String(decoding: data, as: UTF8.self) }

  /// Returns what stands above the caption; `id` begins every id in it.
  func html(id: String) -> String {
    let pictures = pictures(id: id)
    return HTML.element(
      "div", ["class": "training-map"], HTML.scrolling(pictures[0], label: training.caption)) + "\n"
      + HTML.element(
        "div", ["class": "training-curve"],
        HTML.scrolling(pictures[1], label: Phrase.theLoss.text(training.caption))) + "\n"
      + HTML.element("template", fields)
  }

  /// What the reader can set, with the lesson's settings; the script puts it on the page.
  private var fields: String {
    let settings = training.settings
    let fields = [
      field(Phrase.learningRate.text, "rate", settings.rate),
      field(Phrase.decay.text, "decay", settings.decay, to: 1),
      field("L2", "penalty", settings.penalty, step: "any"),
      field(
        Phrase.width.text, "width", Double(settings.hidden.first ?? 1), from: 1,
        to: ClassifierTraining.widthLimit, step: "1"),
      field(Phrase.seed.text, "seed", Double(settings.seed), to: Int(UInt32.max), step: "1"),
      "<label>zeroGrad<input type=\"checkbox\" name=\"clearsGradients\""
        + "\(settings.clearsGradients ? " checked" : "")></label>",
      HTML.element("button", ["type": "button"], Phrase.reset.text),
    ]
    return HTML.element(
      "form", ["class": "training-fields", "aria-label": Phrase.settings.text],
      "\n" + fields.joined(separator: "\n") + "\n")
  }

  private func field(
    _ label: String, _ name: String, _ number: Double, from least: Int = 0, to most: Int = 100,
    step: String = "0.1"
  ) -> String {
    let text = "\(number)"
    let value = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return "<label>\(HTML.escaped(label))<input type=\"number\" name=\"\(name)\" min=\"\(least)\""
      + " max=\"\(most)\" step=\"\(step)\" value=\"\(value)\" required></label>"
  }

  /// Returns the map and the curve; `id` begins every id in them.
  func pictures(id: String) -> [String] {
    [map.svg(id: "\(id)-map"), curve.svg(id: "\(id)-curve")]
  }

  /// What the script reads.
  private struct Page: Encodable {
    let examples: [[Double]]
    let settings: ClassifierTraining.Settings
    let losses: [Double]
    let start: [Double]
    let map: Box
    let curve: Box
  }

  /// The rectangle between the axes, and the values at its edges.
  private struct Box: Encodable {
    let left: Int
    let top: Int
    let width: Int
    let height: Int
    let x: [Double]
    let y: [Double]

    init(_ frame: ChartFrame) {
      left = frame.left
      top = frame.top
      width = frame.width
      height = frame.height
      x = [frame.x.range.lowerBound, frame.x.range.upperBound]
      y = [frame.y.range.lowerBound, frame.y.range.upperBound]
    }
  }
}
