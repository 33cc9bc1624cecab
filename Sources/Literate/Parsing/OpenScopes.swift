/// The scopes of a lesson while it is read.
struct OpenScopes {
  /// All so far, in order.
  private(set) var all: [Scope] = []
  /// The level of the heading that the last one is closed by, as by every higher one; nil if it is closed.
  private var level: Int?
  /// The level of the heading that was read last.
  private var heading = 1

  /// The scope that is open.
  var open: Scope? { level == nil ? nil : all.last }

  /// Notes a heading: it ends the sections of its level and below.
  mutating func pass(headingOfLevel level: Int) {
    heading = level
    if let own = self.level, level <= own { self.level = nil }
  }

  /// Opens a scope in the section that is being read.
  ///
  /// - Parameters:
  ///   - name: The name of the scope.
  ///   - place: Where it is named.
  /// - Returns: What is wrong with it.
  mutating func open(_ name: String, at place: SourceLocation) -> ScopeFault? {
    if let open { return .open(open.name, since: open.location) }
    if let first = all.first(where: { $0.name == name }) {
      return .closed(name, first: first.location)
    }
    all.append(Scope(name: name, location: place))
    level = heading
    return nil
  }

  /// Notes what runs in the open scope.
  ///
  /// - Returns: Whether one is open.
  mutating func add(_ step: Lesson.Step) -> Bool {
    guard level != nil, !all.isEmpty else { return false }
    all[all.count - 1].steps.append(step)
    return true
  }
}

extension LessonParser {
  /// Opens the scope that a chunk's fence names, if it names one, and reports what stands in none.
  mutating func openScope(_ header: ChunkHeader, _ place: SourceLocation) {
    if let (name, place) = header.scope, header.role.allows(.scope),
      let fault = scopes.open(name, at: place)
    {
      report(place, .scope(fault))
    }
    guard scopes.open != nil else { return }
    switch header.role {
    case .exercise, .solution, .wrong, .recorded:
      report(place, .scope(.outside(header.role.rawValue)))
    case .code, .run, .test, .shown, .fails: break
    }
    if let (_, place) = header.target, header.scope == nil {
      report(place, .target(.together("scope=")))
    }
    if let (_, place) = header.program {
      report(place, .scope(.outside("program")))
    }
  }

  /// Notes what runs, where it belongs.
  mutating func add(_ step: Lesson.Step) {
    if !scopes.add(step) { steps.append(step) }
  }
}
