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
        HTML.scrolling(pictures[1], label: Phrase.theLoss.text(training.caption)))
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
