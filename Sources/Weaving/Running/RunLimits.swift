#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a running lesson may use.
///
/// The kernel watches over it, also when `weave` is gone.
struct RunLimits: Hashable, Sendable {
  /// Seconds from start to end.
  let seconds: Double
  /// The bytes that each of the lesson's files may grow to: of its text, and of its exhibits.
  var bytes = 8 << 20

  /// Puts the limits on this process and thread: past them it is ended by `SIGALRM` or `SIGXFSZ`.
  func apply() {
    // A parent may have chosen to ignore these signals, which its children inherit, and the thread
    // may be one of a pool, which blocks them.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGALRM, SIGXFSZ] {
      signal(number, SIG_DFL)
      sigaddset(&signals, number)
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    // Glibc declares these constants as enumerations, and the functions with integers.
    #if canImport(Glibc)
      let fileSize = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
      let coreSize = __rlimit_resource_t(RLIMIT_CORE.rawValue)
      let realTime = __itimer_which_t(ITIMER_REAL.rawValue)
    #else
      let (fileSize, coreSize, realTime) = (RLIMIT_FSIZE, RLIMIT_CORE, ITIMER_REAL)
    #endif
    var size = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    setrlimit(fileSize, &size)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(coreSize, &none)
    var timer = itimerval()
    timer.it_value.tv_sec = Int(seconds)
    timer.it_value.tv_usec = suseconds_t((seconds - seconds.rounded(.down)) * 1e6)
    setitimer(realTime, &timer, nil)
  }
}
