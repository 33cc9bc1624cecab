import Foundation
import Synchronization
import Testing

@testable import Weaving

@Suite struct SignalsTests {
  @Test func `the first signal cancels, and the second one does not wait for what goes on`()
    async throws
  {
    let ended = Mutex<Int32?>(nil)
    let result: Void? = try await Signals.untilOne {
      // What cannot be cancelled, such as the drawing of many pages. Signals are heard from some moment on.
      while !Task.isCancelled {
        kill(getpid(), SIGHUP)
        usleep(5_000)
      }
      for _ in 0..<2_000 where ended.withLock({ $0 }) == nil {
        kill(getpid(), SIGHUP)
        usleep(5_000)
      }
      throw CancellationError()
    } orEnd: { number in
      ended.withLock { $0 = number }
    }
    #expect(result == nil)
    #expect(ended.withLock { $0 } == SIGHUP)
  }
}
