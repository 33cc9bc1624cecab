import Literate
import Testing

@Suite struct CourseEditTests {
  private let one = """
    # One

    Prose, [two](02-two.md#part) and $`x`$.

    ```swift id=f
    let a = 1
    ```

    ```swift run
    print(a)
    ```
    """
  private let two = "# Two\n\n## Part\n\n![A](a.svg)\n\nText.\n"
  private let picture = Array(
    #"<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>"#.utf8)

  private func files(_ one: String) -> [Course.File] {
    [
      Course.File(path: "l/01-one.md", bytes: Array(one.utf8)),
      Course.File(path: "l/02-two.md", bytes: Array(two.utf8)),
    ]
  }

  private func course(_ one: String, known: ReadLessons? = nil) throws -> Course {
    try Course(
      files: files(one), directory: "l",
      attachments: AttachmentFolder(names: ["a.svg", "b.txt"]) { _ in picture },
      manifestName: "course", known: known)
  }

  /// Puts the first lesson with an edit into the course without it.
  private func edited(_ old: String, _ new: String) throws -> (followed: Course?, whole: Course?) {
    let text = one.replacing(old, with: new)
    #expect(text != one, "there is no '\(old)'")
    let lesson = try #require(files(text)[0].lesson(manifestName: "course"))
    return (try course(one).replacing(with: lesson), try? course(text))
  }

  @Test(arguments: [
    ("Prose", "Other *prose*, and\nmore"), ("Prose", "New.\n\nProse"), ("print(a)", "print(a + 1)"),
    ("#part", ""), ("[two](02-two.md#part)", "nothing"), ("two]", "the other]"),
    ("and $", "[out](https://swift.org), [up](#one) and $"), ("print(a)\n", "print(a)\n\n"),
  ])
  func `an edit of prose, or of what runs, gives the course that reading all of it gives`(
    _ old: String, _ new: String
  ) throws {
    let (followed, whole) = try edited(old, new)
    #expect(followed != nil)
    #expect(followed == whole)
  }

  @Test func `an edit of another target's code is read with all others`() throws {
    let old = one + "\n\n```swift target=T\nlet b = 1\n```\n"
    let lesson = try #require(
      files(old.replacing("b = 1", with: "b = 2"))[0].lesson(manifestName: "course"))
    #expect(try course(old).replacing(with: lesson) == nil)
  }

  @Test(arguments: [
    ("# One", "# First"), ("let a = 1", "let a = 2"), (" id=f", ""), (" run", " run hidden"),
    ("Prose", "## Section\n\nProse"), ("#part", "#parts"), ("02-two.md", "03-two.md"),
    ("and $", "[file](b.txt) and $"), ("Prose", "![A](a.svg)\n\nProse"),
    ("```swift run\nprint(a)\n```", "None."),
  ])
  func `an edit of which another lesson may speak is left to a look at the course as a whole`(
    _ old: String, _ new: String
  ) throws {
    #expect(try edited(old, new).followed == nil)
  }

  @Test func `a lesson that is not in the course takes nobody's place`() throws {
    let file = Course.File(path: "l/03-one.md", bytes: Array(one.utf8))
    let lesson = try #require(file.lesson(manifestName: "course"))
    #expect(try course(one).replacing(with: lesson) == nil)
    let renamed = Course.File(path: "l/01-won.md", bytes: Array(one.utf8))
    #expect(try course(one).replacing(with: #require(renamed.lesson)) == nil)
  }

  @Test func `lessons that were read before are read again only where they say something else`()
    throws
  {
    let known = ReadLessons()
    #expect(try course(one, known: known) == course(one))
    #expect(try course(one, known: known) == course(one))
    let other = one.replacing("Prose", with: "Words")
    #expect(try course(other, known: known) == course(other))
    #expect(try course(one, known: known) == course(one))
    #expect(throws: CourseError.self) { try course("No title", known: known) }
    #expect(try course(one, known: known) == course(one))
  }
}
