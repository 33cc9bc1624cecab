import Foundation
import Running
import Testing

@testable import Weaving

/// The plugin as an author meets it: `swift build` after a change of a lesson.
///
/// Each step starts SwiftPM on a new course, which takes about a minute in all: it
/// runs where `CI` is set.
@Suite(
  .serialized, .enabled(if: ProcessInfo.processInfo.environment["CI"] != nil, "CI is not set"))
struct PluginTests {
  @Test func `the next build picks up every change of a lesson`() async throws {
    let course = try SmallCourse()
    #expect(try await course.build().isSuccess)

    let again = try await course.build()
    #expect(again.isSuccess)
    #expect(!again.output.contains("Compiling"), "nothing changed, so nothing is compiled")

    let sound = try course.read("01-the-mean.md")
    try course.write(
      sound.replacing("return numbers.reduce", with: "return nombers.reduce"), to: "01-the-mean.md")
    let typo = try await course.build()
    #expect(!typo.isSuccess)
    #expect(
      typo.output.contains("lessons/01-the-mean.md:6:10: error: cannot find 'nombers' in scope"))

    try course.write(
      sound.replacing("id=mean", with: "id=mean into=nowhere"), to: "01-the-mean.md")
    let fault = try await course.build()
    #expect(!fault.isSuccess)
    #expect(
      fault.output.contains(
        "lessons/01-the-mean.md:3:23: error: no chunk has the line '// <<nowhere>>'"))

    try course.write(sound, to: "01-the-mean.md")
    #expect(try await course.build().isSuccess)
  }

  @Test func `a fault of a lesson is told once, also when the tests are built`() async throws {
    let course = try SmallCourse()
    let sound = try course.read("02-the-empty-list.md")
    try course.write(sound.replacing("into=guard", with: "into=gaurd"), to: "02-the-empty-list.md")
    let fault = try await course.build("LessonsTests")
    #expect(!fault.isSuccess)
    #expect(fault.output.ranges(of: "// <<gaurd>>").count == 1)
    #expect(!fault.output.contains("have a fault"))

    try course.write(sound, to: "02-the-empty-list.md")
    #expect(try await course.build("LessonsTests").isSuccess)
  }

  @Test func `an edit compiles the files that it changes, and no others`() async throws {
    let course = try SmallCourse()
    let user = """
      # A user

      ```swift id=user
      func middle(_ numbers: [Double]) -> Double {
        mean(numbers)
      }
      ```

      ```swift run
      let numbers = [1.0, 2]
      print(middle(numbers))
      ```

      Their middle is `{swift} middle(numbers)`.

      """
    let last =
      "# The last\n\n```swift replaces=user\nfunc middle(_ numbers: [Double]) -> Double {\n  1\n}\n```\n"
    try course.write(user, to: "03-user.md")
    try course.write(last, to: "04-last.md")
    _ = try await course.compiled()
    func expect(
      _ files: [String], afterEditOf lesson: String, _ old: String, _ new: String,
      sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
      let text = try course.read(lesson)
      try #require(text.contains(old))
      try course.write(text.replacing(old, with: new), to: lesson)
      let compiled = try await course.compiled()
      #expect(compiled == files, sourceLocation: sourceLocation)
    }
    // What is replaced is in no file of the lesson; what goes into a chunk is in that chunk's file.
    try await expect(
      ["03-user_run.swift"], afterEditOf: "03-user.md", "# A user\n", "# A user\n\nProse.\n")
    try await expect(
      ["01-the-mean.swift"], afterEditOf: "01-the-mean.md", "# The mean\n",
      "# The mean\n\nProse.\n")
    try await expect(
      ["01-the-mean.swift"], afterEditOf: "02-the-empty-list.md", "divides by zero.",
      "divides by zero.\n\nSo:")
    try await expect(
      ["01-the-mean.swift"], afterEditOf: "01-the-mean.md", "  return numbers",
      "  let all = numbers\n  return all")
    try await expect(
      ["03-user_run.swift"], afterEditOf: "03-user.md", "print(middle",
      "let x = 1\nprint(x, middle")
    try await expect(["04-last.swift"], afterEditOf: "04-last.md", "  1\n", "  2 * 1\n")
    try await expect(
      ["04-last.swift"], afterEditOf: "04-last.md", "# The last\n", "# The last\n\nProse.\n")
    #expect(try await course.compiled() == [])

    // A lesson that comes is compiled with the list of lessons.
    try course.write("# New\n\n```swift\nlet new = middle([])\n```\n", to: "05-new.md")
    let added = try await course.compiled()
    #expect(added == ["05-new.swift", "05-new_run.swift", "Registry.swift"], "\(added)")
    // For one that goes, the compiler's driver takes everything for changed.
    try course.remove("05-new.md")
    #expect(try await course.compiled().contains("Registry.swift"))
    try course.remove("04-last.md")
    try course.remove("03-user.md")
  }

  @Test func `several targets share the tests of the lessons, and none is left out`() async throws {
    let course = try SmallCourse()
    try course.shareTests(among: 3)
    for share in 1...3 {
      let build = try await course.build("LessonsTests\(share)of3")
      #expect(build.isSuccess, "\(build.output.suffix(2_000))")
    }
    // Of two lessons the first of three shares has none.
    #expect(
      (1...3).map { course.tangled(for: "LessonsTests\($0)of3") } == [
        [], ["01-the-mean"], ["02-the-empty-list"],
      ])

    try course.shareTests(among: 3, but: 2)
    let lost = try await course.build("LessonsTests3of3")
    #expect(!lost.isSuccess)
    #expect(lost.output.contains("there is 'LessonsTests1of3', and no 'LessonsTests2of3'"))
  }

  @Test func `lessons come, change their names and go`() async throws {
    let course = try SmallCourse()
    let lesson = "# More\n\n```swift\nlet more = mean([1])\n```\n"
    try course.write(lesson, to: "03-more.md")
    #expect(try await course.build().isSuccess)
    #expect(
      course.tangled() == ["01-the-mean", "02-the-empty-list", "03-more", "Records", "Registry"])

    try course.remove("03-more.md")
    try course.write(lesson, to: "03-another-name.md")
    #expect(try await course.build().isSuccess)
    #expect(
      course.tangled() == [
        "01-the-mean", "02-the-empty-list", "03-another-name", "Records", "Registry",
      ])

    try course.remove("03-another-name.md")
    #expect(try await course.build().isSuccess)
    #expect(course.tangled() == ["01-the-mean", "02-the-empty-list", "Records", "Registry"])

    try course.remove("01-the-mean.md")
    let dangling = try await course.build()
    #expect(!dangling.isSuccess)
    #expect(
      dangling.output.contains(
        "lessons/02-the-empty-list.md:3:4: error: no lesson '01-the-mean.md'"))
  }
}

