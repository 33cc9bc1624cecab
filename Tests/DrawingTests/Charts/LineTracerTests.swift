import Exhibits
import Testing

@testable import Drawing

@Suite struct LineTracerTests {
  private func frame() throws -> ChartFrame {
    let axis = try Axis("x", range: 0...10)
    let scale = AxisScale(axis, data: nil, fit: .exact, ticks: 5)
    return ChartFrame(
      x: scale, y: scale, left: 0, top: 0, width: 100, height: 100, isSmall: false)
  }

  private func data(_ points: [(Double, Double)]) throws -> String {
    ChartPath.data(LineTracer(Series("", points).points, in: try frame()).lines)
  }

  @Test func `numbers that are none break the line`() throws {
    #expect(try data([(0, 0), (1, 1), (2, .nan), (3, 3), (4, 3)]) == "M0 100l10-10M30 70l10 0")
    #expect(try data([(0, 0), (1, .infinity), (2, 2)]) == "M0 100h0M20 80h0")
    #expect(try data([(.nan, .nan)]).isEmpty)
    #expect(try data([]).isEmpty)
  }

  @Test func `lines are cut off at the edges`() throws {
    #expect(try data([(-10, -10), (20, 20)]) == "M0 100l100-100")
    #expect(try data([(5, 5), (5, 50)]) == "M50 50l0-50")
    #expect(try data([(-5, 5), (-1, 20)]).isEmpty)
    #expect(try data([(0, 5), (1, 50), (2, 5)]).ranges(of: "M").count == 2)
    #expect(try data([(0, 0), (1e308, 1e308)]) == "M0 100l100-100")
  }

  @Test func `points on a straight line are left out`() throws {
    #expect(try data([(0, 0), (1, 1), (2, 2), (3, 3), (3, 6)]) == "M0 100l30-30 0-30")
  }

  @Test func `a million points become a few, and the extremes stay`() throws {
    var points: [(Double, Double)] = []
    for index in 0..<1_000_000 { points.append((Double(index) / 1e5, 5 + Double(index % 7) / 7)) }
    points[500_000].1 = 9.9
    let lines = LineTracer(Series("", points).points, in: try frame()).lines
    #expect(lines.count == 1)
    #expect(lines[0].count <= 404)
    #expect(lines[0].contains { $0.y == 10 })
  }

  @Test func `a million points in no order are thinned out`() throws {
    var points: [(Double, Double)] = []
    for index in 0..<1_000_000 {
      let (x, y) = (index * 7_919 % 1_000, index * 104_729 % 997)
      points.append((Double(x) / 100, Double(y) / 100))
    }
    let lines = LineTracer(Series("", points).points, in: try frame()).lines
    #expect(lines.joined().count <= LineTracer.pointLimit)
  }

  @Test func `lengths are written short`() {
    #expect(ChartPosition.text(125) == "12.5")
    #expect(ChartPosition.text(-5) == "-.5")
    #expect(ChartPosition.text(0) == "0")
    #expect(ChartPosition.text(10, -10) == "1-1")
    #expect(ChartPosition.text(10, 5) == "1 .5")
  }
}
