/// Why something that was recorded cannot be read, or why something cannot be recorded.
public struct RecordedError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Nothing was recorded under the name; the names that there are.
    case missing(known: [String])
    /// The file is no record.
    case damaged
    /// There is no such value; the names that there are.
    case noValue(String, known: [String])
    /// The value has another type.
    case otherType(String, String)
    /// A value cannot be written as JSON.
    case notWritten(String, String)
    /// It is not the run of a chunk that is recorded.
    case notRecording
    /// No rounds were asked for, or no code.
    case nothingToCompare
  }

  /// The name of the result.
  public let id: String
  /// What is wrong with it.
  public let reason: Reason

  /// The fault in words.
  public var description: String {
    switch reason {
    case .missing(let known):
      "nothing is recorded as '\(id)'" + Self.list(known)
        + "; a chunk 'swift recorded id=\(id)' says what to record, and 'weave record \(id)' does it"
    case .damaged: "what is recorded as '\(id)' is damaged: 'weave record \(id)' records it again"
    case .noValue(let name, let known):
      "'\(id)' has no '\(name)'" + Self.list(known)
    case .otherType(let name, let type): "'\(name)' of '\(id)' is no \(type)"
    case .notWritten(let name, let message): "'\(name)' cannot be recorded: \(message)"
    case .notRecording:
      "there is nothing to record '\(id)' in: that is for chunks of 'swift recorded'"
    case .nothingToCompare: "there is nothing to compare: give a round or more, and code"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "" : ", but " + names.map { "'\($0)'" }.joined(separator: ", ")
  }
}