/// A new course with two small lessons; it stays, so that the next run builds only what changed.
private struct SmallCourse {
  private let folder: URL

  init() throws {
    var root = URL(filePath: #filePath)
    for _ in 1...3 { root.deleteLastPathComponent() }
    folder = root.appending(path: ".build/plugin-tests/course")
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for item in present where item != ".build" {
      try FileManager.default.removeItem(at: folder.appending(path: item))
    }
    let title = try #require(CourseTitle("Averages"))
    let course = NewCourse(title: title, toolkit: .folder(root.path))
    for (path, bytes) in try course.files() where !path.contains("lessons/01-") {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try write(Self.mean, to: "01-the-mean.md")
    try write(Self.emptyList, to: "02-the-empty-list.md")
  }

  private static let mean = """
    # The mean

    ```swift id=mean
    func mean(_ numbers: [Double]) -> Double {
      // <<guard>>
      return numbers.reduce(0, +) / Double(numbers.count)
    }
    ```

    """

  private static let emptyList = """
    # The empty list

    In [the first lesson](01-the-mean.md) an empty list divides by zero.

    ```swift into=guard
      if numbers.isEmpty { return 0 }
    ```

    """

  /// Runs `swift build` and returns what it said.
  func build(_ target: String = "Lessons") async throws -> SwiftBuild {
    try await SwiftBuild(["build", "--target", target, "--package-path", folder.path])
  }

  /// Builds, and returns the names of the module's files that were compiled for it, sorted.
  ///
  /// SwiftPM says the name of each. With `--verbose` there would be the compiler's calls too, but that links every
  /// tool anew; and an object that comes out as it was is not written again.
  func compiled() async throws -> [String] {
    let result = try await build()
    try #require(result.isSuccess, "\(result.output.suffix(2_000))")
    let names = result.output.matches(of: /Compiling Lessons (\S+\.swift)/)
    return Set(names.map { String($0.output.1) }).sorted()
  }

  func read(_ lesson: String) throws -> String {
    try String(contentsOf: url(lesson), encoding: .utf8)
  }

  func write(_ text: String, to lesson: String) throws {
    try Data(text.utf8).write(to: url(lesson))
  }

  func remove(_ lesson: String) throws {
    try FileManager.default.removeItem(at: url(lesson))
  }

  /// Has targets share the tests, but for one that is forgotten.
  func shareTests(among count: Int, but forgotten: Int = 0) throws {
    let manifest = folder.appending(path: "Package.swift")
    var text = try String(contentsOf: manifest, encoding: .utf8)
    let end = "  swiftLanguageModes: [.v6]\n)\n"
    let start = try #require(text.ranges(of: end).last).lowerBound
    text = String(text[..<start]) + end
    for share in 1...count where share != forgotten {
      let name = "LessonsTests\(share)of\(count)"
      try Data("// Shared.\n".utf8).write(
        to: Self.made(folder.appending(path: "Tests/\(name)")).appending(path: "Shared.swift"))
      text += """
        package.targets.append(
          .testTarget(
            name: "\(name)", dependencies: ["Lessons"],
            plugins: [.plugin(name: "TanglePlugin", package: "literate-course")]))

        """
    }
    try Data(text.utf8).write(to: manifest)
  }

  private static func made(_ folder: URL) throws -> URL {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The names of the files that were tangled last for a target, without `.swift`.
  func tangled(for target: String = "Lessons") -> [String] {
    let output = folder.appending(
      path: ".build/plugins/outputs/course/\(target)/destination/TanglePlugin")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("_run.swift") }
      .map { String($0.dropLast(6)) }.sorted()
  }

  private func url(_ lesson: String) -> URL { folder.appending(path: "lessons/\(lesson)") }
}
