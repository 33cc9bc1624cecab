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

  /// Puts the limits on this process.
  ///
  /// The kernel watches over them then, also when `weave` and the supervisor are gone: past them the
  /// process is ended by `SIGALRM` or `SIGXFSZ`, or gets no more memory.
  package func apply() {
    // Glibc declares these constants as enumerations, and the functions with integers.
    #if canImport(Glibc)
      let fileSize = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
      let coreSize = __rlimit_resource_t(RLIMIT_CORE.rawValue)
      let data = __rlimit_resource_t(RLIMIT_DATA.rawValue)
      let cpu = __rlimit_resource_t(RLIMIT_CPU.rawValue)
      let realTime = __itimer_which_t(ITIMER_REAL.rawValue)
    #else
      let (fileSize, coreSize, realTime) = (RLIMIT_FSIZE, RLIMIT_CORE, ITIMER_REAL)
      let (data, cpu) = (RLIMIT_DATA, RLIMIT_CPU)
    #endif
    limit(fileSize, to: fileBytes)
    limit(coreSize, to: 0)
    // The supervisor comes first; this is for the case that it cannot.
    let late = seconds + 2
    limit(cpu, to: Int(late) * ProcessInfo.processInfo.activeProcessorCount + 1)
    if !isSanitized { limit(data, to: memory << 20) }
    var timer = itimerval()
    timer.it_value.tv_sec = Int(late)
    timer.it_value.tv_usec = suseconds_t((late - late.rounded(.down)) * 1e6)
    setitimer(realTime, &timer, nil)
  }

  /// Whether a sanitizer is in the process: it takes more address space than there is memory.
  private var isSanitized: Bool {
    let program = dlopen(nil, RTLD_LAZY)
    return dlsym(program, "__asan_init") != nil || dlsym(program, "__tsan_init") != nil
  }
}

#if canImport(Glibc)
  private typealias Resource = __rlimit_resource_t
#else
  private typealias Resource = Int32
#endif

private func limit(_ resource: Resource, to value: Int) {
  var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
  setrlimit(resource, &limit)
}
