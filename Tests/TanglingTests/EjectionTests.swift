import Literate
import Testing

@testable import Tangling

@Suite struct EjectionTests {
  private let files: [String: String]

  init() throws {
    let lessons = [
      "01-one.md": "# One\n\n```swift id=a\nlet a = 1\n```\n\n```swift test\nlet b = a\n```\n",
      "02-two.md":
        "# Two &#10;lines\n\n```swift replaces=a\nlet a = 2\n```\n\n```swift run\nprint(a)\n```\n\n"
        + "`{swift} a`\n",
      "03-three.md": "# Three\n\n```swift\nlet c = 3\n```\n",
    ]
    let course = try Course(
      files: lessons.map { Course.File(path: "lessons/\($0.key)", bytes: Array($0.value.utf8)) },
      directory: "lessons")
    let ejection = Ejection(course.state(through: 2), module: "Small")
    files = Dictionary(uniqueKeysWithValues: ejection.files.map { ($0.name, $0.text) })
  }

  @Test func `it holds the lessons so far, the tests that there are, and what runs them`() {
    #expect(
      files.keys.sorted() == [
        "Package.swift", "README.md", "Sources/Small/01-one.swift", "Sources/Small/02-two.swift",
        "Sources/Small/Registry.swift", "Sources/lessons/main.swift",
        "Tests/SmallTests/01-one.swift",
      ])
  }

  @Test func `it speaks neither of the lessons' lines nor of the recorder`() {
    for (name, text) in files {
      #expect(!text.contains("#sourceLocation"), "\(name)")
      #expect(!text.contains("Recorder"), "\(name)")
    }
  }

  @Test func `the code is that of the state`() {
    #expect(files["Sources/Small/01-one.swift"]?.contains("let a = 2") == true)
    #expect(files["Sources/Small/02-two.swift"]?.contains("print(a)") == true)
    #expect(files["Tests/SmallTests/01-one.swift"]?.contains("@testable import Small") == true)
  }

  @Test func `the manifest declares tests only where there are some`() throws {
    #expect(files["Package.swift"]?.contains(".testTarget(name: \"SmallTests\"") == true)
    let untested = try Course(
      files: [Course.File(path: "01-a.md", bytes: Array("# A".utf8))], directory: ".")
    let manifest = Ejection(untested.finalState, module: "A").files.first
    #expect(manifest?.name == "Package.swift")
    #expect(manifest?.text.contains("testTarget") == false)
  }

  @Test func `a title over two lines is one item of the list of lessons`() {
    #expect(files["README.md"]?.contains("- 1: One\n- 2: Two lines\n\n`swift test`") == true)
  }
}
