/// A fault in a course: where it stands and what it is.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// Where the fault stands.
  public let location: SourceLocation
  /// What is wrong.
  public let reason: Reason

  /// Creates a fault at a place.
  public init(_ location: SourceLocation, _ reason: Reason) {
    self.location = location
    self.reason = reason
  }

  /// The fault in words.
  package var problem: Problem { Problem(at: location, reason.description.printable) }

  /// The fault as compilers print it.
  public var description: String { problem.description }
}

/// Every fault found in one pass over a course; never empty.
public struct CourseError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The faults, in source order.
  public let diagnostics: [Diagnostic]

  /// Collects the faults of one pass and puts them into source order.
  public init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "an error names at least one fault")
    self.diagnostics = diagnostics.sorted { $0.location < $1.location }
  }

  /// The faults, one a line.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
