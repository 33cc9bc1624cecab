import Exhibits
import Testing

@testable import Drawing

@Suite struct MarchingSquaresTests {
  private func field(_ rows: [[Double]]) throws -> ScalarField {
    try ScalarField(x: 0...1, y: 0...1, rows: rows)
  }

  private func lines(
    _ rows: [[Double]], _ level: Double = 0, isFilled: Bool = false
  ) throws -> [[UnitPoint]] {
    MarchingSquares(try field(rows), level: level, isFilled: isFilled).lines
  }

  @Test func `a peak has a closed line around it, counterclockwise`() throws {
    let found = try lines([[-1, -1, -1], [-1, 1, -1], [-1, -1, -1]])
    #expect(
      found == [
        [
          UnitPoint(x: 1, y: 0.5), UnitPoint(x: 1.5, y: 1), UnitPoint(x: 1, y: 1.5),
          UnitPoint(x: 0.5, y: 1), UnitPoint(x: 1, y: 0.5),
        ]
      ])
  }

  @Test func `a slope has an open line with the greater values at its left`() throws {
    #expect(
      try lines([[0, 0], [4, 4]], 1)
        == [[UnitPoint(x: 0, y: 0.25), UnitPoint(x: 1, y: 0.25)]])
  }

  @Test func `a saddle is decided by the mean of its corners`() throws {
    let low = try lines([[1, -2], [-2, 1]])
    let high = try lines([[2, -1], [-1, 2]])
    #expect(low.count == 2)
    #expect(high.count == 2)
    // Where the mean is below the level, each line cuts off one of the corners above it.
    #expect(low.allSatisfy { $0.map { $0.x + $0.y }.allSatisfy { $0 < 0.5 || $0 > 1.5 } })
    // Where it is above, each cuts off one of the corners below it.
    #expect(high.allSatisfy { $0.map { $0.x - $0.y }.allSatisfy { $0 < -0.5 || $0 > 0.5 } })
    let other = try lines([[-2, 1], [1, -2]])
    #expect(other.allSatisfy { $0.map { $0.x - $0.y }.allSatisfy { $0 < -0.5 || $0 > 0.5 } })
  }

  @Test func `a field of one value has no line, and all of it or nothing is filled`() throws {
    let rows = [[3.0, 3, 3], [3, 3, 3]]
    #expect(try lines(rows, 3).isEmpty)
    #expect(try lines(rows, 2).isEmpty)
    #expect(try lines(rows, 4, isFilled: true).isEmpty)
    let all = try lines(rows, 3, isFilled: true)
    #expect(all.count == 1)
    #expect(Set(all[0]).isSuperset(of: [UnitPoint(x: 0, y: 0), UnitPoint(x: 2, y: 1)]))
  }

  @Test func `lines end at a hole, and areas go around it`() throws {
    let rows = [[-1.0, -1, -1, -1], [1, .nan, .infinity, 1], [1, 1, 1, 1]]
    let open = try lines(rows)
    #expect(open.isEmpty)
    for line in try lines(rows, isFilled: true) { #expect(line.first == line.last) }
  }

  @Test func `every line of a filled field is closed, whatever the field`() throws {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(state >> 40) / Double(1 << 24) - 0.5
      return number > 0.45 ? .nan : number
    }
    for _ in 0..<50 {
      let rows = (0..<12).map { _ in (0..<9).map { _ in next() } }
      for line in try lines(rows, isFilled: true) { #expect(line.first == line.last) }
    }
  }

  @Test func `numbers of any size give points on the grid`() throws {
    let huge = Double.greatestFiniteMagnitude
    for line in try lines([[-huge, huge, 5e-300], [huge, -huge, -5e-300]]) {
      for point in line {
        #expect((0...2).contains(point.x))
        #expect((0...1).contains(point.y))
      }
    }
  }

  @Test func `a level that is no number has no lines`() throws {
    #expect(try lines([[0, 1], [1, 0]], .nan).isEmpty)
    #expect(try lines([[0, 1], [1, 0]], .infinity, isFilled: true).isEmpty)
  }
}
