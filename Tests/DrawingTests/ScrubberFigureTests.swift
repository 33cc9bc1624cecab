import ExhibitSamples
import Exhibits
import Testing

@testable import Drawing

@Suite struct ScrubberFigureTests {
  private func html(_ scrubber: Scrubber) throws -> String {
    try ExhibitRenderer(id: "s").html(.scrubber(scrubber))
  }

  @Test func `every frame is drawn once, and says what it is`() throws {
    let html = try html(ScrubberSamples.circle(14))
    for frame in 1...14 {
      let group = "<g id=\"s-frame-\(frame)\" class=\"chart scrubber-still\">"
      #expect(html.ranges(of: group).count == 1)
    }
    #expect(html.contains("<title>step 4: loss 0.8</title>"))
    #expect(html.ranges(of: "chart-boundary").count == 14)
  }

  @Test func `points are drawn once for the large map and once for all small ones`() throws {
    let html = try html(ScrubberSamples.circle(14))
    // One path more in each of the two keys.
    #expect(html.ranges(of: "class=\"chart-marker chart-series-1\"").count == 4)
    #expect(html.ranges(of: "href=\"#s-points\"").count == 12)
  }

  @Test func `small maps show some of the frames, with their names`() throws {
    let scrubber = try ScrubberSamples.circle(14)
    let panels = try #require(ScrubberMaps(scrubber, id: "s")).panels
    #expect(panels.count == 12)
    for (still, panel) in zip(scrubber.stills, panels) {
      #expect(panel.contains("<use href=\"#s-frame-\(still + 1)\"/>"))
      #expect(panel.contains(">\(scrubber.frames[still].words)</title>"))
    }
    let html = try html(scrubber)
    #expect(html.contains("<p class=\"scrubber-name\">step 26</p>"))
    #expect(html.contains("<p class=\"scrubber-name\">Across: x₁, −1 to 1. Up: x₂, −1 to 1</p>"))
  }

