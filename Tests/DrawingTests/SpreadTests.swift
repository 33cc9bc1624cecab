import Testing

@testable import Drawing

@Suite struct SpreadTests {
  @Test func `boxes with room stay where they want to be`() {
    let middles = Spread.middles([0, 50, 200], widths: [20, 20, 20], within: -50...300)
    #expect(middles == [0, 50, 200])
  }

  @Test func `boxes that collide share the way`() {
    let middles = Spread.middles([100, 110], widths: [40, 40], within: 0...300)
    #expect(middles == [85, 125])
  }

  @Test func `nothing leaves the room while there is room`() {
    #expect(Spread.middles([0, 1, 2], widths: [40, 40, 40], within: 0...200) == [20, 60, 100])
    #expect(Spread.middles([199, 200], widths: [40, 40], within: 0...200) == [140, 180])
    #expect(Spread.middles([], widths: [], within: 0...200).isEmpty)
  }

  @Test func `boxes never overlap, however they are placed`() {
    for seed in 1...200 {
      // Steps prime to the ranges reach every place, in an order without a pattern to the eye.
      let wishes = (0..<12).map { ($0 * 211 + seed * 307) % 501 }.sorted()
      let widths = (0..<12).map { 10 + ($0 * 37 + seed * 53) % 71 }
      let middles = Spread.middles(wishes, widths: widths, within: 0...500)
      for (left, right) in zip(middles.indices, middles.indices.dropFirst()) {
        #expect(middles[right] - middles[left] >= (widths[left] + widths[right]) / 2)
      }
    }
  }
}
