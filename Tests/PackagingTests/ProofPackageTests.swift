import Literate
import Support
import Testing

@testable import Packaging

@Suite struct ProofPackageTests {
  private static let first = """
    ```swift id=a
    let a = 1
    ```

    ```swift run
    print(a)
    ```

    ```swift test
    @Test func one() {}
    ```

    """
  private static let second = """
    ```swift exercise
    let b = 0
    ```

    > The tests may come first.

    ```swift solution
    let b = a + 1
    ```

    ```swift test
    @Test func two() {}
    ```

    """

  private func files(_ course: Course, _ target: String) -> [String: String] {
    let targets = ProofPackage(course).targets.filter { $0.name == target }
    return Dictionary(uniqueKeysWithValues: targets.flatMap(\.files).map { ($0.name, $0.text) })
  }

  @Test func `there is a program for every chapter, and for every exercise`() throws {
    let package = ProofPackage(try course(Self.first, Self.second))
    #expect(package.targets.map(\.name) == ["Snapshot01", "Snapshot02", "UnsolvedExercise02"])
  }

  @Test func `the package has one target, which says how programs are built`() {
    let needs = TargetNeeds(
      products: [".product(name: \"A\", package: \"a\")"],
      settings: [".define(\"B\")", ".unsafeFlags([\"-O\"])"])
    let manifest = ProofPackage.manifest(needs: needs)
    #expect(
      manifest.contains(
        """
            .testTarget(
              name: "CourseProof", dependencies: [.product(name: "A", package: "a")],
              swiftSettings: [.define("B")]),
        """))
    #expect(needs.isOptimised)
    #expect(!TargetNeeds(settings: [".unsafeFlags([\"-DO\"])"]).isOptimised)
  }

  @Test func `lessons, suites and the rest of a program are told apart`() throws {
    let targets = ProofPackage(try course(Self.first, Self.second)).targets
    #expect(
      targets.map { $0.lessons.map(\.name) } == [
        ["01-part.swift"], ["01-part.swift", "02-part.swift"], ["01-part.swift", "02-part.swift"],
      ])
    #expect(
      targets.map { $0.beside.map(\.name) } == [
        ["Registry.swift"], ["Registry.swift"], ["Exercise02.swift"],
      ])
    #expect(
      targets.map { $0.suites.map(\.name) } == [
        ["01-part.tests.swift"], ["02-part.tests.swift"], ["Exercise02Tests.swift"],
      ])
  }

  @Test func `a chapter that only adds brings its own suite`() throws {
    let files = files(try course(Self.first, Self.second), "Snapshot02")
    #expect(
      files.keys.sorted() == [
        "01-part.swift", "02-part.swift", "02-part.tests.swift", "Registry.swift",
      ])
    #expect(files["02-part.swift"]?.contains("let b = a + 1") == true)
    #expect(files["02-part.tests.swift"]?.contains("@testable") == false)
  }

  @Test func `a chapter that changes an earlier one's code brings its suite`() throws {
    let change = "```swift replaces=a\nlet a = 2\n```\n"
    let files = files(try course(Self.first, Self.second, change), "Snapshot03")
    #expect(files["02-part.tests.swift"] == nil)
    #expect(files["01-part.tests.swift"]?.contains("@Test func one()") == true)
    #expect(files["01-part.swift"]?.contains("let a = 2") == true)
  }

  @Test func `an exercise has its starter for its solution, its own tests, and runs nothing`()
    throws
  {
    let files = files(try course(Self.first, Self.second), "UnsolvedExercise02")
    #expect(
      files.keys.sorted() == [
        "01-part.swift", "02-part.swift", "Exercise02.swift", "Exercise02Tests.swift",
      ])
    #expect(files["Exercise02.swift"] == "import CourseRuntime\nimport Exhibits\n\nlet b = 0\n")
    #expect(files["02-part.swift"]?.contains("let b") == false)
    #expect(files["01-part.swift"]?.contains("print(a)") == false)
    let suite = files["Exercise02Tests.swift"]
    #expect(suite?.contains("struct Exercise02 {\n@Test func two()") == true)
  }

  @Test func `the programs of a lesson's exercises differ in the answers and in nothing else`()
    throws
  {
    let more = """
      ```swift
      let c = b
      ```

      ```swift exercise
      let d = 0
      ```

      ```swift solution
      let d = c + 1
      ```

      ```swift test
      @Test func four() {}
      ```

      """
    let course = try course(Self.first, Self.second + more)
    let (one, two) = (files(course, "UnsolvedExercise02"), files(course, "UnsolvedExercise02b"))
    #expect(one["01-part.swift"] == two["01-part.swift"])
    #expect(one["02-part.swift"] == two["02-part.swift"])
    #expect(one["02-part.swift"]?.contains("let c = b") == true)
    #expect(one["02-part.swift"]?.contains("+ 1") == false)
    #expect(one["Exercise02.swift"]?.contains("let b = 0") == true)
    #expect(one["Exercise02b.swift"]?.contains("let d = c + 1") == true)
    #expect(two["Exercise02.swift"]?.contains("let b = a + 1") == true)
    #expect(two["Exercise02b.swift"]?.contains("let d = 0") == true)
  }

  @Test func `solutions in one declaration stand in the file of the exercise that is not solved`()
    throws
  {
    let type = """
      ```swift id=type
      struct Pair {
        // <<members>>
      }
      ```

      """
    func exercise(_ name: String) -> String {
      "```swift exercise\nvar \(name): Int { 0 }\n```\n\n"
        + "```swift solution into=members\nvar \(name): Int { 1 }\n```\n\n"
        + "```swift test\n@Test func \(name)() {}\n```\n\n"
    }
    let files = files(try course(type + exercise("x") + exercise("y")), "UnsolvedExercise01b")
    #expect(
      files.keys.sorted() == ["01-part.swift", "Exercise01b.swift", "Exercise01bTests.swift"])
    #expect(files["01-part.swift"]?.contains("Pair") == false)
    let answer = try #require(files["Exercise01b.swift"])
    #expect(answer.contains("var x: Int { 1 }") && answer.contains("var y: Int { 0 }"))
  }

  @Test func `a wrong answer stands in the place of the solution, among the same tests`() throws {
    let wrong = "```swift wrong=one-less\nlet b = a\n```\n\n```swift wrong=zero\nlet b = 0\n```\n"
    let course = try course(Self.first, Self.second + wrong)
    let targets = ProofPackage(course).targets.map(\.name)
    #expect(targets.suffix(3) == ["UnsolvedExercise02", "Wrong1Exercise02", "Wrong2Exercise02"])
    let (starter, one) = (files(course, targets[2]), files(course, targets[3]))
    #expect(one["Exercise02.swift"] == "import CourseRuntime\nimport Exhibits\n\nlet b = a\n")
    #expect(
      one.filter { $0.key != "Exercise02.swift" } == starter.filter { $0.key != "Exercise02.swift" }
    )
    #expect(files(course, targets[4])["Exercise02.swift"]?.hasSuffix("\n\nlet b = 0\n") == true)
  }

  @Test
  func `an answer takes the place of an earlier lesson's code where the solution replaces it`()
    throws
  {
    let repair = Self.second.replacing("let b = 0", with: "let a = 0")
      .replacing("solution", with: "solution replaces=a").replacing(
        "let b = a + 1", with: "let a = 1")
    let course = try course(
      Self.first + "```swift\nlet c = a\n```\n",
      repair + "```swift wrong=two\nlet a = 2\n```\n")
    let files = files(course, "Wrong1Exercise02")
    #expect(files["Exercise02.swift"]?.hasSuffix("\n\nlet a = 2\n") == true)
    #expect(files["01-part.swift"]?.contains("let a") == false)
    #expect(files["01-part.swift"]?.contains("let c = a") == true)
  }

  @Test func `what is written from an empty file is missing, and is no program to build`() throws {
    let write = "## B\n\n> [!EXERCISE] write, level 1\n\n```swift solution\nlet b = 2\n```\n\n"
    let course = try course(Self.first, write + "```swift test\n@Test func two() {}\n```\n")
    let target = try #require(ProofPackage(course).targets.last)
    guard case .emptyFile(let exercise) = target.subject else {
      Issue.record("not an empty file")
      return
    }
    #expect(exercise.name == "Exercise02")
    #expect(
      files(course, target.name)["Exercise02.swift"] == "import CourseRuntime\nimport Exhibits\n")
  }

  @Test func `prose does not change a file, and every line of code knows where it stands`() throws {
    let moved = try course("Prose.\n\nMore of it.\n\n" + Self.first)
    let still = try course(Self.first)
    let files = try #require(ProofPackage(moved).targets.first).files
    #expect(files.map(\.text) == ProofPackage(still).targets.first?.files.map(\.text))
    for file in files where file.name != "Registry.swift" {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(file.origins.count == lines.count - 1)
      for (index, line) in lines.enumerated() where line.contains("a = 1") {
        let place = try #require(file.origin(ofLine: index + 1, column: 5))
        #expect(place == SourceLocation(file: "lessons/01-part.md", line: 8, column: 5))
      }
    }
    #expect(files.contains { $0.name == "01-part.swift" && $0.text.contains("let a = 1") })
  }
}
