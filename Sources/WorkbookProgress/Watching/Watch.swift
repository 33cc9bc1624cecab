import Foundation

/// Runs the tests of exercises whenever their files are saved, and listens to keys.
struct Watch {
  private var session: WatchSession
  private let runner: ExerciseRunner
  private let files: WorkbookFiles
  private let keys = TerminalKeys()
  /// What the files were when their exercises were looked at last.
  private var stamps: [String: [String]] = [:]

  /// How long to wait for a key before the files are looked at again.
  private static let pause: Int32 = 250

  /// Prepares to watch some exercises among all of a workbook.
  init(_ exercises: [WorkbookExercise], among all: [WorkbookExercise], files: WorkbookFiles) {
    self.files = files
    runner = ExerciseRunner(all: all)
    let record = ProgressRecord(in: files.folder)
    var states: [String: ExerciseState] = [:]
    for exercise in exercises {
      let stamp = files.stamp(of: exercise)
      if files.isUntouched(exercise) {
        (states[exercise.name], stamps[exercise.name]) = (.untouched, stamp)
      } else if record.isSolved(exercise.name, stamp: stamp) {
        (states[exercise.name], stamps[exercise.name]) = (.solved, stamp)
      }
    }
    session = WatchSession(exercises, record: record, states: states)
  }

  /// Watches until the learner has had enough.
  ///
  /// - Throws: The system's error if `swift` cannot be called or the record not be written.
  mutating func run() throws {
    draw()
    while true {
      let changed = session.exercises.filter { files.stamp(of: $0) != stamps[$0.name] }
      if !changed.isEmpty { try test(changed) }
      keys?.begin()
      let event = keys?.next(within: Self.pause) ?? wait()
      keys?.end()
      switch event {
      case .nothing: continue
      case .end: return
      case .key(let key):
        switch session.press(key) {
        case nil: continue
        case .quit: return print("Till next time.")
        case .run: if let current = session.current { try test([current]) }
        case .draw:
          try session.record.write(to: files.folder)
          draw()
        }
      }
    }
  }

  private func wait() -> TerminalKeys.Event {
    Thread.sleep(forTimeInterval: Double(Self.pause) / 1_000)
    return .nothing
  }

  private mutating func test(_ exercises: [WorkbookExercise]) throws {
    for exercise in exercises { stamps[exercise.name] = files.stamp(of: exercise) }
    clear()
    print("Running \(exercises.map(\.title).joined(separator: ", ")) …")
    let begun = exercises.filter { !files.isUntouched($0) }
    let states = try runner.states(of: begun)
    for exercise in exercises {
      let state = begun.contains(exercise) ? states[exercise.name] : .untouched
      guard let state else { continue }
      session.note(state, of: exercise, stamp: stamps[exercise.name] ?? [])
    }
    try session.record.write(to: files.folder)
    // Nothing was said of an exercise only if the build itself failed, and what it said stands there.
    if begun.allSatisfy({ states[$0.name] != nil }) { draw() }
  }

  private func draw() {
    clear()
    let stray = session.current.map(files.strayFiles) ?? []
    for line in session.screen(stray: stray) { print(line) }
    fflush(nil)
  }

  /// Clears the screen, if there is one.
  private func clear() {
    if isatty(STDOUT_FILENO) == 1 { print("\u{1B}[2J\u{1B}[3J\u{1B}[H", terminator: "") }
    fflush(nil)
  }
}
