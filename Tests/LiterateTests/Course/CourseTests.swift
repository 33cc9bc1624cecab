import Literate
import Testing

@Suite struct CourseTests {
  @Test func `reports a course without lessons at its folder`() {
    let expected = CourseError([Diagnostic(at(1, 1, in: "lessons"), .noLessons)])
    #expect(throws: expected) { try course([:]) }
  }

  @Test func `one lesson is a course, whatever its number`() throws {
    let course = try course(["lessons/07-a.md": "# A"])
    #expect(course.lessons.map(\.number) == [7])
    #expect(course.lesson(7)?.label == "07")
    #expect(course.lesson(6) == nil && course.lesson(8) == nil && course.lesson(0) == nil)
  }

  @Test func `puts lessons into the order of their numbers`() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (98...101).map {
        ("l/\($0)-\(["z", "y", "x", "w"][$0 - 98]).md", "# A")
      })
    #expect(try course(files).lessons.map(\.number) == [98, 99, 100, 101])
    #expect(try course(files).lesson(100)?.slug == "100-x")
  }

  @Test(
    arguments: [
      "readme.md", "1-a.md", "01.md", "01-.md", "01_a.md", "01-A.md", "01-ä.md", "000001-a.md",
      "-01-a.md", "01-a b.md", "٠١-a.md", ".01-a.md", "01-a.markdown",
    ])
  func `reports a file that is not named as a lesson`(name: String) {
    expectDiagnostics(
      in: ["lessons/01-a.md": "# A", "lessons/\(name)": "1️⃣"], [("1️⃣", .lessonName(name))])
  }

  @Test func `reports a gap and a number that is taken`() {
    expectDiagnostics(
      in: [
        "l/01-a.md": "# A", "l/002-b.md": "# B", "l/02-c.md": "1️⃣# C", "l/05-d.md": "2️⃣# D",
        "l/06-e.md": "# E",
      ],
      [("1️⃣", .duplicateNumber(2, other: "l/002-b.md")), ("2️⃣", .gap(expected: 3, found: 5))])
  }

  @Test func `a broken lesson still counts as a number`() {
    expectDiagnostics(
      in: ["l/01-a.md": "# A", "l/02-b.md": "1️⃣B", "l/03-c.md": "# C"], [("1️⃣", .noHeading)])
  }

  @Test func `reports all faults of all lessons in one go`() {
    expectDiagnostics(
      in: [
        "l/01-a.md": "# A\n\n1️⃣<p>\n\n```swift 2️⃣colour=red\nx\n```\n\n`3️⃣{swift}`",
        "l/03-c.md": "4️⃣Text\n\n> 5️⃣[!NOPE]", "l/notes.md": "6️⃣",
      ],
      [
        ("1️⃣", .rawHTML("p")), ("2️⃣", .unknownAttribute("colour", suggestion: nil)),
        ("3️⃣", .emptyInlineValue), ("4️⃣", .noHeading), ("4️⃣", .gap(expected: 2, found: 3)),
        ("5️⃣", .unknownCallout("NOPE", suggestion: "NOTE")), ("6️⃣", .lessonName("notes.md")),
      ])
  }

  @Test func `reports all faults between lessons in one go`() {
    expectDiagnostics(
      in: [
        "l/01-a.md": "# A", "l/02-b.md": "# B\n\n1️⃣[x](03-c.md)",
        "l/03-b.md": "# C\n\n```swift replaces=2️⃣a\n```\n\n```swift\n3️⃣// <<p>>\n```",
      ],
      [
        ("1️⃣", .deadLink("03-c.md", suggestion: "03-b.md")),
        ("2️⃣", .unknownID("a", suggestion: nil)), ("3️⃣", .unusedPlaceholder("p")),
      ])
  }

  @Test func `an error prints a line for every fault, as compilers do`() {
    let error = CourseError([
      Diagnostic(at(9, 1, in: "b.md"), .rawHTML("")),
      Diagnostic(at(10, 2, in: "a.md"), .rawHTML("")),
      Diagnostic(at(9, 3, in: "a.md"), .emptyMath),
    ])
    #expect(
      error.description == """
        a.md:9:3: error: the formula is empty
        a.md:10:2: error: raw HTML is not allowed in a lesson: \
        set code in backticks, or write '\\<'
        b.md:9:1: error: raw HTML is not allowed in a lesson: \
        set code in backticks, or write '\\<'
        """)
  }
}
