import Testing

/// What other packages may use of this one.
@Suite struct AccessTests {
  /// The modules with public declarations, and for whom these are.
  private static let readers = [
    "Exhibits": "lessons", "CourseRuntime": "lessons", "CourseCommand": "the programs of courses",
    // The product `Internals`.
    "CourseFiles": "Tests/Benchmarks", "Literate": "Tests/Benchmarks",
    "Tangling": "Tests/Benchmarks",
  ]

  @Test func `only what other packages use is public`() throws {
    let modules = Dictionary(grouping: try SourceFile.all(), by: \.module)
      .mapValues { $0.map(\.publicDeclarations).reduce(0, +) }.filter { $0.value > 0 }
    #expect(
      modules.keys.filter { Self.readers[$0] == nil }.sorted() == [],
      "what no other package uses is 'package', or has no word before it")
    #expect(Self.readers.keys.filter { modules[$0] == nil } == [])
  }

  @Test(arguments: [
    ("public func f() {}", 1), ("  public static let a = 1", 1), ("@inlinable public init() {}", 1),
    ("@available(macOS 15, *) public struct A {}", 1), ("public import A", 0),
    ("package func f() {}", 0), ("func f() {}  // public", 0), ("/// public func f()", 0),
    ("public struct A {\n  public let a = 1\n  let b = 2\n}", 2), ("let a = \"public let\"", 0),
    ("publicly()", 0), ("public nonisolated let a = 1", 1), ("open class A {}", 1),
    ("  open = chunk", 0),
  ])
  func `a public declaration is found however it is written`(text: String, count: Int) {
    #expect(SourceFile(path: "Sources/M/F.swift", text: text).publicDeclarations == count)
  }
}
