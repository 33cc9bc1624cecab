import Exhibits
import Markup

/// The bars of a histogram.
struct HistogramContent: PlotContent {
  /// The chart.
  let histogram: Histogram

  var x: Axis { histogram.x }
  var y: Axis { Axis(Phrase.columnCount.text) }
  var key: ChartKey { ChartKey(classes: []) }

  var domain: ChartDomain {
    let top = Double(max(1, histogram.counts.max() ?? 1))
    let places = histogram.edges.filter { ChartDomain.fits($0, x) }
    guard let first = places.first, let last = places.last, first < last else {
      return ChartDomain(x: nil, y: 0...top)
    }
    return ChartDomain(x: first...last, y: 0...top)
  }

  func ink(in frame: ChartFrame) -> PlotInk {
    var ink = PlotInk()
    var data = ""
    for (bin, count) in histogram.counts.enumerated() where count > 0 {
      guard let left = frame.x.unit(histogram.edges[bin]),
        let right = frame.x.unit(histogram.edges[bin + 1]),
        let height = frame.y.unit(Double(count)), right > 0, left < 1
      else { continue }
      let corner = frame.position(max(0, left), min(1, height))
      let end = frame.position(min(1, right), 0)
      let gap = end.x - corner.x > 50 ? 10 : 0
      let width = ChartPosition.text(max(1, end.x - corner.x - gap))
      data += "M\(corner.text)h\(width)V\(frame.bottom)h-\(width)z"
    }
    if !data.isEmpty {
      ink.front.append(SVGElement("path", ["class": "chart-bar", "d": data]).empty)
    }
    return ink
  }
}
