/// What a learner sees and has done while exercises are watched, without the terminal and the files.
struct WatchSession {
  /// What a key asks for.
  enum Action: Equatable {
    /// Nothing but to draw the screen anew.
    case draw
    /// To run the tests of the exercise that the learner is at.
    case run
    case quit
  }

  /// The exercises, in order.
  let exercises: [WorkbookExercise]
  /// What is kept for the next session.
  private(set) var record: ProgressRecord
  private(set) var states: [String: ExerciseState]
  /// The exercise that was solved last, for a word of praise.
  private var lastSolved: WorkbookExercise?

  /// Begins at the exercise that the record names, or at the first that is not solved.
  init(
    _ exercises: [WorkbookExercise], record: ProgressRecord,
    states: [String: ExerciseState]
  ) {
    self.exercises = exercises
    self.record = record
    self.states = states
    let isOpen = record.current.map { name in exercises.contains { $0.name == name } } == true
    if !isOpen || states[record.current ?? ""] == .solved { goOn() }
  }

  /// The exercise that the learner is at; nil if all are solved.
  var current: WorkbookExercise? { exercises.first { $0.name == record.current } }

  /// Whether every exercise is solved.
  var isDone: Bool { exercises.allSatisfy { states[$0.name] == .solved } }

  /// Notes how the tests of an exercise went; the learner works on it, or goes on from it.
  mutating func note(_ state: ExerciseState, of exercise: WorkbookExercise, stamp: [String]) {
    states[exercise.name] = state
    record.note(state, of: exercise.name, stamp: stamp)
    if state == .solved {
      if exercise == current || current == nil { goOn(after: exercise) }
      lastSolved = exercise
    } else {
      record.current = exercise.name
      lastSolved = nil
    }
  }

  /// Returns what a key asks for, after what it does to the session; nil for a key without meaning.
  mutating func press(_ key: Character) -> Action? {
    switch key {
    case "h":
      guard let current else { return nil }
      let open = record.openHints[current.name] ?? 0
      guard open < current.hints.count else { return nil }
      record.openHints[current.name] = open + 1
      return .draw
    case "n":
      guard !isDone, let current else { return nil }
      lastSolved = nil
      goOn(after: current)
      return .draw
    case "r": return current == nil ? nil : .run
    // Control-C and control-D, which arrive as keys.
    case "q", "\u{3}", "\u{4}": return .quit
    default: return nil
    }
  }

  /// Goes to the next exercise that is not solved, and from the last on to the first.
  private mutating func goOn(after exercise: WorkbookExercise? = nil) {
    let start = exercise.flatMap(exercises.firstIndex).map { $0 + 1 } ?? 0
    let order = exercises[start...] + exercises[..<start]
    record.current = order.first { states[$0.name] != .solved }?.name
  }
}

// MARK: The screen

extension WatchSession {
  /// The lines of the screen.
  ///
  /// - Parameter stray: The Swift files beside the learner's.
  /// - Returns: What stands on it, without ends of lines.
  func screen(stray: [String] = []) -> [String] {
    var lines = lastSolved.map { ["✔ \($0.title): solved.", ""] } ?? []
    if let current {
      lines += states[current.name]?.lines(current) ?? ["? \(current.title)"]
      lines += ["", "Your file: \(current.file)"]
      lines += stray.map { "Not compiled: \(current.name)/\($0)" }
      lines += openHints(of: current)
    }
    let solved = exercises.count { states[$0.name] == .solved }
    lines += ["", "\(solved) of \(exercises.count) solved."]
    lines.append(isDone ? "All done. q: quit" : keys)
    return lines
  }

  private func openHints(of exercise: WorkbookExercise) -> [String] {
    let open = min(record.openHints[exercise.name] ?? 0, exercise.hints.count)
    return exercise.hints.prefix(open).enumerated().flatMap { index, hint in
      ["", "Hint \(index + 1) of \(exercise.hints.count):"]
        + hint.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
    }
  }

  private var keys: String {
    let open = current.map { record.openHints[$0.name] ?? 0 } ?? 0
    let all = current?.hints.count ?? 0
    let hint = open < all ? "h: hint \(open + 1) of \(all)   " : ""
    return hint + "n: next exercise   r: run again   q: quit"
  }
}
