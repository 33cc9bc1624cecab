import Exhibits
import Testing

@testable import Drawing

@Suite struct AxisScaleTests {
  private func labels(
    _ axis: Axis, _ data: ClosedRange<Double>?, _ fit: AxisScale.Fit = .exact, _ count: Int = 5
  ) -> [String] {
    AxisScale(axis, data: data, fit: fit, ticks: count).ticks.map(\.label)
  }

  @Test func `linear ticks are round numbers as a reader wants them`() {
    #expect(labels("x", -1...1) == ["−1", "−0.5", "0", "0.5", "1"])
    #expect(labels("x", 0...99) == ["0", "20", "40", "60", "80"])
    #expect(labels("x", 0...99, .outward) == ["0", "20", "40", "60", "80", "100"])
    #expect(labels("x", 0...2e-7) == ["0", "5×10⁻⁸", "10⁻⁷", "1.5×10⁻⁷", "2×10⁻⁷"])
  }

  @Test func `an axis has two round values at least, where a finer step has them`() {
    #expect(labels("step", 201...9999, .exact, 3) == ["2000", "4000", "6000", "8000"])
    #expect(labels("step", 0...9999, .exact, 3) == ["0", "5000"])
  }

  @Test func `ticks that would be written alike are written in full`() {
    let found = labels("x", 1_000_000...1_000_000.000_1)
    #expect(found.count > 2)
    #expect(Set(found).count == found.count)
  }

  @Test func `equal ends get room on both sides`() throws {
    let scale = AxisScale("x", data: 5...5, fit: .exact, ticks: 5)
    let unit = try #require(scale.unit(5))
    #expect((0.3...0.7).contains(unit))
    let powers = AxisScale(.logarithmic("x"), data: 5...5, fit: .exact, ticks: 5)
    #expect((0.1...0.9).contains(try #require(powers.unit(5))))
  }

  @Test func `logarithmic ticks are powers of ten`() {
    let axis = Axis.logarithmic("loss")
    #expect(labels(axis, 0.001...10) == ["0.001", "0.01", "0.1", "1", "10"])
    #expect(labels(axis, 1e-6...1) == ["10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰"])
    #expect(labels(axis, 1e-16...1) == ["10⁻¹⁵", "10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "10⁰"])
  }

  @Test func `a short logarithmic axis has 1, 2 and 5 times them`() {
    #expect(labels(.logarithmic("x"), 2...40) == ["2", "5", "10", "20"])
  }

  @Test func `a logarithmic axis has no place for zero and less`() {
    let scale = AxisScale(.logarithmic("x"), data: 1...100, fit: .exact, ticks: 5)
    #expect(scale.unit(0) == nil)
    #expect(scale.unit(-1) == nil)
    #expect(scale.unit(.nan) == nil)
    #expect(scale.unit(.infinity) == nil)
    #expect(abs((scale.unit(10) ?? 0) - 0.5) < 1e-12)
  }

  @Test func `fixed ends stay`() throws {
    let axis = try Axis("x", range: 0.3...9.7)
    #expect(AxisScale(axis, data: -5...50, fit: .outward, ticks: 5).range == 0.3...9.7)
  }

  @Test(arguments: [
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
    0...Double.leastNonzeroMagnitude, 1e-308...1e308,
  ])
  func `extreme data have an axis`(range: ClosedRange<Double>) throws {
    for fit in [AxisScale.Fit.exact, .outward, .padded] {
      let scale = AxisScale("x", data: range, fit: fit, ticks: 5)
      #expect(scale.range.lowerBound < scale.range.upperBound)
      #expect(scale.ticks.allSatisfy { (-0.001...1.001).contains($0.unit) })
    }
    if range.lowerBound > 0 {
      let scale = AxisScale(.logarithmic("x"), data: range, fit: .outward, ticks: 5)
      #expect(!scale.ticks.isEmpty)
    }
  }
}
