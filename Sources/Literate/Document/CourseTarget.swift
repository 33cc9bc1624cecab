/// What can be wrong with the target that a chunk belongs to.
///
/// The fence of a chunk says `target=Server`: its code goes to that target of the package, and not to the module
/// of the lessons.
public enum TargetFault: Hashable, Sendable {
  /// The package has no such target that could be made from the lessons.
  case unknown(String, module: String, suggestion: String?)
  /// The target is the one whose folder holds the lessons.
  case own(String)
  /// The word is no name of a target.
  case malformed(String)
  /// What the chunk replaces, or goes into, is in another target, or in none.
  case elsewhere(String, target: String?)
  /// What has no place in a target: a scope, or a program of the lessons.
  case together(String)
}

extension TargetFault: CustomStringConvertible {
  /// The fault in words, with what to do.
  public var description: String {
    switch self {
    case .unknown(let name, let module, let suggestion):
      "Package.swift has no target '\(name)' beside the lessons"
        + (suggestion.map { "; did you mean '\($0)'?" }
          ?? ": add '.executableTarget(name: \"\(name)\", dependencies: [\"\(module)\"], plugins: …)' with "
          + "the plugins of '\(module)', or a target that '\(module)' depends on")
    case .own(let name):
      "'\(name)' is the target with the lessons, and has all code that says nothing else: leave "
        + "'target=' out"
    case .malformed(let name):
      "'\(name)' is no name for a target whose code lessons hold: letters, digits and '_', first a letter"
    case .elsewhere(let name, let target?):
      "'\(name)' is in the target '\(target)': code is replaced and filled by code of its own target, so "
        + "write 'target=\(target)' here, too"
    case .elsewhere(let name, nil):
      "'\(name)' is in the module of the lessons: code is replaced and filled by code of its own target, "
        + "so leave 'target=' out here"
    case .together(let word):
      "'target=' and '\(word)' do not go together: code of another target belongs to no section and to no "
        + "program of the lessons"
    }
  }
}
