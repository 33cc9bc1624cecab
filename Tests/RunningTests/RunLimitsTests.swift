import Testing

@testable import Running

@Suite struct RunLimitsTests {
  @Test(
    arguments: [
      (60, 60), (0.5, 0.5), (-1, 0), (.nan, 0), (.infinity, 1e6), (-.infinity, 0), (1e300, 1e6),
    ] as [(Double, Double)])
  func `a time limit is one that clocks can count to`(said: Double, kept: Double) {
    #expect(RunLimits(seconds: said, memory: 1, printed: 1).seconds == kept)
  }

  @Test(arguments: [Int.min, -1, 0, 1, .max])
  func `limits in bytes can be told to the system`(said: Int) {
    let limits = RunLimits(seconds: 1, memory: said, printed: said)
    #expect((1 << 20...Int.max).contains(limits.memory << 20))
    #expect((8 << 20...Int.max).contains(limits.fileBytes))
  }
}
