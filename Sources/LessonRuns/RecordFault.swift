/// What is wrong with what was recorded of a chunk.
package struct RecordFault: Codable, Hashable, Sendable, CustomStringConvertible {
  /// What can be wrong.
  package enum Problem: Codable, Hashable, Sendable {
    /// Nothing was recorded.
    case missing
    /// The file is no record.
    case damaged
    /// Somebody changed it by hand.
    case edited
    /// The code is another one now; in words what changed.
    case stale(String)
    /// No chunk is recorded under its name.
    case stray
  }

  /// The name of the chunk.
  package let id: String
  /// What is wrong.
  package let problem: Problem
  /// The command that records it again.
  package let command: String

  /// A fault of a record.
  package init(id: String, problem: Problem, command: String) {
    self.id = id
    self.problem = problem
    self.command = command
  }

  /// The fault in words.
  package var description: String {
    switch problem {
    case .missing: "nothing is recorded as '\(id)' yet: '\(command)' does it"
    case .damaged: "what is recorded as '\(id)' is damaged: '\(command)' records it again"
    case .edited:
      "what is recorded as '\(id)' was changed by hand: '\(command)' records it again"
    case .stale(let change):
      "what is recorded as '\(id)' is not of this code, for \(change): '\(command)' records it again"
    case .stray:
      "no chunk is recorded as '\(id)': remove the file, or give the chunk that name"
    }
  }
}
