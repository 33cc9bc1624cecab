import Exhibits
import Testing

@testable import Drawing

@Suite struct NotePlacerTests {
  /// Where the words of a chart with marks stand, in pixels.
  private func words(_ marks: [Mark]) throws -> [String: (x: Int, y: Int, anchor: String)] {
    let plot = ScatterPlot(
      "", x: "", y: "", classes: [Series("", [(0, 0), (100, 100)])], marks: marks)
    let svg = ChartDrawing(.scatter(plot)).svg(id: "c")
    let notes = svg.matches(
      of: #/<text class="chart-note( chart-[a-z]+)?" x="(\d+)" y="(\d+)">(.*?)</text>/#)
    return try Dictionary(
      uniqueKeysWithValues: notes.map { note in
        let place = try (#require(Int(note.output.2)), #require(Int(note.output.3)))
        return (String(note.output.4), (place.0, place.1, String(note.output.1 ?? "")))
      })
  }

  /// Where the dots and lines of a chart with marks are, in pixels.
  private func dots(_ marks: [Mark]) throws -> [(x: Double, y: Double)] {
    let plot = ScatterPlot(
      "", x: "", y: "", classes: [Series("", [(0, 0), (100, 100)])], marks: marks)
    return try ChartDrawing(.scatter(plot)).svg(id: "c")
      .matches(of: #/"chart-point" d="M([\d.]+) ([\d.]+)/#)
      .map { try (#require(Double($0.output.1)), #require(Double($0.output.2))) }
  }

  @Test func `a letter stands beside its dot, and on no other`() throws {
    let marks: [Mark] = [.point(50, 50, "k"), .point(53, 50, "d"), .point(20, 20, "a")]
    let (words, dots) = (try words(marks), try dots(marks))
    let (a, k, d) = try (
      #require(words["a"]), #require(words["k"]), #require(words["d"])
    )
    #expect(a.anchor == "" && a.x > Int(dots[2].x) && abs(a.y - Int(dots[2].y)) < 12)
    #expect(k.anchor == " chart-end" && k.x < Int(dots[0].x), "the dot of d is at its right")
    #expect(d.anchor == "" && d.x > Int(dots[1].x))
  }

  @Test func `words stand where they run across no line but their own, if there is such a place`()
    throws
  {
    let words = try words([.vertical(40, "first time all right"), .vertical(60, "for good")])
    let first = try #require(words["first time all right"])
    #expect(first.anchor == " chart-end", "at its right the second line is too near")
    #expect(try #require(words["for good"]).anchor == "")
  }
}
