import Foundation

/// A piece of code whose time is measured.
struct TimedPiece {
  let name: String
  private let run: () throws -> Void
  /// How often it runs in a row.
  private let count: Int

  /// How long a measurement takes at least: fifty times the step in which a system may count.
  private static let shortest = 0.2
  /// What a measurement takes at most on the wall's clock before it is repeated no more: a piece that
  /// waits needs no processor, however often it runs.
  private static let timeLimit = Duration.seconds(2)

  /// Finds out how often a piece has to run for its time to be measured.
  ///
  /// - Throws: What the code throws.
  init(name: String, run: @escaping () throws -> Void) throws {
    self.name = name
    self.run = run
    var count = 1
    while true {
      let start = ContinuousClock.now
      let seconds = try Self.seconds(of: run, count)
      if seconds >= Self.shortest || ContinuousClock.now - start > Self.timeLimit { break }
      count *= 2
    }
    self.count = count
  }

  /// Measures how many seconds it takes to run once.
  ///
  /// - Throws: What the code throws.
  func seconds() throws -> Double { try Self.seconds(of: run, count) / Double(count) }

  private static func seconds(of run: () throws -> Void, _ count: Int) throws -> Double {
    let start = processorSeconds
    for _ in 0..<count { try run() }
    return processorSeconds - start
  }

  /// How long the processor has worked for this program.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
