import Literate
import Support
import Testing

@testable import Packaging

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
        ".gitignore", "Package.swift", "README.md", "Sources/Small/01-one.swift",
        "Sources/Small/02-two.swift", "Sources/Small/main.swift", "Tests/SmallTests/01-one.swift",
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
    #expect(
      files["Sources/Small/02-two.swift"]
        == """
        // Lesson 2: Two  lines

        /// Runs what lesson 2 runs, in order.
        func lesson2() {
          print(a)
          print("a:", a)
        }

        """)
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

  private func ejection(
    _ body: String, names: [String: Set<String>] = [:], isLibrary: Bool = false
  ) throws -> Ejection {
    try Ejection(course(body).finalState, module: "M", names: names, isLibrary: isLibrary)
  }

  private func text(_ name: String, of ejection: Ejection) -> String? {
    ejection.files.first { $0.name == name }?.text
  }

  @Test func `what waits or fails says so, and is called so`() throws {
    let ejection = try ejection("```swift run\nlet x = try await f()\n```\n\n`{swift} x`\n")
    let code = try #require(text("Sources/M/01-part.swift", of: ejection))
    #expect(code.contains("func lesson1() async throws {\n  let x = try await f()\n  print("))
    let main = try #require(text("Sources/M/main.swift", of: ejection))
    #expect(main.contains("? [1] :") && main.contains("  case 1: try await lesson1()\n"))
  }

  @Test func `a program of the course is a name of the executable`() throws {
    let function = "func calc(_ arguments: [String]) -> Int32 { 0 }"
    let ejection = try ejection("```swift program=calc\n\(function)\n```\n")
    let manifest = try #require(text("Package.swift", of: ejection))
    #expect(manifest.contains(".executable(name: \"M\", targets: [\"M\"]),"))
    #expect(manifest.contains(".executable(name: \"calc\", targets: [\"M\"]),"))
    #expect(manifest.contains(".executableTarget(name: \"M\""))
    #expect(
      text("Sources/M/main.swift", of: ejection) == """
        import Foundation

        // Each program is a name of this executable.
        switch URL(filePath: CommandLine.arguments[0]).lastPathComponent {
        case "calc": exit(calc(Array(CommandLine.arguments.dropFirst())))
        default: break
        }

        """)
    let readme = try #require(text("README.md", of: ejection))
    #expect(readme.contains("`swift run -c release calc`"))
  }

  @Test func `a library offers its module, and nothing of what lessons run`() throws {
    let body =
      "```swift\nlet a = 1\n```\n\n```swift run\ntry show(Table(a))\n```\n\n"
      + "```swift program=calc\nfunc calc(_ arguments: [String]) -> Int32 { 0 }\n```\n\n"
      + "```swift test\n@Test func b() {}\n```\n"
    let names: [String: Set<String>] = ["Exhibits": ["Table"], "CourseRuntime": ["show"]]
    let library = try ejection(body, names: names, isLibrary: true)
    #expect(
      library.files.map(\.name) == [
        "Package.swift", "README.md", ".gitignore", "Sources/M/01-part.swift",
        "Tests/MTests/01-part.swift",
      ])
    #expect(library.toolkitModules == [])
    let manifest = try #require(text("Package.swift", of: library))
    #expect(manifest.contains("products: [.library(name: \"M\", targets: [\"M\"])],"))
    #expect(manifest.ranges(of: ".swiftLanguageMode(.v5)").count == 2)
    #expect(manifest.contains(".target(\n      name: \"M\"") && !manifest.contains("executable"))
    #expect(text("README.md", of: library)?.contains("can say `import M`") == true)
    #expect(text("Sources/M/01-part.swift", of: library)?.contains("lesson1") == false)
  }

  @Test func `of the toolkit it has what the code uses and the course has not itself`() throws {
    let names: [String: Set<String>] = ["Exhibits": ["Table"], "CourseRuntime": ["show"]]
    let plain = try ejection("```swift\nstruct A {}\n```\n", names: names)
    #expect(plain.toolkitModules == [] && !plain.needsManifest)
    let shows = try ejection("```swift run\ntry show(Table(1))\n```\n", names: names)
    #expect(shows.toolkitModules == ["Exhibits", "CourseRuntime"])
    #expect(
      text("Sources/M/01-part.swift", of: shows)?
        .contains("\n\nimport CourseRuntime\nimport Exhibits\n\n") == true)
    let own = try ejection(
      "```swift\nstruct Table {}\n```\n\n```swift run\nprint(Table())\n```\n", names: names)
    #expect(own.toolkitModules == [])
  }

  @Test func `the course's own code is in it as data only if it is asked for`() throws {
    let asks = try ejection("```swift run\nprint(program.lessons.count)\n```\n")
    #expect(asks.needsManifest && asks.toolkitModules == ["Exhibits", "CourseRuntime"])
    #expect(text("Sources/M/Registry.swift", of: asks)?.contains("public let program = ") == true)
    let own = try ejection("```swift\nlet program = 1\n```\n\n`{swift} program`\n")
    #expect(!own.needsManifest && own.toolkitModules == [])
  }

  @Test func `a function of the course keeps its name`() throws {
    let ejection = try ejection(
      "```swift\nfunc lesson1() {}\n```\n\n```swift run\nlesson1()\n```\n")
    #expect(text("Sources/M/01-part.swift", of: ejection)?.contains("func runlesson1()") == true)
  }

  @Test func `what runs is indented, its texts over several lines as well`() throws {
    let code = "let text = \"\"\"\n  a\n\n  b\n  \"\"\"\nprint(text)\n"
    let file = try #require(
      text("Sources/M/01-part.swift", of: try ejection("```swift run\n\(code)```\n")))
    #expect(file.contains("  let text = \"\"\"\n    a\n\n    b\n    \"\"\"\n  print(text)\n}\n"))
  }

  @Test func `the manifest says what the course's own says of its lessons`() throws {
    let needs = TargetNeeds(
      toolsVersion: "6.2", packages: [".package(url: \"https://a.b/c\", from: \"1.0.0\")"],
      products: [".product(name: \"C\", package: \"c\")"],
      settings: [".defaultIsolation(MainActor.self)", ".unsafeFlags([\"-O\"])"],
      resources: [.init(path: "words.txt", rule: ".copy(\"words.txt\")")], languageModes: [".v5"])
    let body = "```swift\nlet a = 1\n```\n\n```swift test\n@Test func b() {}\n```\n"
    let manifest = Ejection(try course(body).finalState, module: "M", needs: needs).files[0].text
    #expect(
      manifest == """
        // swift-tools-version: 6.2

        import PackageDescription

        let package = Package(
          name: "M",
          platforms: [.macOS(.v15)],
          dependencies: [
            .package(url: "https://a.b/c", from: "1.0.0"),
          ],
          targets: [
            .target(
              name: "M",
              dependencies: [.product(name: "C", package: "c")],
              resources: [.copy("words.txt")],
              swiftSettings: [.defaultIsolation(MainActor.self), .unsafeFlags(["-O"])]
            ),
            .testTarget(
              name: "MTests",
              dependencies: ["M", .product(name: "C", package: "c")],
              swiftSettings: [.defaultIsolation(MainActor.self)]
            ),
          ],
          swiftLanguageModes: [.v5]
        )

        """)
  }
}

