import Foundation
import Synchronization

/// What a supervisor waits for, from threads of its own.
final class SupervisorEvents: Sendable {
  /// Something that ends a lesson.
  enum Event: Sendable {
    /// The lesson ended.
    case ended
    /// Whoever started the supervisor is gone, or wants it to end.
    case abandoned
  }

  private let events = Mutex<[Event]>([])
  private let count = DispatchSemaphore(value: 0)

  /// Watches over a child, the pipe at standard input, and signals that ask this process to end.
  func watch(_ child: pid_t) {
    Thread.detachNewThread { [self] in
      var info = siginfo_t()
      while waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT) != 0 && errno == EINTR {}
      tell(.ended)
    }
    Thread.detachNewThread { [self] in
      var byte: UInt8 = 0
      while true {
        let count = read(STDIN_FILENO, &byte, 1)
        if count == 0 || (count < 0 && errno != EINTR) { break }
      }
      tell(.abandoned)
    }
    for number in [SIGTERM, SIGINT, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        _ = source  // Kept alive by its own handler: it is wanted until the process ends.
        tell(.abandoned)
      }
      source.resume()
    }
  }

  /// Returns what comes first; nil if nothing comes in time.
  func next(within seconds: Double) -> Event? {
    guard count.wait(timeout: .now() + seconds) == .success else { return nil }
    return events.withLock { $0.removeFirst() }
  }

  private func tell(_ event: Event) {
    events.withLock { $0.append(event) }
    count.signal()
  }
}
