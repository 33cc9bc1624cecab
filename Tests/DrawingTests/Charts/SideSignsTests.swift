import Exhibits
import Testing

@testable import Drawing

@Suite struct SideSignsTests {
  private func panel(_ score: (Double, Double) -> Double, points: [Series] = []) throws -> String {
    let map = RegionMap(
      "map", x: "x", y: "y",
      scores: try ScalarField(x: -1...1, y: -1...1, columns: 21, rows: 21, score), points: points)
    return ChartDrawing(.regions(map)).svg(
      id: "m", size: .panel(columns: 4), domain: nil, tints: nil)
  }

  /// The x and y of a sign's text.
  private func place(of sign: String, in svg: String) throws -> (x: Int, y: Int) {
    let pattern = try Regex("chart-side[^>]* x=\"(\\d+)\" y=\"(\\d+)\">\(sign)<")
    let match = try #require(svg.firstMatch(of: pattern))
    let numbers = [1, 2].compactMap { match.output[$0].substring.flatMap { Int($0) } }
    return (numbers[0], numbers[1])
  }

  @Test func `each side of a small map has its sign, away from the boundary`() throws {
    let svg = try panel { x, _ in x }
    let (plus, minus) = (try place(of: "\\+", in: svg), try place(of: "−", in: svg))
    #expect(plus.x - minus.x > 60)
    #expect(!svg.contains(">0</text>"))
  }

  @Test func `where the scores are zero it says so`() throws {
    let svg = try panel { x, _ in max(0, x) }
    #expect(try place(of: "0", in: svg).x < place(of: "\\+", in: svg).x)
    #expect(!svg.contains(">−</text>"))
  }

  @Test func `points tell the sides apart, and a sliver has no room`() throws {
    #expect(try !panel({ x, _ in x }, points: [Series("a", [(0, 0)])]).contains("chart-side"))
    #expect(try !panel { x, _ in x + 0.95 }.contains(">−</text>"))
  }
}
