/// Something that is wrong, as compilers print it: at its place.
package struct Problem: Error, Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Where something is wrong.
  package enum Place: Hashable, Sendable, Comparable {
    /// At a place in a file.
    case source(SourceLocation)
    /// In something that has no lines: a folder, or a command such as `swift build`.
    case subject(String)
  }

  /// Whether it has to be mended.
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// Where it is.
  package let place: Place
  /// What it is.
  package let message: String

  /// Whether it has to be mended.
  package let severity: Severity

  /// A problem at a place in a file.
  package init(
    at location: SourceLocation, _ message: String, severity: Severity = .error
  ) {
    place = .source(location)
    self.message = message
    self.severity = severity
  }

  /// A problem in something that has no lines.
  package init(in subject: String, _ message: String) {
    place = .subject(subject)
    self.message = message
    severity = .error
  }

  /// The problem as compilers print it, so that editors and SwiftPM show it in place.
  package var description: String { "\(place): \(severity.rawValue): \(message)" }

  /// Orders problems by their places.
  package static func < (left: Problem, right: Problem) -> Bool {
    left.place == right.place ? left.message < right.message : left.place < right.place
  }
}

extension Problem.Place: CustomStringConvertible {
  /// `lessons/08-addition.md:12:3`, or the subject.
  package var description: String {
    switch self {
    case .source(let location): location.description
    case .subject(let subject): subject
    }
  }
}
