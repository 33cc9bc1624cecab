import Literate
import Support
import Tangling
import Testing

@testable import Packaging

@Suite struct ScopeTests {
  private let course: Course
  private let lesson: Lesson

  init() throws {
    course = try Support.course(
      """
      ```swift
      let shared = 1
      ```

      `{swift} shared`

      ## One

      ```swift run scope=one-more echo
      import Foundation

      protocol Named {}
      extension Int: Named {}
      let one = shared
      one
      ```

      `{swift} one`

      ```swift test
      @Test func one() {}
      ```

      ```swift fails
      struct Named {}
      ```

      ## Two

      ```swift scope=two
      struct Named {}
      ```

      """)
    lesson = try #require(course.lessons.first)
  }

  private func tangler(_ name: String) throws -> (Tangler, Lesson) {
    let scope = try #require(lesson.scopes.first { $0.name == name })
    let opened = course.opening(scope, of: lesson)
    return (Tangler(opened.finalState, module: "M"), try #require(opened.lessons.first))
  }

  @Test func `the module knows nothing of scopes`() {
    let tangler = Tangler(course.finalState, module: "M")
    let text = (tangler.moduleFiles + tangler.suiteFiles).map(\.text).joined()
    #expect(!text.contains("Named") && !text.contains("one()") && text.contains("let shared"))
    #expect(text.contains("__v(0){shared};") && !text.contains("__v(1)"))
  }

  @Test func `the program of a scope has the lesson's code and its own, at their lines`() throws {
    let (tangler, lesson) = try tangler("one-more")
    let code = tangler.declarationFile(of: lesson).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(code.firstIndex { $0.hasSuffix("line: 2)") }) - 1
    #expect(code[first + 4] == "let shared = 1")
    #expect(code[first + 12] == "import Foundation")
    #expect(code[first + 14] == "protocol Named {}")
    #expect(code[first + 15] == "extension Int: Named {}")
    let run = tangler.runFile(of: lesson).text
    #expect(run.contains("let one = shared") && !run.contains("Named"))
    #expect(!run.contains("{shared}") && run.contains("{one};"))
    #expect(tangler.suiteFile(of: lesson).text.contains("@Test func one() {}"))
  }

  @Test func `another scope has none of that`() throws {
    let (tangler, lesson) = try tangler("two")
    let text = [tangler.declarationFile(of: lesson), tangler.runFile(of: lesson)].map(\.text)
      .joined()
    #expect(text.contains("struct Named {}") && !text.contains("protocol"))
    #expect(!text.contains("__v("))
  }

  @Test func `a scope has the lesson's code, and neither its tests nor its runs`() throws {
    let course = try Support.course(
      "```swift\nlet shared = 1\n```\n\n```swift test\n@Test func outside() {}\n```\n\n"
        + "```swift run\nprint(0)\n```\n\n"
        + "```swift test scope=a\n@Test func inside() {}\n```\n")
    let lesson = try #require(course.lessons.first)
    let opened = course.opening(lesson.scopes[0], of: lesson)
    let tangler = Tangler(opened.finalState, module: "M")
    let text = (tangler.moduleFiles + tangler.suiteFiles).map(\.text).joined()
    #expect(text.contains("inside()") && text.contains("let shared"))
    #expect(!text.contains("outside()") && !text.contains("print(0)"))
  }

  @Test func `each scope is a program of its own to prove`() {
    let targets = ProofPackage(course).targets
    #expect(targets.map(\.name) == ["Snapshot01", "Snapshot01-one-more", "Snapshot01-two"])
    let text = targets.map { $0.files.map(\.text).joined() }
    #expect(!text[0].contains("Named") && text[1].contains("protocol Named {}"))
    #expect(targets.map(\.suites.count) == [0, 1, 0])
  }

  @Test func `each is an executable of the package that is taken along`() throws {
    let ejection = Ejection(course.finalState, module: "Small")
    let files = Dictionary(uniqueKeysWithValues: ejection.files.map { ($0.name, $0.text) })
    #expect(
      files["Sources/Lesson01_one_more/01-part.swift"] == """
        // Lesson 1: Part 1

        let shared = 1

        import Foundation

        protocol Named {}

        extension Int: Named {}

        /// Runs what lesson 1 runs, in order.
        func lesson1() {
          let one = shared
          print(one)
          print("one:", one)
        }

        """)
    #expect(files["Tests/Lesson01_one_moreTests/01-part.swift"]?.contains("func one()") == true)
    #expect(files["Sources/Lesson01_one_more/main.swift"] == "lesson1()\n")
    #expect(files["README.md"]?.contains("`swift run Small` runs what the lessons run") == true)
    #expect(files["Sources/Lesson01_two/01-part.swift"]?.contains("struct Named {}") == true)
    #expect(files["Sources/Small/01-part.swift"]?.contains("Named") == false)
    let manifest = try #require(files["Package.swift"])
    #expect(manifest.contains(".executableTarget(name: \"Lesson01_one_more\""))
    #expect(manifest.contains(".target(name: \"Lesson01_two\""))
    #expect(manifest.contains(".testTarget(name: \"Lesson01_one_moreTests\""))
  }

  @Test func `a lesson with nothing outside of scopes has their programs alone`() throws {
    let course = try Support.course("```swift scope=a\nlet b = 1\n```\n")
    let ejection = Ejection(course.finalState, module: "Small")
    #expect(ejection.modules == ["Lesson01_a"])
    #expect(ejection.files.first?.text.contains("\"Small\",") == true)
    #expect(ejection.files.first?.text.contains(".target(name: \"Small\"") == false)
  }
}
