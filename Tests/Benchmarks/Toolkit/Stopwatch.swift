import Foundation

/// Times work in processor time, which other work on the machine disturbs least.
struct Stopwatch {
  /// How often a piece of work is done; the median counts.
  let runs: Int

  /// Returns the medians of several pieces of work, in milliseconds.
  ///
  /// They take turns, so that what slows the machine down for a while slows all of them down.
  func medians(_ contenders: [() throws -> Void]) throws -> [Double] {
    var times = contenders.map { _ in [Double]() }
    for _ in 0..<runs {
      for (index, contender) in contenders.enumerated() {
        let start = clock()
        try contender()
        times[index].append(Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC))
      }
    }
    return times.map { $0.sorted()[$0.count / 2] }
  }
}
