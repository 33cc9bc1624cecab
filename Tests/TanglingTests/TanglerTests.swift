import Literate
import Support
import Testing

@testable import Packaging
@testable import Tangling

@Suite struct TanglerTests {
  /// Three lessons with everything that is tangled in another way.
  static let lessons = [
    """
    A value $`x`$ of `{swift} start`.

    ```swift id=value
    struct Value {
      // <<members>>
    }
    ```

    ```swift
    let start = 1
    ```

    - In a list:

      ```swift run
      let text = \"""
        two

        lines
        \"""
      print(text)
      ```

      > and `{swift %.2f}
      > Double(start)`

    ```swift test
    @Test func `one`() {
      // <<more>>
    }
    ```
    """,
    """
    > ```swift into=members
    > var data = 0
    >
    > // <<operators>>
    > ```

    ```swift test into=more
      #expect(start == 1)
    ```

    ```swift test
    @Test func `two`() {}
    ```

    ```swift test
    let answer = 2
    ```

    ```swift fails
    let wrong: Int = ""
    ```
    """,
    """
    ```swift replaces=value
    final class Value {
      // <<members>>
      init() {}
    }
    ```

    ```swift into=operators hidden
    func negated() -> Int { -data }
    ```

    ```swift into=members
    // Last.
    ```

    ```swift exercise
    let answer = ?
    ```

    ```swift solution
    let answer = 42
    ```

    `{swift %d} answer` and `{swift %s} start`
    """,
  ]

  private var course: Course {
    get throws(CourseError) {
      try Support.course(Self.lessons[0], Self.lessons[1], Self.lessons[2])
    }
  }

