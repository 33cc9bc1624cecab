import Literate
import Support
import Tangling
import Testing

@testable import Packaging

@Suite struct TargetTests {
  private let course: Course

  init() throws {
    course = try Support.course(
      """
      ```swift
      import Engine

      public func port() -> Int { cylinders * 20 }
      ```

      ```swift target=Engine
      public let cylinders = 4
      ```

      ```swift run
      print(port())
      ```

      ```swift test
      @Test func ports() { #expect(port() == 80) }
      ```

      """,
      """
      ```swift target=Server
      import Course

      @main struct Server { static func main() { print(port()) } }
      ```

      ```swift test target=Server
      @Test func served() { #expect(port() > 0) }
      ```

      """)
  }

  private let needs = TargetNeeds(
    module: "Course", modules: ["Engine"],
    others: [
      OtherTarget(name: "Engine", isExecutable: false, path: "Sources/Engine"),
      OtherTarget(
        name: "Server", isExecutable: true, modules: ["Course"],
        products: [".product(name: \"NIO\")"],
        path: "Sources/Server"),
    ])

  private func text(_ files: [TangledFile]) -> String { files.map(\.text).joined() }

  @Test func `each target has its own code, at its own lines`() throws {
    let state = course.finalState
    let module = Tangler(state, module: "Course")
    #expect(
      !text(module.moduleFiles).contains("Server")
        && !text(module.moduleFiles).contains("let cylinders"))
    #expect(!text(module.suiteFiles).contains("served"))
    let server = Tangler(state.opening(target: "Server"), module: "Server")
    let files = server.declarationFiles
    #expect(files.map(\.name) == ["01-part.swift", "02-part.swift"])
    #expect(!text(files).contains("func port") && !text(files).contains("import Exhibits"))
    let lines = files[1].text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasSuffix("line: 2)") }) - 1
    #expect(lines[first + 4] == "import Course")
    #expect(lines[first + 6].hasPrefix("@main struct Server"))
  }

  @Test func `the tests of a target stand in suites of its own, beside those of the lessons`() {
    let server = Tangler(course.finalState.opening(target: "Server"), module: "Server")
    #expect(server.suiteFiles.map(\.name) == ["01-part_Server.swift", "02-part_Server.swift"])
    let suite = server.suiteFiles[1].text
    #expect(suite.contains("@Suite(\"Chapter 02: Part 2 (Server)\") struct Chapter02Server {"))
    #expect(suite.contains("import Course; @testable import Server;"))
    #expect(!server.suiteFiles[0].text.contains("@Suite"))
  }

  @Test func `proofs have all targets in one module, as each lesson leaves them`() {
    let targets = ProofPackage(course.asOneModule(called: "Course")).targets
    #expect(targets.map(\.name) == ["Snapshot01", "Snapshot02"])
    let texts = targets.map { text($0.files) }
    #expect(texts[0].contains("let cylinders") && !texts[0].contains("struct Server"))
    #expect(texts[1].contains("struct Server") && texts[1].contains("func served()"))
    for text in texts {
      #expect(!text.contains("import Course\n") && !text.contains("import Engine"))
      #expect(!text.contains("@main"))
    }
    #expect(needs.asOneModule.products == [".product(name: \"NIO\")"])
  }

  @Test func `the package that is taken along has the targets again`() throws {
    let ejection = Ejection(course.finalState, module: "Small", needs: needs)
    let files = Dictionary(uniqueKeysWithValues: ejection.files.map { ($0.name, $0.text) })
    #expect(files["Sources/Engine/01-part.swift"]?.contains("public let cylinders = 4") == true)
    #expect(files["Sources/Server/02-part.swift"]?.contains("import Small\n") == true)
    #expect(files["Tests/ServerTests/02-part.swift"]?.contains("@testable import Server") == true)
    #expect(files["Tests/SmallTests/01-part.swift"]?.contains("func ports()") == true)
    // A program is linked with no other: the module that it uses runs nothing itself.
    #expect(files["Sources/Small/main.swift"] == nil)
    let manifest = try #require(files["Package.swift"])
    for line in [
      ".target(name: \"Small\", dependencies: [\"Engine\"])", ".target(name: \"Engine\")",
      ".executableTarget(name: \"Server\", dependencies: [\"Small\", .product(name: \"NIO\")])",
      ".testTarget(name: \"ServerTests\", dependencies: [\"Server\", \"Small\", .product(name: \"NIO\")])",
    ] { #expect(manifest.contains(line), "\(line)\n\(manifest)") }
    #expect(files["README.md"]?.contains("`swift run Server`") == true)
    #expect(ejection.foldersBeside.map(\.folder) == ["Sources/Engine", "Sources/Server"])
    #expect(
      ejection.foldersBeside[1].rename("  @testable import Course\n")
        == "  @testable import Small\n")
  }

  @Test func `where no target uses it, the module runs what the lessons run`() throws {
    let course = try Support.course(
      "```swift target=Engine\npublic let a = 1\n```\n\n```swift run\nprint(1)\n```\n")
    let files = Ejection(course.finalState, module: "Small", needs: needs).files.map(\.name)
    #expect(
      files.contains("Sources/Small/main.swift") && files.contains("Sources/Engine/01-part.swift"))
  }
}
