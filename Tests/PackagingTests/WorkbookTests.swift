import Literate
import Support
import Testing

@testable import Packaging

@Suite struct WorkbookTests {
  private static let lessons = [
    """
    ```swift id=signs
    import Foundation

    enum Sign {
      // <<cases>>
    }
    ```

    ```swift run
    print(1)
    ```

    """,
    """
    ## Task

    Say $`x^2`$ in *words*, with `{swift} 1 + 1` more of them than fit on one line, so that the line is broken.

    - One `x`
    - Two, as [the docs](https://www.swift.org) and [Part 3](03-part.md) say it

    4. Four
    5. Five, of which there is more to say than one line of this comment will ever hold.
       - Six

    > ```text
    > if a
    >   b
    > ```

    ```swift exercise
      case wrong
    ```

    ```swift solution into=cases
      case right
    ```

    ```swift test
    @Test func two() {}
    ```

    ```swift exercise
    let b = 0
    ```

    ```swift solution
    let b = 1
    ```

    ```swift test
    @Test func three() {}
    ```

    """,
    "```swift\nlet last = 3\n```\n",
  ]

  private let files: [String: String]
  private let learners: [String]

  init() throws {
    let course = try course(Self.lessons[0], Self.lessons[1], Self.lessons[2])
    let workbook = Workbook(course, title: "Signs").files
    files = Dictionary(uniqueKeysWithValues: workbook.map { ($0.path, $0.text) })
    learners = workbook.filter(\.isLearners).map(\.path)
  }

  @Test func `each exercise is a folder with code to complete, the program so far, and tests`() {
    #expect(learners == ["Exercise02/Exercise02.swift", "Exercise02b/Exercise02b.swift"])
    #expect(
      files.keys.filter { $0.hasPrefix("Exercise02/") }.sorted() == [
        "Exercise02/.starter",
        "Exercise02/Course/01-part.swift", "Exercise02/Course/02-part.swift",
        "Exercise02/Exercise02.swift", "Exercise02/Tests/Exercise02Tests.swift",
      ])
    #expect(files["Exercise02/Course/01-part.swift"]?.contains("print") == false)
  }

  @Test func `the code to complete opens with what is asked, and has what its lesson imports`() {
    #expect(
      files["Exercise02/Exercise02.swift"]
        == """
        // Exercise 02: Part 2
        //
        // Say x^2 in words, with `1 + 1` more of them than fit on one line, so that
        // the line is broken.
        //
        // - One `x`
        // - Two, as the docs (https://www.swift.org) and Part 3 say it
        //
        // 4. Four
        // 5. Five, of which there is more to say than one line of this comment will ever
        //    hold.
        //    - Six
        //
        // if a
        //   b

        import CourseRuntime
        import Exhibits
        import Foundation

        enum Sign {
          case wrong
        }

        """.replacing(
          "import Exhibits\nimport Foundation\n\nenum",
          with: "import Exhibits\n\nimport Foundation\n\nenum"))
  }

  @Test func `what is asked has the values that its lesson computes, where they are known`() throws
  {
    let lesson = """
      ## Task

      What is *`{swift} 6 * 7`* and [`{swift} 1`](02-part.md)? Steps:

      1. Think of `{swift} 2`.

      > [!TIP]
      > | a |
      > |---|
      > | `{swift} 3` |

      ```swift exercise
      let a = 0
      ```

      ```swift solution
      let a = 1
      ```

      """
    let course = try course(lesson, "Its `{swift} 9` stands in no exercise.\n")
    #expect(Workbook.lessonsWithValues(in: course).map(\.number) == [1])
    let workbook = Workbook(course, title: "Values", values: [1: [0: "42", 1: "one", 3: "3.5"]])
    let file = workbook.files.first { $0.path == "Exercise01/Exercise01.swift" }
    #expect(
      file?.text.hasPrefix(
        """
        // Exercise 01: Part 1
        //
        // What is 42 and one? Steps:
        //
        // 1. Think of `2`.
        //
        // | a   |
        // | --- |
        // | 3.5 |

        """) == true)
  }

  @Test func `an exercise has the solutions of the others, and nothing twice`() {
    #expect(files["Exercise02b/Course/01-part.swift"]?.contains("case right") == true)
    #expect(files["Exercise02/Course/01-part.swift"]?.contains("enum Sign") == false)
    #expect(files["Exercise02/Course/02-part.swift"]?.contains("let b = 1") == true)
    #expect(files["Exercise02b/Course/02-part.swift"]?.contains("let b") == false)
    #expect(files["Exercise02b/Exercise02b.swift"]?.hasSuffix("\n\nlet b = 0\n") == true)
  }

  @Test func `what the learner begins with is kept, to tell what has been begun`() {
    #expect(files["Exercise02/.starter"] == files["Exercise02/Exercise02.swift"])
    #expect(!learners.contains("Exercise02/.starter"))
  }

  @Test func `an exercise has its title, its question and its hints`() throws {
    let course = try course(
      """
      ## A number

      > [!EXERCISE] write, level 1
      > Which number?

      It is small.

      > [!HINT]
      > Less than `3`.
      >
      > More than 1.

      > [!HINT] $`1 + 1`$

      ```swift solution
      let two = 2
      ```

      ```swift test
      @Test func `it is two`() {}
      ```

      """)
    let workbook = Workbook(course, title: "Numbers").files
    let files = Dictionary(uniqueKeysWithValues: workbook.map { ($0.path, $0.text) })
    #expect(
      files["Exercise01/Exercise01.swift"]
        == "// Exercise 01: A number\n//\n// Which number?\n//\n// It is small.\n\n"
        + "import CourseRuntime\nimport Exhibits\n")
    #expect(
      files["Sources/progress/main.swift"]?.contains(
        """
          WorkbookExercise(
            "Exercise01", titled: "Exercise 01: A number",
            hints: [
              "Less than `3`.\\u{a}\\u{a}More than 1.",
              "1 + 1",
            ]),

        """) == true)
  }

  @Test func `copies and other files in a folder are not compiled`() {
    let manifest = files["Package.swift"] ?? ""
    #expect(manifest.contains("sources: [\"Course\", \"\\(name).swift\"]"))
    #expect(manifest.contains("sources: [\"\\(name)Tests.swift\"]"))
  }

  @Test func `the suite is the exercise's, and imports its program`() {
    let suite = files["Exercise02b/Tests/Exercise02bTests.swift"]
    #expect(suite?.contains("@testable import Exercise02b\n") == true)
    #expect(
      suite?.contains("@Suite(\"Exercise 02b: Part 2\") struct Exercise02b {\n@Test func three()")
        == true)
    #expect(suite?.contains("two") == false)
  }

  @Test func `the manifest, the list and the program for the progress name every exercise`() {
    for path in ["Package.swift", "README.md", "Sources/progress/main.swift"] {
      for name in ["Exercise02", "Exercise02b"] {
        #expect(files[path]?.contains(name) == true, "\(path)")
      }
    }
  }
}