  @Test func `tangles the module for the build`() throws {
    let files = try Tangler(course.finalState, module: "Lessons").moduleFiles
    #expect(
      files.map(\.name) == [
        "01-part.swift", "01-part_run.swift", "02-part.swift", "02-part_run.swift", "03-part.swift",
        "03-part_run.swift", "Records.swift", "Registry.swift",
      ])
    for file in files { try expectGolden(file.text, "mapped/module/\(file.name).txt") }
  }

  @Test func `what is recorded stands in one file, on its own lines, and is called by nothing`()
    throws
  {
    let course = try Support.course(
      "```swift\nimport Dispatch\n```\n\n```swift recorded id=a\nprint(1)\n```\n", "Prose.\n",
      "- ```swift recorded id=b\n  print(2)\n  ```\n\n```swift recorded id=c\nprint(3)\n```\n")
    let tangler = Tangler(course.finalState, module: "M")
    let file = tangler.recordsFile(of: course.lessons.flatMap(\.recordedChunks))
    #expect(
      file.text == """
        /* Made from lessons/01-part.md: edit that file, not this one. */ import CourseRuntime; \
        import Exhibits; import Dispatch;  #sourceLocation(file: "lessons/01-part.md", line: 2)





        func __record1_1() async throws {__begin(1);
        print(1)
        __end(1);}
        #sourceLocation(file: "lessons/03-part.md", line: 1)


        func __record3_0() async throws {__begin(0);
          print(2)
        __end(0);}

        func __record3_1() async throws {__begin(1);
        print(3)
        __end(1);}

        """)
    #expect(tangler.moduleFiles.first { $0.name == Tangler.recordsName } == file)
    #expect(!tangler.registry(running: nil).text.contains("__record"))
    let registry = tangler.registry(recording: try #require(course.lessons[2].chunks.last)).text
    #expect(registry.contains("    .init(number: 1),\n"))
    #expect(registry.contains("    .init(number: 3, run: __record3_1),\n"))
  }

  @Test func `a suite that reads data imports that function alone, wherever it stands`() throws {
    let test = "```swift test\n@Test func a() throws { _ = try dataFile(\"a\") }\n```\n"
    let exercise = "```swift exercise\nlet a = 1\n```\n\n```swift solution\nlet a = 2\n```\n\n"
    let course = try Support.course(
      exercise + test, "```swift test\n@Test func b() {}\n```\n")
    let state = course.finalState
    let suites = [
      Tangler(state, module: "M").suiteFiles,
      StandaloneTangler(state, module: "M", origin: .plain).suiteFiles,
    ]
    let statement = "import func CourseRuntime.dataFile"
    for files in suites { #expect(files.map { $0.text.contains(statement) } == [true, false]) }
    let workbook = Workbook(course, title: "T").files.first { $0.path.hasSuffix("01Tests.swift") }
    #expect(workbook?.text.contains(statement) == true)
  }

  @Test func `tangles the suites for the build`() throws {
    let files = try Tangler(course.finalState, module: "Lessons").suiteFiles
    #expect(files.map(\.name) == ["01-part.swift", "02-part.swift", "03-part.swift"])
    for file in files { try expectGolden(file.text, "mapped/suites/\(file.name).txt") }
  }

  @Test func `tangles the module as a person would write it`() throws {
    for through in 1...3 {
      let sources = try PlainSources(
        course.state(through: through), module: "Lessons", names: [:])
      let text = (sources.files + sources.suites).map(\.text)
      try expectGolden(text.joined(separator: "\n"), "plain/through-\(through).txt")
    }
  }

  @Test func `tangles what a chunk needs that must not compile`() throws {
    let course = try course
    let chunk = try #require(course.lessons[1].chunks.first { $0.role == .fails })
    let files = Tangler(course.state(through: 2), module: "Lessons").compilableFiles(with: chunk)
    #expect(files.map(\.name) == ["01-part.swift", "02-part.swift", "main.swift"])
    try expectGolden(files.last?.text ?? "", "mapped/main.swift.txt")
  }

  @Test func `what each lesson teaches is as it is in the end`() throws {
    let course = try Support.course(
      "```swift id=a\na1 // <<no>>\n// <<p>>\n```\n\n```swift id=b\nb1\n```\n\n```swift id=c\nc1\n```",
      """
      ```swift hidden into=p
      p2
      ```

      ```swift replaces=b id=b2
      b2
      ```

      ```swift hidden replaces=c
      c2
      ```

      ```swift hidden
      plumbing
      ```

      ```swift run
      ran
      ```

      ```swift test
      tested
      ```

      ```swift exercise
      start
      ```

      ```swift solution
      answer
      ```
      """)
    func taught(through last: Int) -> [[String]] {
      let state = course.state(through: last)
      return state.lessons.flatMap { lesson in
        state.taughtChunks(of: lesson).map { [$0.name ?? "", $0.code] }
      }
    }
    #expect(taught(through: 1) == [["a", "a1 // <<no>>"], ["b", "b1"], ["c", "c1"]])
    #expect(taught(through: 2) == [["a", "a1 // <<no>>\np2"], ["b", "b2"]])
  }

  @Test func `the registry of a program changes with the number of lessons, and with nothing else`()
    throws
  {
    func registry(_ lessons: String...) throws -> String {
      let course = try Course(
        files: lessons.enumerated().map { index, text in
          .init(path: "lessons/0\(index + 1)-part.md", bytes: Array("# Part\n\n\(text)".utf8))
        }, directory: "lessons")
      return Tangler(course.finalState, module: "M").registry(running: nil).text
    }
    let old = try registry("```swift run\n1\n```", "Words")
    #expect(try registry("More.\n\n```swift\nlet a = 1\n```", "`{swift} a`") == old)
    #expect(try registry("```swift run\n1\n```") != old)
  }

  @Test func `single lines that go into one place stand together`() throws {
    let course = try Support.course(
      "```swift\n{\n// <<p>>\n}\n```", "```swift into=p\na\n```\n\n```swift into=p\nb\n```",
      "```swift into=p\nc1\nc2\n```\n\n```swift into=p\nd\n```")
    let text = course.finalState.plainText
    #expect(text == "{\na\nb\n\nc1\nc2\n\nd\n}\n")
  }

  @Test func `pieces of one place stand apart by one blank line, also where their author left one`()
    throws
  {
    let course = try Support.course(
      "```swift\n{\n// <<p>>\n}\n```",
      "```swift into=p\n\na1\na2\n```\n\n```swift into=p\n\nb1\nb2\n```")
    #expect(course.finalState.plainText == "{\n\na1\na2\n\nb1\nb2\n}\n")
  }

  @Test func `gives the same bytes every time`() throws {
    let first = try Tangler(course.finalState, module: "M")
    let second = try Tangler(course.finalState, module: "M")
    #expect(first.moduleFiles == second.moduleFiles)
    #expect(first.suiteFiles == second.suiteFiles)
  }

  @Test func `a title cannot leave its comment`() throws {
    let course = try Course(
      files: [
        .init(
          path: "01-a.md",
          bytes: Array("# A&#10;let b&#13;let c \"\\(d)\n\n```swift\n```\n`{swift} 1`".utf8))
      ],
      directory: "")
    let sources = PlainSources(course.finalState, module: "M", names: [:])
    #expect(sources.files.first?.text.hasPrefix("// Lesson 1: A let b let c") == true)
  }

  @Test func `a lesson without code is tangled too`() throws {
    let tangler = Tangler(try Support.course("Prose").finalState, module: "M")
    let header = "/* Made from lessons/01-part.md: edit that file, not this one. */ "
    let directive = "#sourceLocation(file: \"lessons/01-part.md\", line: 2)\n"
    let imports = "import CourseRuntime; import Exhibits; "
    #expect(
      tangler.moduleFiles.map(\.text).dropLast(2) == [
        header + imports + " " + directive,
        header + imports + "func __lesson01() async throws { " + directive + "}\n",
      ])
    #expect(tangler.suiteFiles.map(\.text) == [header + " " + directive])
  }
}
