import Foundation

/// A pipe that says to every supervisor whether this process still lives.
///
/// Nothing is ever written to it. Its writing end is here alone, and the kernel closes it when this
/// process ends, in whatever way: then every supervisor that reads the other end knows.
enum ParentPipe {
  /// The end to read from, which supervisors are given as their standard input; −1 if there is none.
  static let descriptor: Int32 = {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return -1 }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends[0]
  }()
}
