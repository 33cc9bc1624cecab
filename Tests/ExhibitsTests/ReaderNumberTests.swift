import Testing

@testable import Exhibits

@Suite struct ReaderNumberTests {
  @Test(
    arguments: [
      (2, "2"), (-3, "−3"), (0.70710678, "0.7071"), (24.70408163, "24.7041"), (0, "0"),
      (-0.0, "0"), (0.5, "0.5"), (-0.00005, "−5e−5"), (0.0005, "0.0005"), (0.99999, "1"),
      (1e-7, "1e−7"), (0.0000123456789, "1.2346e−5"), (9.99999e-9, "1e−8"),
      (.leastNonzeroMagnitude, "5e−324"),
      (123456.78901, "123456.789"), (1_234_567.5, "1.2346e6"), (123_456_789, "123456789"),
      (1e9, "1e9"), (1.7976931348623157e308, "1.7977e308"), (0.00625, "0.0063"),
      (0.03125, "0.0312"), (0.09375, "0.0938"), (.nan, "NaN"), (.infinity, "∞"),
      (-.infinity, "−∞"), (1e22, "1e22"), (-12.5, "−12.5"),
    ] as [(Double, String)])
  func `a number is written for a reader`(number: Double, text: String) {
    #expect(ReaderNumber(number).description == text)
  }
}
