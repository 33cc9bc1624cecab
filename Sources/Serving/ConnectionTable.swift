#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The connections that are open, and until when each may stay so without getting on.
actor ConnectionTable {
  private let limit: Int
  private var deadlines: [Int32: ContinuousClock.Instant] = [:]

  init(limit: Int) { self.limit = limit }

  /// How many are open.
  var count: Int { deadlines.count }

  /// Enters a connection; false if there are too many.
  func open(_ descriptor: Int32, until deadline: ContinuousClock.Instant) -> Bool {
    guard deadlines.count < limit else { return false }
    deadlines[descriptor] = deadline
    return true
  }

  /// Gives a connection more time.
  func extend(_ descriptor: Int32, until deadline: ContinuousClock.Instant) {
    deadlines[descriptor] = deadline
  }

  /// Forgets a connection and closes it, in one go: the system gives its number away again.
  func close(_ descriptor: Int32) {
    deadlines[descriptor] = nil
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  /// Ends those whose time is up: whoever waits on such a socket finds it closed from the other side.
  func endOverdue(now: ContinuousClock.Instant) {
    for descriptor in overdue(now: now) { shutdown(descriptor, Int32(SHUT_RDWR)) }
  }

  /// The connections whose time is up at some moment.
  func overdue(now: ContinuousClock.Instant) -> [Int32] {
    deadlines.filter { $0.value < now }.map(\.key)
  }
}
