import Literate

/// Why a lesson's run gives no page, at the line of the chunk in which it happened.
package struct RunFault: Error, Codable, Hashable, Sendable, CustomStringConvertible {
  /// Where it happened: in the lesson.
  package let location: SourceLocation
  /// What happened.
  package let reason: Reason

  /// A fault at a place.
  package init(location: SourceLocation, reason: Reason) {
    self.location = location
    self.reason = reason
  }

  /// What can go wrong while a lesson runs.
  package enum Reason: Codable, Hashable, Sendable {
    /// The program trapped; `message` is what the runtime says of it.
    case trapped(message: String)
    /// Another signal ended the process, such as `SIGTERM`.
    case signaled(String)
    /// Calls within calls took all of the stack.
    case stackOverflow
    /// The lesson wanted more memory than it may have.
    case outOfMemory(mebibytes: Int)
    /// The lesson called `exit`.
    case exited(Int)
    /// The lesson threw an error.
    case threw(String)
    /// The lesson ran longer than it may.
    case timedOut(seconds: Double)
    /// A chunk printed more than it may.
    case printedTooMuch(bytes: Int)
    /// An inline value printed something, in a lesson in which no chunk runs.
    case printedOutside
    /// The lesson wrote a larger file than it may.
    case wroteTooMuch(bytes: Int)
    /// The lesson wrote to the file in which its run is recorded.
    case damagedRecord
    /// The chunk returned, so that the rest of the lesson was not run.
    case returned
    /// The chunk marked `fails` compiles.
    case compiles
    /// The program of the lesson's state does not compile.
    case notBuilt(String)
    /// The process could not be run.
    case notStarted(String)
    /// The formula is not in the subset of TeX that is known.
    case formula(String)
    /// The exhibit cannot be drawn.
    case exhibit(String)
    /// What was recorded of a chunk cannot be shown.
    case record(RecordFault)
    /// What a prediction says is right is not what the program says, or the program says nothing.
    case prediction(String)
    /// What an inline value is to follow is no number of a figure, or another one.
    case live(String)
    /// What the course says of itself has an address that no link may lead to.
    case address(String)
    /// What the course says of itself does not fit its lessons.
    case manifest(String)
  }

  /// The fault in words; what the lesson printed keeps its lines, and no control.
  package var problem: Problem {
    let lines = reason.description.split(separator: "\n", omittingEmptySubsequences: false)
    return Problem(at: location, lines.map { String($0).printable }.joined(separator: "\n"))
  }

  /// The fault as compilers print it.
  package var description: String { problem.description }
}

extension RunFault.Reason: CustomStringConvertible {
  /// The fault in words.
  package var description: String {
    switch self {
    case .trapped(let message):
      message.isEmpty ? "the lesson trapped" : "the lesson trapped: \(message)"
    case .signaled(let signal): "the lesson was ended by \(signal)"
    case .stackOverflow: "the lesson ran out of stack: its calls go too deep"
    case .outOfMemory(let mebibytes): "the lesson wanted more than \(mebibytes) MiB of memory"
    case .exited(let status): "the lesson ended the program with exit(\(status))"
    case .threw(let message): "the lesson threw an error: \(message)"
    case .timedOut(let seconds): "the lesson ran longer than \(seconds) seconds"
    case .printedTooMuch(let bytes): "the chunk printed more than \(bytes) bytes"
    case .printedOutside:
      "an inline value prints something, and no chunk runs in this lesson, after which it could stand"
    case .wroteTooMuch(let bytes): "the lesson wrote a file of more than \(bytes) bytes"
    case .damagedRecord: "the lesson wrote to the record of its own run"
    case .returned: "the chunk returns, so the rest of the lesson does not run"
    case .compiles: "the chunk is marked 'fails', but it compiles"
    case .notBuilt(let message): message
    case .notStarted(let message): "the lesson could not be run: \(message)"
    case .record(let fault): fault.description
    case .formula(let message), .prediction(let message), .live(let message),
      .manifest(let message):
      message
    case .exhibit(let message): "the exhibit cannot be drawn: \(message)"
    case .address(let address):
      "'\(address)' is no address of the web: https://, characters of addresses, and no slash at "
        + "the end"
    }
  }
}
