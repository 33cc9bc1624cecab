import CProcess
import CourseRuntime
import Foundation

/// What a running lesson may use.
package struct RunLimits: Hashable, Sendable {
  /// Seconds from start to end.
  let seconds: Double
  /// Mebibytes of data in memory, for each of the lesson's processes.
  let memory: Int
  /// The bytes that a chunk may print.
  let printed: Int

  /// The limits that a course sets for a lesson.
  package init(_ manifest: CourseManifest, lesson: Int) {
    self.init(
      seconds: manifest.timeLimits[lesson] ?? manifest.timeLimit, memory: manifest.memoryLimit,
      printed: manifest.printLimit)
  }

  /// Limits as they are; what they mean is said at the properties.
  package init(seconds: Double, memory: Int, printed: Int) {
    self.seconds = Self.bounded(seconds)
    self.memory = min(max(1, memory), 1 << 30)
    self.printed = min(max(0, printed), 1 << 40)
  }

  /// Returns a time that clocks can count to: none, if it is no number, eleven days if it is endless.
  package static func bounded(_ seconds: Double) -> Double { min(max(0, seconds), 1e6) }

  /// The bytes that each file may grow to which the lesson writes, its record among them.
  var fileBytes: Int { max(8 << 20, printed + 1 << 20) }

  /// The limits as the kernel keeps them, also when `weave` and the supervisor are gone: past them a process is ended
  /// by `SIGALRM`, `SIGXCPU` or `SIGXFSZ`, or gets no more memory.
  var kernelLimits: process_limits {
    // The supervisor comes first; this is for the case that it cannot.
    let late = seconds + 2
    return process_limits(
      file_bytes: rlim_t(fileBytes),
      processor_seconds: rlim_t(Int(late) * ProcessInfo.processInfo.activeProcessorCount + 1),
      data_bytes: isSanitized ? 0 : rlim_t(memory << 20),
      time: timeval(
        tv_sec: Int(late), tv_usec: suseconds_t((late - late.rounded(.down)) * 1e6)))
  }

  /// Whether a sanitizer is in the process: it takes more address space than there is memory.
  private var isSanitized: Bool {
    let program = dlopen(nil, RTLD_LAZY)
    return dlsym(program, "__asan_init") != nil || dlsym(program, "__tsan_init") != nil
  }
}
