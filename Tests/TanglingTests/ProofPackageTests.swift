import Literate
import Testing

@testable import Tangling

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

  @Test func `there is a target for every chapter, and for every exercise`() throws {
    let package = ProofPackage(try course(Self.first, Self.second))
    #expect(package.targets.map(\.name) == ["Snapshot01", "Snapshot02", "UnsolvedExercise02"])
    let manifest = ProofPackage.manifest(targets: ["Snapshot01"])
    #expect(
      manifest.contains(
        "    .testTarget(name: \"Snapshot01\", dependencies: [\"CourseRuntime\", \"Exhibits\"]),"))
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
