import CourseRuntime
import Foundation
import Literate
import Running
import TestPrograms
import Testing

@testable import Publishing

@Suite struct RunKeysTests {
  /// The key of a lesson's transcript in a course, with the rest of the program of the tests.
  private func key(
    _ lessons: [String], of number: Int = 1, limit: Double = 60, data: [UInt8] = []
  ) throws -> [UInt8] {
    let course = try course(lessons)
    return try keys(course, limit: limit, data: data)
      .transcript(of: try #require(course.lesson(number)))
  }

  private func course(_ lessons: [String]) throws -> Course {
    try Course(
      files: lessons.enumerated().map { index, text in
        Course.File(path: "lessons/0\(index + 1)-part.md", bytes: Array(text.utf8))
      }, directory: "lessons")
  }

  private func keys(
    _ course: Course, limit: Double = 60, data: [UInt8] = []
  ) throws -> RunKeys {
    let plan = try BuildPlan(of: FaultProgram.executable, module: "FaultLessons")
    let folder = FileManager.default.temporaryDirectory.appending(path: "no-keys")
    return RunKeys(
      course, manifest: CourseManifest(title: "", summary: "", timeLimit: limit), beside: [],
      inputs: BuildInputs(
        plan, root: FaultProgram.folder, checksums: FileChecksums(folder: folder)),
      data: data, names: NameMemory(folder: folder))
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

  @Test func `what a later lesson puts into a chunk, or replaces, counts from there on`() throws {
    let old = try key([first, second(filler)])
    let other = second("```swift into=body\nlet x = 3\n```")
    #expect(try key([first, other]) == old)
    let third = "# Three\n\n```swift run\nprint(f())\n```\n"
    let late = try key([first, second(filler), third], of: 3)
    #expect(try key([first, other, third], of: 3) != late)
    let replaced = "```swift replaces=f id=g\nfunc f() -> Int {\n  // <<body>>\n  return 2\n}\n```"
    #expect(try key([first, second(filler + "\n\n" + replaced)]) == old)
    #expect(try key([first, second(filler + "\n\n" + replaced), third], of: 3) != late)
    #expect(
      try key([first, second(filler + "\n\n```swift\nfunc g() {}\n```"), third], of: 3) == late)
  }

  @Test func `what is run counts, its order, and how its values are printed`() throws {
    let old = try key([first, second(filler)])
    #expect(try key([first.replacing("%d", with: "%x"), second(filler)]) != old)
    #expect(try key([first.replacing("print(f())", with: "print(f() )"), second(filler)]) != old)
    #expect(try key([first + "\n\n```swift run\nf()\n```\n", second(filler)]) != old)
    #expect(try key([first, second(filler)], limit: 30) != old)
  }

  @Test func `what a scope declares counts for the scope, and not for its lesson`() throws {
    func keys(
      _ scope: String, shared: String = "f()", returns: String = "return 1"
    ) throws -> [[UInt8]] {
      let text =
        first.replacing("  // <<body>>\n", with: "").replacing("return 1", with: returns)
        + "\n\n## A section\n\n```swift run scope=s\n\(scope)\nprint(T(), \(shared))\n```\n\n"
        + "```swift fails\nT(1)\n```\n"
      let course = try course([text])
      let keys = try self.keys(course)
      let parts = course.parts(of: course.lessons[0])
      return parts.map { keys.transcript(of: $0.lesson) }
        + course.lessons[0].chunks.filter { $0.role == .fails }.map(keys.compilerOutput)
    }
    let old = try keys("struct T {}")
    #expect(old.count == 3 && old[0] != old[1])
    #expect(try keys("struct T {}", returns: "return 2")[1] != old[1])
    #expect(try keys("struct T {}", returns: "return 2")[2] != old[2])
    let new = try keys("struct T { let x = 1 }")
    #expect(new[0] == old[0] && new[1] != old[1] && new[2] != old[2])
    #expect(try keys("struct T {}", shared: "f() ")[1] != old[1])
  }

  @Test func `a run that asks for its line has another key when prose moves it`() throws {
    let asks = first.replacing("print(f())", with: "print(#line)")
    let moved = asks.replacing("# One\n", with: "# One\n\nWords.\n")
    #expect(try key([asks, second(filler)]) != key([moved, second(filler)]))
  }

  @Test func `a run that reads the course sees all of it, as its lesson leaves it`() throws {
    let asks = "# Two\n\n" + filler + "\n\n```swift run\nprint(program.lessons.count)\n```\n"
    let old = try key([first, asks], of: 2)
    #expect(try key([first.replacing("return 1", with: "return 2"), asks], of: 2) != old)
    #expect(try key([first.replacing("print(f())", with: "print(2)"), asks], of: 2) == old)
    #expect(try key([first, asks, "# Three\n\n```swift\nlet late = 1\n```\n"], of: 2) == old)
    let moved = first.replacing("# One\n", with: "# One\n\nWords.\n")
    #expect(try key([moved, asks], of: 2) == old)
  }

  @Test func `a run that reads data, itself or in what it calls, depends on the data`() throws {
    let reads = "# One\n\n```swift\nfunc f() throws { _ = try dataFile(\"a\") }\n```\n"
    let direct = "# One\n\n```swift run\nprint(try dataFile(\"a\").text)\n```\n"
    let calls = "# Two\n\n```swift run\ntry f()\n```\n"
    #expect(try key([direct], data: [1]) != key([direct], data: [2]))
    #expect(try key([reads, calls], of: 2, data: [1]) != key([reads, calls], of: 2, data: [2]))
    let other = "# One\n\n```swift run\nprint(1)\n```\n"
    #expect(try key([other], data: [1]) == key([other], data: [2]))
  }

  @Test func `the key of data tells files apart by their names and their bytes`() throws {
    let lessons = FileManager.default.temporaryDirectory.appending(path: "lessons-\(UUID())")
    defer { try? FileManager.default.removeItem(at: lessons) }
    let data = DataFolder(besideLessonsIn: lessons)
    func key() throws -> [UInt8] { try data.key(FileChecksums(folder: lessons)) }
    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: data.url.appending(path: name))
    }
    var seen: Set = [try key()]
    try FileManager.default.createDirectory(at: data.url, withIntermediateDirectories: true)
    #expect(seen.contains(try key()))
    try write("one", to: "a")
    #expect(seen.insert(try key()).inserted)
    try write("two", to: "a")
    #expect(seen.insert(try key()).inserted)
    try write("two", to: "b")
    #expect(seen.insert(try key()).inserted)
    try FileManager.default.removeItem(at: data.url.appending(path: "a"))
    #expect(seen.insert(try key()).inserted)
    try write("hidden", to: ".b")
    #expect(seen.contains(try key()))
  }

  @Test func `the whole course's program serves a lesson that sees in it what it sees in its own`()
    throws
  {
    func isServed(_ later: String) throws -> Bool {
      let course = try course([first, second(filler), "# Three\n\n\(later)\n"])
      return try keys(course).seesFinalProgram(course.lessons[1])
    }
    func chunk(_ code: String, _ words: String = "") -> String {
      "```swift\(words)\n\(code)\n```"
    }
    let run = "\n\n```swift run\nprint(f())\n```"
    let added = try course([first, second(filler + run), "# Three\n\n" + chunk("func g() {}")])
    #expect(try keys(added).seesFinalProgram(added.lessons[1]))
    for code in [
      chunk("func f() -> Int {\n  // <<body>>\n  return 2\n}", " replaces=f"),
      chunk("let y = 2", " into=body"), chunk("func f() -> String { \"\" }"),
      chunk("import Foundation"),
    ] {
      let course = try self.course([first, second(filler + run), "# Three\n\n" + code])
      #expect(try !keys(course).seesFinalProgram(course.lessons[1]), "\(code)")
    }
    #expect(try isServed("```swift run\nprint(2)\n```"))
  }

  @Test func `what must not compile depends on its chunk and on the module of its lesson`() throws {
    func output(_ lessons: [String]) throws -> [UInt8] {
      let course = try course(lessons)
      let chunk = try #require(course.lessons[1].chunks.first { $0.role == .fails })
      return try keys(course).compilerOutput(on: chunk)
    }
    let fails = second(filler + "\n\n```swift fails\nf().g()\n```")
    let old = try output([first, fails])
    let moved = first.replacing("print(f())", with: "\n\nprint(f())")
    #expect(try output([moved, "# Two\n\nMore.\n" + fails.dropFirst(6)]) == old)
    #expect(try output([first, fails.replacing("f().g()", with: "f().h()")]) != old)
    #expect(try output([first.replacing("return 1", with: "return 2"), fails]) != old)
    #expect(try output([first, fails, second("```swift\nfunc late() {}\n```")]) == old)
    #expect(try output([first.replacing("print(f())", with: "print(2)"), fails]) == old)
  }

  @Test func `keys that follow an edit are those that reading all of the course gives`() throws {
    let fails = "# Three\n\n```swift run\nprint(f())\n```\n\n```swift fails\nf().none\n```\n"
    let old = try course([first, second(filler), fails])
    for (edited, number) in [
      (first.replacing("# One\n", with: "# One\n\nMore words.\n"), 1),
      (first.replacing("{swift %d} f()", with: "{swift %x} f() + 1"), 1),
      (first.replacing("print(f())", with: "print(f(), f())"), 1),
      (fails.replacing("f().none", with: "f().no"), 3),
    ] {
      var lessons = [first, second(filler), fails]
      #expect(lessons[number - 1] != edited)
      lessons[number - 1] = edited
      let whole = try course(lessons)
      let lesson = try #require(whole.lesson(number))
      let next = try #require(old.replacing(with: lesson))
      let followed = try #require(keys(old).following(next, in: [lesson]))
      let fresh = try keys(whole)
      for lesson in whole.lessons {
        #expect(followed.transcript(of: lesson) == fresh.transcript(of: lesson))
        for chunk in lesson.chunks where chunk.role == .fails {
          #expect(followed.compilerOutput(on: chunk) == fresh.compilerOutput(on: chunk))
        }
      }
    }
  }

  @Test func `keys follow an edit where a lesson sees as data what all lessons teach`() throws {
    let sees = "print(program.lessons.count)"
    let run = "# Three\n\n```swift run\n\(sees)\n```\n"
    let function = "# Three\n\n```swift\nfunc g() { \(sees) }\n```\n\n```swift run\ng()\n```\n"
    let edits = [
      first.replacing("# One\n", with: "# One\n\nMore words.\n"),
      first.replacing("print(f())", with: "print(f(), f())"),
    ]
    for (third, edited) in [run, function].flatMap({ third in edits.map { (third, $0) } }) {
      #expect(edited != first)
      let old = try course([first, second(filler), third])
      let whole = try course([edited, second(filler), third])
      let lesson = try #require(whole.lesson(1))
      let next = try #require(old.replacing(with: lesson))
      let followed = try #require(keys(old).following(next, in: [lesson]))
      let fresh = try keys(whole)
      for lesson in whole.lessons {
        #expect(followed.transcript(of: lesson) == fresh.transcript(of: lesson))
      }
    }
  }

  @Test func `keys follow no edit where a lesson teaches something else`() throws {
    let old = try course([first, second(filler)])
    let other = try course([
      first.replacing("```swift id=", with: "```swift hidden id="), second(filler),
    ])
    let lesson = try #require(other.lesson(1))
    #expect(lesson.chunks.contains { $0.isHidden })
    #expect(try keys(old).following(other, in: [lesson]) == nil)
  }

  @Test func `keys follow no edit where code may tell where lessons stand`() throws {
    let code = "print(#line)"
    let asks = "# Three\n\n```swift run\n\(code)\n```\n"
    let prose = first.replacing("# One\n", with: "# One\n\nMore words.\n")
    for others in [[second(filler), asks], [second("```swift\nfunc g() { \(code) }\n```")]] {
      let old = try course(
        [first.replacing("  // <<body>>\n", with: "")]
          + others.map {
            $0.replacing(" into=body", with: "")
          })
      let new = try #require(course([prose.replacing("  // <<body>>\n", with: "")]).lesson(1))
      #expect(try keys(old).following(#require(old.replacing(with: new)), in: [new]) == nil)
    }
  }
}
