import Testing

@testable import Drawing

@Suite struct ChartMarkerTests {
  /// An arc that goes the other way around the same ends is a circle two radii to the left.
  @Test func `a circle's arc goes clockwise from its left end`() {
    let data = ChartMarker.circle.data(at: ChartPosition(x: 100, y: 200), radius: 45)
    #expect(data == "M5.5 20a4.5 4.5 0 1 1 0 .1z")
  }
}
