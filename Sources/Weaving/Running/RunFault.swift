import Literate

/// Why a lesson's run gives no page, at the line of the chunk in which it happened.
public struct RunFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it happened: in the lesson.
  public let location: SourceLocation
  /// What happened.
  public let reason: Reason

  /// What can go wrong while a lesson runs.
  public enum Reason: Hashable, Sendable {
    /// The process was ended by a signal: a trap, mostly. `message` is the last that it printed.
    case trapped(message: String)
    /// The lesson called `exit`.
    case exited(Int)
    /// The lesson threw an error.
    case threw(String)
    /// The lesson ran longer than it may.
    case timedOut(seconds: Double)
    /// The lesson printed more than it may.
    case printedTooMuch(bytes: Int)
    /// The chunk returned, so that the rest of the lesson was not run.
    case returned
    /// The chunk marked `fails` compiles.
    case compiles
    /// The process could not be run.
    case notStarted(String)
    /// The formula is not in the subset of TeX that is known.
    case formula(String)
    /// The exhibit cannot be drawn.
    case exhibit(String)
  }

  /// The fault as compilers print it.
  public var description: String { "\(location): error: \(reason)" }
}

extension RunFault.Reason: CustomStringConvertible {
  /// The fault in words.
  public var description: String {
    switch self {
    case .trapped(let message):
      message.isEmpty ? "the lesson trapped" : "the lesson trapped: \(message)"
    case .exited(let status): "the lesson ended the program with exit(\(status))"
    case .threw(let message): "the lesson threw an error: \(message)"
    case .timedOut(let seconds): "the lesson ran longer than \(seconds) seconds"
    case .printedTooMuch(let bytes): "the lesson printed more than \(bytes) bytes"
    case .returned: "the chunk returns, so the rest of the lesson does not run"
    case .compiles: "the chunk is marked 'fails', but it compiles"
    case .notStarted(let message): "the lesson could not be run: \(message)"
    case .formula(let message): message
    case .exhibit(let message): "the exhibit cannot be drawn: \(message)"
    }
  }
}
