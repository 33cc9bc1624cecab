import Foundation
import Synchronization

/// The thread that a lesson runs on, whether it suspends or not.
///
/// A thread of the concurrency runtime's pool would have a stack of a size that platforms choose,
/// block most signals, and have no room to report that its stack is full.
final class LessonExecutor: TaskExecutor {
  /// The bytes of its stack, the same everywhere, so that recursion ends at the same depth.
  static let stackSize = 8 << 20

  private let jobs = Mutex<[UnownedJob]>([])
  private let count = DispatchSemaphore(value: 0)

  /// Starts the thread.
  init() {
    let thread = Thread { [self] in
      var signals = sigset_t()
      sigemptyset(&signals)
      pthread_sigmask(SIG_SETMASK, &signals, nil)
      Self.provideSignalStack()
      while true {
        count.wait()
        let job = jobs.withLock { $0.removeFirst() }
        job.runSynchronously(on: asUnownedTaskExecutor())
      }
    }
    thread.stackSize = Self.stackSize
    thread.start()
  }

  /// Runs a job after those that wait.
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    count.signal()
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
