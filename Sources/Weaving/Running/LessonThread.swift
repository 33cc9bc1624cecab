import Foundation
import Synchronization

/// The thread that a lesson runs on.
///
/// A thread of the pool that commands run on would have a stack of a size that platforms choose, block
/// most signals, and have no room to report that its stack is full.
enum LessonThread {
  /// The bytes of its stack, the same everywhere, so that recursion ends at the same depth.
  static let stackSize = 8 << 20

  /// Runs `body` on a new thread, and waits.
  static func run(_ body: @escaping @Sendable () -> Bool) -> Bool {
    let result = Mutex(false)
    let end = DispatchSemaphore(value: 0)
    let thread = Thread {
      var signals = sigset_t()
      sigemptyset(&signals)
      pthread_sigmask(SIG_SETMASK, &signals, nil)
      provideSignalStack()
      let value = body()
      result.withLock { $0 = value }
      end.signal()
    }
    thread.stackSize = stackSize
    thread.start()
    end.wait()
    return result.withLock { $0 }
  }

  /// Gives the runtime's crash handler room to work in when the stack itself is full.
  private static func provideSignalStack() {
    let size = 1 << 18
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }
}
