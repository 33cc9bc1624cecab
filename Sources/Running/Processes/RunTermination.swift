import Foundation

/// How a lesson's process came to its end.
///
/// The supervisor says it to `weave` in one line.
package enum RunTermination: Hashable, Sendable {
  /// It ended by itself, with this status.
  case exited(Int)
  /// A signal ended it.
  case signaled(Int32)
  /// The supervisor ended it when its time was over.
  case timedOut

  /// Reads what `wait` says of a process.
  init(waitStatus status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited(Int(status >> 8) & 0xFF) : .signaled(signal)
  }

  /// Reads a line.
  init?(line: String) {
    let words = line.split(whereSeparator: \.isWhitespace)
    switch (words.first, words.last.flatMap { Int32($0) }) {
    case ("exited", let status?): self = .exited(Int(status))
    case ("signaled", let signal?): self = .signaled(signal)
    case ("timed-out", nil): self = .timedOut
    default: return nil
    }
  }

  /// The line.
  package var line: String {
    switch self {
    case .exited(let status): "exited \(status)"
    case .signaled(let signal): "signaled \(signal)"
    case .timedOut: "timed-out"
    }
  }
}

/// A signal as people call it: `SIGTERM`.
struct SignalName: CustomStringConvertible {
  /// The name, or the number of a signal that has none here.
  let description: String

  init(_ number: Int32) {
    let names: [Int32: String] = [
      SIGABRT: "SIGABRT", SIGALRM: "SIGALRM", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGHUP: "SIGHUP",
      SIGILL: "SIGILL", SIGINT: "SIGINT", SIGKILL: "SIGKILL", SIGPIPE: "SIGPIPE",
      SIGQUIT: "SIGQUIT", SIGSEGV: "SIGSEGV", SIGSYS: "SIGSYS", SIGTERM: "SIGTERM",
      SIGTRAP: "SIGTRAP", SIGUSR1: "SIGUSR1", SIGUSR2: "SIGUSR2",
    ]
    description = names[number] ?? "signal \(number)"
  }
}
