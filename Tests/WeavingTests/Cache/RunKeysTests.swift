import Exhibits
import Foundation
import Literate
import Testing

@testable import Weaving

@Suite struct RunKeysTests {
  /// The key of the first lesson's transcript in a course, with the surroundings of the tests.
  private func key(_ lessons: [String], of number: Int = 1, limit: Double = 60) throws -> [UInt8]? {
    let course = try course(lessons)
    return try #require(try keys(course, limit: limit)).transcript(
      of: try #require(course.lesson(number)))?.transcript
  }

  private func course(_ lessons: [String]) throws -> Course {
    try Course(
      files: lessons.enumerated().map { index, text in
        Course.File(path: "lessons/0\(index + 1)-part.md", bytes: Array(text.utf8))
      }, directory: "lessons")
  }

  private func keys(_ course: Course, limit: Double = 60) throws -> RunKeys? {
    let folder = FaultProgram.folder
    let surroundings = Surroundings(
      root: folder, lessons: folder.appending(path: "absent"),
      executable: try FaultProgram.executable)
    return RunKeys(
      course, manifest: CourseManifest(title: "", summary: "", timeLimit: limit),
      surroundings: surroundings, names: NameMemory())
  }

  private let first = """
    # One

    ```swift id=f
    func f() -> Int {
      // <<body>>
      return 1
    }
    ```

    ```swift run
    print(f())
    ```

    It is `{swift %d} f()`.
    """

  private func second(_ chunks: String) -> String { "# Two\n\n" + chunks + "\n" }
  private let filler = "```swift into=body\nlet x = 2\n```"

  @Test func `prose changes no key`() throws {
    let old = try key([first, second(filler)])
    let prose = first.replacing("# One\n", with: "# Another\n\nMore words.\n")
    #expect(try key([prose, second("New.\n\n" + filler + "\n\nMore.")]) == old)
  }

  @Test func `what a later lesson puts into a chunk counts, and what replaces it`() throws {
    let old = try key([first, second(filler)])
    #expect(try key([first, second("```swift into=body\nlet x = 3\n```")]) != old)
    let replaced = "```swift replaces=f id=g\nfunc f() -> Int {\n  // <<body>>\n  return 2\n}\n```"
    #expect(try key([first, second(filler), second(replaced)]) != old)
    #expect(try key([first, second(filler), second("```swift\nfunc g() {}\n```")]) == old)
  }

  @Test func `what is run counts, its order, and how its values are printed`() throws {
    let old = try key([first, second(filler)])
    #expect(try key([first.replacing("%d", with: "%x"), second(filler)]) != old)
    #expect(try key([first.replacing("print(f())", with: "print(f() )"), second(filler)]) != old)
    #expect(try key([first + "\n\n```swift run\nf()\n```\n", second(filler)]) != old)
    #expect(try key([first, second(filler)], limit: 30) != old)
  }

  @Test func `a run that asks for its line has another key when prose moves it`() throws {
    let asks = first.replacing("print(f())", with: "print(#line)")
    let moved = asks.replacing("# One\n", with: "# One\n\nWords.\n")
    #expect(try key([asks, second(filler)]) != key([moved, second(filler)]))
  }

  @Test func `only a run that asks for its line needs the very same program`() throws {
    let asks = first.replacing("print(f())", with: "print(#line)")
    let other = second("```swift run\nprint(#line)\n```")
    for (lessons, needs) in [([first], false), ([asks], true), ([first, other], false)] {
      let course = try course(lessons.map { $0.replacing("  // <<body>>\n", with: "") })
      let key = try #require(try keys(course)).transcript(of: course.lessons[0])
      #expect(key?.needsSameProgram == needs, "\(lessons)")
    }
  }

  @Test func `a run that reads the course sees all of it`() throws {
    let asks = first.replacing("print(f())", with: "print(program.lessons.count)")
    let other = second(filler + "\n\n```swift run\nprint(1)\n```")
    #expect(try key([asks, second(filler)]) != key([asks, other]))
    #expect(try key([first, second(filler)]) == key([first, other]))
    let moved = asks.replacing("# One\n", with: "# One\n\nWords.\n")
    #expect(try key([asks, other]) == key([moved, other]))
  }

  @Test func `a run that may read the world has no key`() throws {
    let asks = first.replacing("print(f())", with: "print(readLine() ?? \"\")")
    #expect(try key([asks, second(filler)]) == nil)
    let far = second("```swift into=body\nlet x = CommandLine.arguments.count\n```")
    #expect(try key([first, far]) == nil)
  }

  @Test func `a program that is older than the toolkit's sources has no keys`() throws {
    let old = FileManager.default.temporaryDirectory.appending(path: "old-\(UUID())")
    try Data().write(to: old)
    defer { try? FileManager.default.removeItem(at: old) }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000)], ofItemAtPath: old.path)
    let folder = FaultProgram.folder
    #expect(Surroundings(root: folder, lessons: folder, executable: old).key == nil)
  }

  @Test func `what must not compile depends on its chunk and on the module of its lesson`() throws {
    func complaint(_ lessons: [String]) throws -> [UInt8] {
      let course = try course(lessons)
      let chunk = try #require(course.lessons[1].chunks.first { $0.role == .fails })
      return try #require(try keys(course)).complaint(about: chunk)
    }
    let fails = second(filler + "\n\n```swift fails\nf().g()\n```")
    let old = try complaint([first, fails])
    let moved = first.replacing("print(f())", with: "\n\nprint(f())")
    #expect(try complaint([moved, "# Two\n\nMore.\n" + fails.dropFirst(6)]) == old)
    #expect(try complaint([first, fails.replacing("f().g()", with: "f().h()")]) != old)
    #expect(try complaint([first.replacing("return 1", with: "return 2"), fails]) != old)
    #expect(try complaint([first, fails, second("```swift\nfunc late() {}\n```")]) == old)
    #expect(try complaint([first.replacing("print(f())", with: "print(2)"), fails]) == old)
  }
}