extension EjectionTests {
  @Test func `what was recorded is shown, and its code is a function beside`() throws {
    let course = try Support.course(
      "```swift run\nlet a = 1\n```\n\n```swift recorded id=long-way\ntry record(1, as: \"one\")\n```\n\n"
        + "It is `{swift} a`.\n")
    let names = ["CourseRuntime": ["record", "showRecorded"] as Set]
    let ejection = Ejection(course.finalState, module: "M", names: names)
    let texts = Dictionary(uniqueKeysWithValues: ejection.files.map { ($0.name, $0.text) })
    #expect(
      texts["Sources/M/01-part.swift"] == """
        // Lesson 1: Part 1

        import CourseRuntime

        /// Computes anew what is recorded as 'long-way', and prints it.
        func recordLongWay() throws {
          try record(1, as: "one")
        }

        /// Runs what lesson 1 runs, in order.
        func lesson1() throws {
          let a = 1
          try showRecorded("long-way")
          print("a:", a)
        }

        """)
    let main = try #require(texts["Sources/M/main.swift"])
    #expect(
      main.contains("if CommandLine.arguments.contains(\"long-way\") { try recordLongWay() }\n"))
    #expect(main.contains("CommandLine.arguments.dropFirst().compactMap({ Int($0) })"))
  }
}
