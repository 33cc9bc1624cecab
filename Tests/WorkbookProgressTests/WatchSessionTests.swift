import Testing

@testable import WorkbookProgress

@Suite struct WatchSessionTests {
  private let exercises = [
    WorkbookExercise("Exercise01", titled: "Exercise 01: Sums", hints: ["Add.", "Add\ntwice."]),
    WorkbookExercise("Exercise02", titled: "Exercise 02: Products"),
    WorkbookExercise("Exercise03", titled: "Exercise 03: Powers"),
  ]

  private func session(
    _ states: [String: ExerciseState] = [:], record: ProgressRecord = ProgressRecord()
  ) -> WatchSession {
    WatchSession(exercises, record: record, states: states)
  }

  private let failing = ExerciseState.open([.init(name: "sums", reason: "1 == 2")])

  @Test func `it begins at the first exercise that is not solved`() {
    #expect(session(["Exercise01": .solved]).current == exercises[1])
    let all = Dictionary(uniqueKeysWithValues: exercises.map { ($0.name, ExerciseState.solved) })
    #expect(session(all).current == nil)
    #expect(session(all).screen().suffix(2) == ["3 of 3 solved.", "All done. q: quit"])
  }

  @Test func `it begins where the learner was, unless that is solved by now`() {
    var record = ProgressRecord()
    record.current = "Exercise02"
    #expect(session(record: record).current == exercises[1])
    #expect(session(["Exercise02": .solved], record: record).current == exercises[0])
    record.current = "Exercise09"
    #expect(session(record: record).current == exercises[0])
  }

  @Test func `the exercise that was saved is the one that the learner works on`() {
    var session = session()
    session.note(failing, of: exercises[2], stamp: ["a"])
    #expect(session.current == exercises[2])
    #expect(
      session.screen() == [
        "✘ Exercise 03: Powers", "    not yet: sums", "      1 == 2", "",
        "Your file: Exercise03/Exercise03.swift", "", "0 of 3 solved.",
        "n: next exercise   r: run again   q: quit",
      ])
  }

  @Test func `what is solved is praised, and the next one follows`() {
    var session = session(["Exercise02": .solved])
    session.note(.solved, of: exercises[0], stamp: ["a"])
    #expect(session.current == exercises[2])
    #expect(
      session.screen().prefix(3) == ["✔ Exercise 01: Sums: solved.", "", "? Exercise 03: Powers"])
    #expect(session.record.isSolved("Exercise01", stamp: ["a"]))
    #expect(!session.record.isSolved("Exercise01", stamp: ["b"]))
    // From the last on it goes to the first that is left, and what breaks again is open again.
    session.note(failing, of: exercises[0], stamp: ["c"])
    #expect(!session.record.isSolved("Exercise01", stamp: ["c"]))
    session.note(.solved, of: exercises[2], stamp: ["d"])
    #expect(session.current == exercises[0])
    session.note(.solved, of: exercises[0], stamp: ["e"])
    #expect(session.isDone)
  }

  @Test func `hints open one after the other, and stay open`() {
    var session = session()
    #expect(session.screen().last == "h: hint 1 of 2   n: next exercise   r: run again   q: quit")
    #expect(session.press("h") == .draw)
    #expect(session.screen().contains("Hint 1 of 2:"))
    #expect(!session.screen().contains("Hint 2 of 2:"))
    #expect(session.press("h") == .draw)
    #expect(
      session.screen().suffix(6) == [
        "Hint 2 of 2:", "  Add", "  twice.", "", "0 of 3 solved.",
        "n: next exercise   r: run again   q: quit",
      ])
    #expect(session.press("h") == nil)
    #expect(
      WatchSession(exercises, record: session.record, states: [:]).screen() == session.screen())
  }

  @Test func `who goes on has solved nothing by it`() {
    var session = session()
    #expect(session.press("n") == .draw)
    #expect(session.current == exercises[1])
    #expect(session.press("n") == .draw)
    #expect(session.press("n") == .draw)
    #expect(session.current == exercises[0])
    #expect(session.screen().contains("0 of 3 solved."))
  }

  @Test(arguments: ["q", "\u{3}", "\u{4}"] as [Character])
  func `there are keys to quit`(key: Character) {
    var session = session()
    #expect(session.press(key) == .quit)
    #expect(session.press("r") == .run)
    #expect(session.press("x") == nil)
  }

  @Test func `files beside the learner's are told`() {
    #expect(
      session().screen(stray: ["copy.swift"]).contains("Not compiled: Exercise01/copy.swift"))
  }
}
