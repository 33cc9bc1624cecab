/// A name space that a section of a lesson opens: the fence of a chunk says `scope=strong`.
///
/// From that chunk to the end of its section, code, runs, values and tests belong to the scope. What they
/// declare is seen there and nowhere else, so that the next section can use the same names again.
public struct Scope: Hashable, Sendable {
  /// What it is called; no other scope of the lesson is called so.
  public let name: String
  /// Where the name stands.
  public let location: SourceLocation
  /// What happens in it when the lesson runs, in order.
  public package(set) var steps: [Lesson.Step] = []
}

/// What can be wrong with a scope.
public enum ScopeFault: Hashable, Sendable {
  /// Another scope is open here, since that place.
  case open(String, since: SourceLocation)
  /// A scope of the lesson was called so, and is closed.
  case closed(String, first: SourceLocation)
  /// The scope declares a type that the program around it has.
  case taken(String, by: SourceLocation)
  /// What stands in no scope: an exercise, or what is recorded.
  case outside(String)
  /// What the chunk replaces, or goes into, is in another scope, or in none.
  case elsewhere(String)
  /// The chunk replaces, or goes into, what a scope has closed around.
  case inside(String, scope: String)
}

extension ScopeFault: CustomStringConvertible {
  /// The fault in words, with what to do.
  public var description: String {
    switch self {
    case .open(let name, let place):
      "the scope '\(name)' is open since \(place), and closes where its section ends: leave "
        + "'scope=' out, or give this code a section of its own"
    case .closed(let name, let first):
      "the scope '\(name)' was opened at \(first) and closed at the end of its section: every scope "
        + "of a lesson has a name of its own"
    case .taken(let name, let place):
      "'\(name)' is declared at \(place) for all that follows: open a scope there, too, or choose "
        + "another name"
    case .outside(let role):
      "a '\(role)' chunk stands in no scope: put it before 'scope=', or under a heading that closes "
        + "the scope"
    case .elsewhere(let name):
      "'\(name)' is not in this scope: code in a scope replaces and fills code of the same scope "
        + "only, so declare what differs anew"
    case .inside(let name, let scope):
      "'\(name)' is in the scope '\(scope)', and code outside does not reach into it"
    }
  }
}
