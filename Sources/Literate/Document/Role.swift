/// What a chunk is for: the word after `swift` in its fence.
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// Part of the module, at file scope. The fence says `swift` alone.
  case code
  /// Statements that run, in order, when the page is woven.
  case run
  /// Statements that run when the author asks for it, and whose result is kept beside the lessons.
  case recorded
  /// Members of the lesson's test suite.
  case test
  /// Starter code, shown and not compiled as it stands.
  case exercise
  /// The answer to the exercise before it; part of the module.
  case solution
  /// An answer to the exercise before it that its tests must not let pass. The fence names it.
  case wrong
  /// Shown, never compiled.
  case shown
  /// Must not compile.
  case fails

  /// The file that a chunk of this role is tangled into, if it is.
  public var destination: Destination? {
    switch self {
    case .code, .solution: .module
    case .test: .suite
    case .run: .run
    case .recorded: .record
    case .exercise, .wrong, .shown, .fails: nil
    }
  }

  /// The parts of a tangled lesson.
  ///
  /// Code replaces and enters code of its own destination only.
  public enum Destination: Hashable, Sendable {
    case module
    case suite
    case run
    case record
  }

  /// Whether the role allows an attribute.
  func allows(_ attribute: Attribute) -> Bool {
    switch attribute {
    case .id: self != .wrong
    case .wrong: self == .wrong
    case .replaces, .into: destination == .module || destination == .suite
    case .hidden: destination != nil || self == .wrong
    case .echo: self == .run
    case .needs: self == .recorded
    case .program: self == .code
    case .scope: self == .code || self == .run || self == .test
    case .target: self == .code || self == .test
    case .label: true
    }
  }
}

/// The words that may follow the role.
enum Attribute: String, CaseIterable {
  case id
  case replaces
  case into
  case wrong
  case hidden
  case echo
  case needs
  case program
  case scope
  case target
  case label

  /// Whether the word stands by itself, without a value.
  var isFlag: Bool { self == .hidden || self == .echo }
}
