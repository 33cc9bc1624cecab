import Exhibits
import Literate
import Testing

@testable import Weaving

@Suite struct SiteMemoryTests {
  /// Lessons that take from each other all that a page can: names, replaced and filled chunks, terms
  /// of a glossary, titles, links, the program so far.
  private static let lessons = [
    """
    # One

    Some **prose** about a tape, and [the second](02-two.md#more).

    ```swift id=f
    struct Tape {
      // <<members>>
    }
    ```

    ## Part

    ```swift run
    print(1)
    ```

    ```swift test id=t
    @Test func works() {}
    ```
    """,
    """
    # Two

    It goes on with a tape.

    ```swift into=members
    var length = 1
    ```

    ## More

    ```swift
    func g() -> Tape { Tape() }
    ```

    ```swift exercise
    func h() {}
    ```

    ```swift solution
    func h() { print(g()) }
    ```
    """,
    """
    # Three

    ## Glossary

    - **tape**: what is written down on the way.

    ```swift replaces=f
    struct Tape {
      var width = 2
      // <<members>>
    }
    ```

    ```swift fails
    g().none
    ```
    """,
  ]

  private static let edits: [(old: String, new: String)] = [
    ("Some **prose**", "Other *prose*"), ("# One", "# First"), ("## Part", "## Piece"),
    ("print(1)", "print(2)"), ("func works()", "func fails()"), ("struct Tape {", "class Tape {"),
    ("It goes on", "New.\n\nIt goes on"), ("var length = 1", "var length = 2"),
    ("func g() -> Tape", "func k() -> Tape"), ("func h() {}", "func h() { }"),
    ("print(g())", "print(g(), g())"), ("- **tape**: what", "- **tape**: all that"),
    ("- **tape**", "- **prose**"), ("var width = 2", "var width = 3"), ("g().none", "g().no"),
    ("```swift run", "```swift run hidden"), ("## More", "## More\n\n## And more\n"),
    ("```swift into=members", "```swift into=members hidden"), (" id=t", ""),
    ("```swift exercise\nfunc h() {}\n```", "None."),
  ]

  private func course(_ lessons: [String]) throws -> Course {
    try Course(
      files: zip(["01-one", "02-two", "03-three"], lessons).map { name, text in
        Course.File(path: "lessons/\(name).md", bytes: Array(text.utf8))
      }, directory: "lessons")
  }

  @Test func `what is remembered is what would be drawn, after every edit and its undoing`() throws
  {
    let memory = SiteMemory()
    let manifest = CourseManifest(title: "A course", summary: "To remember.")
    func expectSame(_ lessons: [String], runs: [Int: LessonRun] = [:], _ edit: String) throws {
      // An edit that makes a dead link is none.
      guard let course = try? course(lessons) else { return }
      let drawn = try Site(course: course, manifest: manifest, runs: runs)
      let remembered = try Site(course: course, manifest: manifest, runs: runs, memory: memory)
      #expect(drawn == remembered, "\(edit)")
    }
    for edit in Self.edits {
      try expectSame(Self.lessons, "before \(edit.new)")
      let edited = Self.lessons.map { $0.replacing(edit.old, with: edit.new) }
      #expect(edited != Self.lessons)
      try expectSame(edited, edit.new)
    }
    var run = LessonRun()
    run.transcript.chunks[1] = Transcript.ChunkRecord(output: [.text("1\n")], seconds: 0)
    try expectSame(Self.lessons, runs: [1: run], "a run")
    run.faults = [
      RunFault(location: .init(file: "lessons/01-one.md", line: 1, column: 1), reason: .returned)
    ]
    try expectSame(Self.lessons, runs: [1: run], "a fault")
    try expectSame(Self.lessons, "no fault")
  }
}