  @Test func `the cursor stands where the curve has the frame's point`() throws {
    let curve = ScrubberCurve(scrubber: try ScrubberSamples.circle(3), id: "s").svg
    let line = try #require(curve.firstMatch(of: /chart-line[^"]*" d="M([\d.]+) ([\d.]+)/))
    let cursor = try #require(
      curve.firstMatch(of: #/id="s-cursor-1" .* data-x="([\d.]+)">\n<path [^>]*d="M([\d.]+) /#))
    #expect(cursor.output.1 == line.output.1)
    #expect(cursor.output.2 == line.output.1)
    let dot = try #require(curve.firstMatch(of: /chart-point" d="M([\d.]+) ([\d.]+)a4.5 4.5/))
    #expect(dot.output.2 == line.output.2)
    #expect(curve.ranges(of: "scrubber-cursor").count == 3)
  }

  @Test func `a frame where the curve cannot be drawn has a line and no dot`() throws {
    let map = try #require(ScrubberSamples.circle(2).frames[0].map)
    let scrubber = try Scrubber(
      "", frames: [.init(at: 0, map), .init(at: 1, map)],
      curve: LineChart("", x: "", y: .logarithmic(""), series: [Series("", [1, 0])]))
    let curve = ScrubberCurve(scrubber: scrubber, id: "s").svg
    #expect(curve.ranges(of: "scrubber-cursor").count == 2)
    #expect(curve.ranges(of: "chart-point").count == 1)
  }

  @Test func `every network is drawn once, on one scale, around the same neurons`() throws {
    let html = try html(ScrubberSamples.network(3))
    #expect(html.ranges(of: "<circle").count == 3)
    for frame in 1...3 {
      #expect(html.ranges(of: "<g id=\"s-network-\(frame)\">").count == 1)
      // Large and small.
      #expect(html.ranges(of: "href=\"#s-network-\(frame)\"").count == 1)
    }
    #expect(html.ranges(of: "href=\"#s-neurons\"").count == 4)
    // The weights are 1, 2 and 3: thirds of the widest, but for the last.
    for (frame, look) in [(1, 1), (2, 3), (3, 4)] {
      let group = try #require(html.firstRange(of: "<g id=\"s-network-\(frame)\">"))
      #expect(html[group.upperBound...].prefix(120).contains("network-edge network-\(look)\""))
    }
    #expect(html.contains("<use class=\"scrubber-shown\" data-kind=\"network\"/>"))
    #expect(!html.contains("scrubber-map"))
  }

  @Test func `a frame may have a map and a network`() throws {
    let html = try html(ScrubberSamples.both(3))
    let kinds = html.matches(of: #/data-kind="([a-z]+)"/#).map(\.output.1)
    #expect(kinds == ["frame", "network", "cursor"])
    #expect(html.ranges(of: "<p class=\"scrubber-name\">step 2</p>").count == 1)
    #expect(html.contains("Solid lines are positive"))
  }

  @Test func `a diagram of any kind is drawn once a frame, and all have one room`() throws {
    let html = try html(ScrubberSamples.array(3))
    let kinds = html.matches(of: #/data-kind="([a-z]+)"/#).map(\.output.1)
    #expect(kinds == ["diagram", "cursor"])
    for frame in 1...3 {
      #expect(
        html.contains(
          "<g id=\"s-diagram-\(frame)\">\n<title>step \(frame - 1): at \(frame - 1)</title>"))
      #expect(html.ranges(of: "href=\"#s-diagram-\(frame)\"").count == 1)
    }
    #expect(html.ranges(of: ">b &amp; c</text>").count == 3)
    #expect(html.ranges(of: "diagram-cell-marked").count == 3)
    let boxes = Set(
      html.matches(of: /diagram-drawing[^>]*viewBox="([^"]+)"/).map(\.output.1))
    #expect(boxes.count == 1)
    #expect(
      html.contains("chart-columns-2") && html.contains("<p class=\"scrubber-name\">step 2</p>"))
  }

  @Test func `what a picture's parts are called is no name of a frame`() throws {
    let frames = try (0..<2).map { step in
      Scrubber.Frame(
        at: Double(step),
        try SVGPicture(
          "p\(step)", description: "A dot.",
          svg:
            "<svg viewBox=\"0 0 \(10 + step) 10\"><defs><g id=\"a\"><circle r=\"1\"/></g></defs><use href=\"#a\"/></svg>",
          table: Table("", columns: ["x"], rows: [[Table.Cell("\(step)")]])))
    }
    let html = try html(
      Scrubber(
        "Pictures", frames: frames,
        curve: LineChart("", x: "", y: "", series: [Series("", [1, 2])])))
    let names = html.matches(of: #/<defs>\n<g id="([^"]+)"/#).map(\.output.1)
    #expect(names.first == "s-diagram-1")
    #expect(!names.dropFirst().contains { $0.hasPrefix("s-diagram-") })
    #expect(html.contains("viewBox=\"0 0 11 10\""))
    #expect(html.contains("href=\"#s-part-2-own-a\"") && html.contains("id=\"s-part-2-own-a\""))
  }

  @Test func `nothing is shown until the script says what`() throws {
    let html = try html(ScrubberSamples.circle(3))
    #expect(html.contains("<use class=\"scrubber-shown\" data-kind=\"frame\"/>"))
    #expect(html.contains("<use class=\"scrubber-shown\" data-kind=\"cursor\"/>"))
    #expect(!html.contains("<button"))
  }

  @Test func `the frames are also a table`() throws {
    let html = try html(ScrubberSamples.circle(3))
    #expect(html.contains("<summary>The frames as a table</summary>"))
    #expect(html.contains("<td>step 4</td><td class=\"number\">4</td>"))
  }

  @Test func `words are escaped and styles are left to the style sheet`() throws {
    let evil = "<script>\"&'"
    let html = try html(ScrubberSamples.circle(3, caption: evil, name: evil))
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;&quot;&amp;&#39; 2: loss"))
    for word in ["style=", "fill=", "stroke=", "onclick"] { #expect(!html.contains(word)) }
  }

  @Test func `ids are unique`() throws {
    let html = try html(ScrubberSamples.circle(20))
    let ids = html.matches(of: #/ id="([^"]+)"/#).map(\.output.1)
    #expect(Set(ids).count == ids.count)
    for link in html.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(link.output.1)) }
  }

  @Test func `twenty frames of a fine field take less than 60 KB`() throws {
    let html = try html(ScrubberSamples.circle(20, side: 61))
    #expect(html.utf8.count < 60_000)
  }
}
