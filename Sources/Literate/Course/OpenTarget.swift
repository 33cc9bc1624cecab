import Spelling

extension Course {
  /// The names of the targets besides the one with the lessons that chunks belong to, sorted.
  public var targets: [String] { Set(lessons.flatMap(\.targets)).sorted() }

  /// Returns the course with the code of all its targets in one module, as proofs, workbooks and editors see it.
  ///
  /// What imports another target, or the lessons, is blank: so is `@main`, for proofs begin in tests. Every other byte
  /// stands where it stood.
  ///
  /// - Parameter module: The name of the target with the lessons.
  /// - Returns: The course; as it is, if it has one target.
  package func asOneModule(called module: String) -> Course {
    let targets = targets
    guard !targets.isEmpty else { return self }
    let modules = Set(targets + [module])
    var course = self
    for index in lessons.indices { course.lessons[index].joinTargets(without: modules) }
    return course
  }

  /// Returns every chunk whose target the package has not.
  ///
  /// - Parameters:
  ///   - module: The target with the lessons.
  ///   - known: The targets that can be made from the lessons.
  /// - Returns: The faults, in order.
  public func faults(inTargetsBesides module: String, known: [String]) -> [Diagnostic] {
    var names = Vocabulary(known.sorted())
    return lessons.flatMap(\.chunks).compactMap { chunk in
      guard let target = chunk.target, !known.contains(target) else { return nil }
      let fault =
        target == module
        ? TargetFault.own(target)
        : .unknown(target, module: module, suggestion: names.nearest(to: target))
      return Diagnostic(chunk.location, .target(fault))
    }
  }
}

extension CourseState {
  /// Returns the program of another target than the one with the lessons: its code and its tests.
  package func opening(target: String) -> CourseState {
    opening { $0.opening(target: target) }
  }

  /// The target that is looked at; nil for the one with the lessons.
  package var openTarget: String? { first?.openTarget }
}

extension Lesson {
  /// The targets that chunks of it belong to.
  package var targets: Set<String> { Set(chunks.compactMap(\.target)) }

  /// Returns what of the lesson belongs to a target: nothing of it runs on the page.
  fileprivate func opening(target: String) -> Lesson {
    var lesson = self
    for index in chunks.indices { lesson.chunks[index].isApart = chunks[index].target != target }
    lesson.steps = []
    lesson.exercises = []
    lesson.scopes = []
    lesson.openTarget = target
    return lesson
  }

  /// Takes the code of other targets for the lesson's own.
  fileprivate mutating func joinTargets(without modules: Set<String>) {
    for index in chunks.indices {
      if chunks[index].target != nil { chunks[index].isApart = false }
      chunks[index].joinTargets(without: modules)
    }
    steps = steps.map { $0.joiningTargets(without: modules) }
    for index in scopes.indices {
      scopes[index].steps = scopes[index].steps.map { $0.joiningTargets(without: modules) }
    }
  }
}

extension Lesson.Step {
  fileprivate func joiningTargets(without modules: Set<String>) -> Lesson.Step {
    guard case .run(var chunk) = self else { return self }
    chunk.joinTargets(without: modules)
    return .run(chunk)
  }
}

extension Chunk {
  fileprivate mutating func joinTargets(without modules: Set<String>) {
    guard role.destination != nil else { return }
    let isOther = target != nil
    text = text.blanking { line in
      line.imports(oneOf: modules) ? line.utf8.count : isOther && line.begins ? 5 : 0
    }
  }
}

extension String {
  /// Returns the text with blanks for the first bytes of its lines, as many as a closure says.
  fileprivate func blanking(_ count: (Substring) -> Int) -> String {
    guard contains("import ") || contains("@main") else { return self }
    return split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let blanks = count(line)
      return String(repeating: " ", count: blanks)
        + String(decoding: line.utf8.dropFirst(blanks), as: UTF8.self)
    }.joined(separator: "\n")
  }
}

extension Substring {
  /// Whether the line marks where a program begins.
  fileprivate var begins: Bool { self == "@main" || hasPrefix("@main ") }

  /// Whether the line imports one of some modules, and nothing else stands on it.
  fileprivate func imports(oneOf modules: Set<String>) -> Bool {
    let words = split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place + 2 == words.count else { return false }
    let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    return modules.contains(String(words[place + 1]))
      && words[..<place].allSatisfy { $0.hasPrefix("@") || modifiers.contains($0) }
  }
}
